/** A YAML file as one entry, whose origin finds the line of everything in it. */
import { LineCounter, isMap, isPair, isScalar, parseDocument, visit, type Document } from 'yaml'
import type * as z from 'zod/mini'
import { check, type Entry, type Path } from './entries'
import type { ProblemList } from './problems'
import { yamlProblems } from './yaml-problems'

/** Dates that YAML may take for numbers; most files have none, and need not be gone through for them. */
const MAYBE_YEARS = /\bedtf['"]?\s*:\s*[-+]?[\d.][\w.+]*\s*(?:[,}\]#\n\r]|$)/

/** `edtf: 2014` is a date to its writer and a number to YAML. */
function keepYears(document: Document.Parsed): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'edtf' && isScalar(value) && typeof value.value === 'number') {
        value.value = value.source
      }
    },
  })
}

export function readYaml<T extends z.ZodMiniType>(
  file: string,
  content: string,
  schema: T,
  problems: ProblemList,
): Entry<z.infer<T>> | undefined {
  const counter = new LineCounter()
  const document = parseDocument(content, { lineCounter: counter, prettyErrors: false })
  if (document.errors.length > 0) {
    problems.push(...yamlProblems(file, content, document, counter))
    return undefined
  }
  if (MAYBE_YEARS.test(content)) keepYears(document)
  const lineOf = (path: Path = []): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const parent = depth > 0 ? document.getIn(path.slice(0, depth - 1), true) : undefined
      const pair = isMap(parent)
        ? parent.items.find((p) => isPair(p) && isScalar(p.key) && p.key.value === path[depth - 1])
        : undefined
      const node = (pair?.key ?? (depth > 0 ? document.getIn(path.slice(0, depth), true) : document.contents)) as
        { range?: [number, number, number] | null } | undefined
      if (node?.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
  return check(file, document.toJS() as unknown, schema, lineOf, problems)
}
