/** Compiling a folder: reads, compiles, writes to a temporary folder, and swaps that in. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Quality } from '../model/quality'
import { sliceText } from '../model/quote'
import type { UncoveredSentence } from './briefing-texts'
import { compileTree, type Compiled } from './compile'
import { openFolder } from './folder'
import { writeDataset } from './output'
import { refuse, type Refused } from './problems'
import { SILENT, type Progress } from './progress'
import { NO_RELEASES, readReleases } from './releases/read-releases'
import { writeReleases } from './releases/write-releases'
import { folderSink, memorySink, writtenFiles, type Sink, type WrittenFiles } from './sink'

interface Written {
  readonly ok: true
  readonly summary: string
  readonly partly: string
}

export type RunResult = (Written & { readonly files: WrittenFiles }) | Refused

/**
 * Compiles `data` and leaves the result in `out`, with the releases that `builds` holds. On problems `out` keeps what it
 * held.
 */
export async function compileFolder({
  data,
  out,
  builds = path.join(out, 'builds'),
  progress,
}: {
  data: string
  out: string
  builds?: string
  progress?: Progress
}): Promise<RunResult> {
  const next = `${out}.next-${process.pid}`
  const previous = `${out}.previous-${process.pid}`
  const sink = folderSink(next)
  try {
    const result = compileInto(sink, data, { builds, progress })
    if (!result.ok) return result
    // At no moment does `out` hold half a dataset.
    exchange(next, out, previous)
    return { ...result, files: writtenFiles(out, sink.names) }
  } finally {
    sink.close()
    rmSync(next, { recursive: true, force: true })
    rmSync(previous, { recursive: true, force: true })
  }
}

/** Compiles `data` without writing anything. */
export function compileData(data: string): RunResult {
  const sink = memorySink()
  const result = compileInto(sink, data)
  return result.ok ? { ...result, files: sink.files } : result
}

interface IntoOptions {
  /** Folder of the releases; absent is none. */
  readonly builds?: string
  readonly progress?: Progress | undefined
}

/** Compiles `data`; nothing goes to `sink` while there is any problem. */
export function compileInto(
  sink: Sink,
  data: string,
  { builds, progress = SILENT }: IntoOptions = {},
): Written | Refused {
  const { tree, problems, close } = openFolder(data)
  try {
    // Nothing can be said about words that cannot be read, and little about what refers to them.
    if (problems.kept.length > 0) return refuse(problems)
    const compiled = compileTree(tree, { progress })
    if (!compiled.ok) return compiled
    const released = builds === undefined ? NO_RELEASES : readReleases(builds, data)
    if (released.problems.length > 0) return { ok: false, problems: released.problems }
    const quality = writeDataset(compiled, sink)
    writeReleases(compiled, released, sink)
    return { ok: true, summary: summarise(compiled, quality), partly: listPartly(compiled) }
  } finally {
    close()
  }
}

function summarise(
  { head, count: events, excerptCount, texts, uncovered, partly }: Compiled,
  quality: Quality,
): string {
  const unexplained = quality.figures.filter(({ concern, note }) => concern && note === undefined)
  const lines = [
    `${count(events, 'event')} from ${count(texts.length, 'briefing')}, ${count(excerptCount, 'excerpt')} verified, build ${head.build}`,
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
