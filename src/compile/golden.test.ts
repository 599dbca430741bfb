/**
 * Runs every folder in `golden/`, in two orders of its files. What is expected but absent is made and must be read before it is committed;
 * what differs is shown. To renew an expectation, delete it and run again.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compile } from './compile'
import { GOLDEN, goldenCases, goldenSources, readTree } from './fixtures'
import { publicFiles } from './output'
import { formatProblem } from './problems'
import type { SourceFiles } from './sources'

test.each(goldenCases())('%s', (name) => {
  const sources = goldenSources(name)
  const made = outputOf(sources)
  expect(outputOf(new Map([...sources].toReversed()))).toEqual(made)
  const expected = readExpected(name)
  if (expected.size === 0) return writeTree(path.join(GOLDEN, name), made)
  expect([...made.keys()].sort()).toEqual([...expected.keys()].sort())
  for (const [file, content] of made) expect(content, `${name}/${file}`).toBe(expected.get(file))
})

/** What is expected of a case; empty where it is still to be made, which is refused in CI. */
function readExpected(name: string): Map<string, string> {
  const expected = [...readTree(path.join(GOLDEN, name))].filter(([file]) => /^expected[./]/.test(file))
  if (expected.length === 0 && process.env['CI']) {
    throw new Error(`Nothing is expected of ${name}. Run the tests once without CI, and read what they make.`)
  }
  return new Map(expected)
}

/**
 * All problems, or the public files. The JSON Schema is the same for all and left out, and the data package follows from the
 * rest; the figures are expected only of a case that explains some.
 */
function outputOf(sources: SourceFiles): Map<string, string> {
  const result = compile(sources)
  if (!result.ok) return new Map([['expected.txt', `${result.problems.map(formatProblem).join('\n')}\n`]])
  const skipped = ['events.schema.json', 'datapackage.json', ...(sources.has('quality.yaml') ? [] : ['quality.json'])]
  const files = [...publicFiles(result)].filter(([file]) => !skipped.includes(file))
  return new Map(files.map(([file, content]) => [`expected/${file}`, content]))
}

function writeTree(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, content] of files) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
