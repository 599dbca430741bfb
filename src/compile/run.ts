/** Compiling a folder: reads, compiles, writes to a temporary folder, and swaps that in. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatasetSchema } from '../model/dataset'
import { QualitySchema } from '../model/quality'
import { sliceText } from '../model/quote'
import { compile, type CompileResult, type UncoveredSentence } from './compile'
import { appFiles, publicFiles, type OutputFiles } from './output'
import { sortProblems, type Problem } from './problems'
import type { SourceFiles } from './sources'

export type RunResult =
  | { readonly ok: true; readonly summary: string; readonly partly: string; readonly files: OutputFiles }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Compiles `data` and leaves the result in `out`. On problems `out` keeps what it held. */
export async function compileFolder({ data, out }: { data: string; out: string }): Promise<RunResult> {
  const result = compileData(data)
  if (result.ok) swapIn(result.files, out)
  return result
}

/** Compiles `data` without writing anything. */
export function compileData(data: string): RunResult {
  const { files, problems } = readFolder(data)
  // Nothing can be said about words that cannot be read, and little about what refers to them.
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) }
  const result = compile(files)
  if (!result.ok) return result
  DatasetSchema.parse(result.dataset) // what is published has passed the published schema
  QualitySchema.parse(result.quality)
  return {
    ok: true,
    summary: summarise(result),
    partly: listPartly(result),
    files: new Map([...publicFiles(result), ...appFiles(result.dataset)]),
  }
}

const SOURCE = /\.(yaml|yml|txt|ndjson)$/

/** The folder's sources, byte for byte. A file that is not UTF-8 is a problem. */
function readFolder(data: string): { files: SourceFiles; problems: Problem[] } {
  const files = new Map<string, string>()
  const problems: Problem[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const entries = existsSync(data) ? readdirSync(data, { recursive: true, withFileTypes: true }) : []
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.') || !SOURCE.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(data, file).split(path.sep).join('/')
    try {
      files.set(name, decoder.decode(readFileSync(file)))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      problems.push({
        file: name,
        line: 1,
        message: 'the file is not UTF-8',
        hint: 'Save it as UTF-8 without changing its words',
      })
    }
  }
  return { files, problems }
}

type Compiled = Extract<CompileResult, { ok: true }>

function summarise({ dataset, texts, quality, uncovered, partly }: Compiled): string {
  const unexplained = quality.figures.filter(({ concern, note }) => concern && note === undefined)
  const excerpts = dataset.events.reduce((sum, event) => sum + event.excerpts.length, 0)
  const lines = [
    `${count(dataset.events.length, 'event')} from ${count(texts.length, 'briefing')}, ${count(excerpts, 'excerpt')} verified, build ${dataset.build}`,
    `${count(uncovered.length, 'sentence')} neither quoted, commentary nor excluded`,
    ...uncovered.map((sentence) => sentenceLine(texts, sentence, (words) => words)),
    `${count(unexplained.length, 'concern')} that quality.yaml does not explain`,
    ...unexplained.map(({ id, label, count: number }) => `  ${id}: ${number}, ${label}`),
    `${count(partly.length, 'sentence')} quoted only in part`,
  ]
  return lines.join('\n')
}

/** The sentences quoted only in part, what is left of each in brackets. */
function listPartly({ texts, partly }: Compiled): string {
  return partly.map((sentence) => sentenceLine(texts, sentence, (words) => `[${words}]`)).join('\n')
}

function sentenceLine(
  texts: Compiled['texts'],
  { briefing, start, end, gaps }: UncoveredSentence,
  mark: (words: string) => string,
): string {
  const { text } = texts.find((candidate) => candidate.briefing.id === briefing)!
  const line = sliceText(text, { start: 0, end: start }).split('\n').length
  let at = start
  const words = gaps.map((gap) => {
    const before = sliceText(text, { start: at, end: gap.start })
    at = gap.end
    const [, lead = '', rest = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(sliceText(text, gap)) ?? []
    return before + lead + mark(rest) + tail
  })
  return `  briefings/${briefing}.txt:${line} ${words.join('')}${sliceText(text, { start: at, end })}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Writes beside `out`, then renames: at no moment does `out` hold half a dataset. */
function swapIn(files: OutputFiles, out: string): void {
  const next = `${out}.next-${process.pid}`
  const previous = `${out}.previous-${process.pid}`
  try {
    for (const [name, content] of files) {
      const file = path.join(next, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    exchange(next, out, previous)
  } finally {
    rmSync(next, { recursive: true, force: true })
    rmSync(previous, { recursive: true, force: true })
  }
}

/** How often another compile of the same folder may come in between. */
const ATTEMPTS = 5

function exchange(next: string, out: string, previous: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(out)) renameSync(out, previous)
      renameSync(next, out)
      return
    } catch (error) {
      if (existsSync(previous) && !existsSync(out)) renameSync(previous, out)
      rmSync(previous, { recursive: true, force: true })
      if (attempt === ATTEMPTS) throw error
    }
  }
}
