/** The shape of a briefing on the page: paragraphs, headings and what was set aside. */
import type { Quote, Segment } from './segments'

interface TextBlock {
  readonly kind: 'paragraph' | 'heading'
  /** Code point at which it begins; no two blocks share it. */
  readonly start: number
  readonly segments: readonly Segment[]
}

interface AsideBlock {
  readonly kind: 'aside'
  readonly start: number
  readonly end: number
  /** Why it is not part of the briefing; each reason once. */
  readonly reasons: readonly string[]
  readonly lines: readonly string[]
}

export type Block = TextBlock | AsideBlock

/** An event beside the words that quote it, with the numbers of its passages in that block. */
export interface Note {
  readonly event: string
  readonly numbers: readonly number[]
  /** The first of its quotes here. */
  readonly quote: Quote
  /** Its place among the events that quote exactly the words of its first passage here, counted from 1. */
  readonly at: number
  readonly of: number
}

/**
 * A line is a paragraph, since briefings come without hard wraps; a line right below that begins in lower case
 * is the rest of a wrapped one. Neighbouring passages that were set aside are one block.
 */
export function blocks(segments: readonly Segment[]): readonly Block[] {
  const found: Block[] = []
  const lines = linesOf(segments)
  lines.forEach((line, i) => {
    const text = textOf(line)
    if (text.trim() === '') return
    const isOwn = line.every(({ excluded }) => excluded === undefined)
    const next = textOf(lines[i + 1] ?? [])
    if (isOwn && isHeading(text, next)) {
      found.push({ kind: 'heading', start: line[0]!.start, segments: line })
    } else for (const run of runsOf(line)) append(found, run, i > 0 && textOf(lines[i - 1]!).trim() !== '')
  })
  return found.map((block, i) => {
    // A heading without a text below it is a last line that lacks its full stop.
    const isLast = found.slice(i + 1).every(({ kind }) => kind === 'aside')
    return block.kind === 'heading' && isLast ? { ...block, kind: 'paragraph' } : block
  })
}

/**
 * The events quoted from a block, in reading order of their passages. One that reaches over several blocks is told
 * beside each of them: its words there are links, which the notes describe.
 */
export function notesOf({ segments }: TextBlock): readonly Note[] {
  const notes = new Map<string, Note & { numbers: number[] }>()
  const withWords = segments.filter(({ text }) => text.trim() !== '')
  const here = new Set(withWords.flatMap(({ passages }) => passages))
  for (const { number, quotes } of [...here].sort((a, b) => a.number - b.number)) {
    const events = [...new Set(quotes.map(({ event }) => event))]
    for (const quote of quotes) {
      const place = { at: events.indexOf(quote.event) + 1, of: events.length }
      const note = notes.get(quote.event) ?? { event: quote.event, numbers: [], quote, ...place }
      if (!note.numbers.includes(number)) note.numbers.push(number)
      notes.set(quote.event, note)
    }
  }
  return [...notes.values()]
}

/** Closing quotation marks and brackets may follow the stop that ends a sentence. */
const ENDS_SENTENCE = /[.!?…,:;][”’"')\]»]*$/u
const LONGEST_HEADING = 120

/**
 * Short, of several words, not ending like a sentence and not going on in the next line:
 * `Zelensky visits troops on Bakhmut frontline`.
 */
export function isHeading(line: string, next: string): boolean {
  const text = line.trim()
  const isShort = text.length <= LONGEST_HEADING && /\s/u.test(text)
  const beginsOne = /^[\p{Lu}\p{Lo}\p{N}“‘"'«„¿¡(]/u.test(text)
  return isShort && beginsOne && !ENDS_SENTENCE.test(text) && !/[.!?]\s+\p{Lu}/u.test(text) && !goesOn(next)
}

function goesOn(line: string): boolean {
  return /^\p{Ll}/u.test(line)
}

function linesOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const lines: Segment[][] = [[]]
  for (const segment of segments) {
    const parts = segment.text.split('\n')
    // Its first words may stand in a later line than its beginning.
    const entry = segment.isEntry ? parts.findIndex((text) => text.trim() !== '') : -1
    let start = segment.start
    parts.forEach((text, i) => {
      if (i > 0) lines.push([])
      const end = start + Array.from(text).length
      if (text !== '') lines.at(-1)!.push({ ...segment, text, start, end, isEntry: i === entry })
      start = end + 1
    })
  }
  return lines
}

/** Stretches of a line that are all the briefing's own, or all set aside. */
function runsOf(line: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: Segment[][] = []
  for (const segment of line) {
    const last = runs.at(-1)
    if (last && (last[0]!.excluded === undefined) === (segment.excluded === undefined)) last.push(segment)
    else runs.push([segment])
  }
  return runs.filter((run) => textOf(run).trim() !== '')
}

function append(found: Block[], run: readonly Segment[], isRightBelow: boolean): void {
  const last = found.at(-1)
  const { start, excluded } = run[0]!
  if (excluded !== undefined) {
    const before = last?.kind === 'aside' ? last : undefined
    const reasons = [...new Set([...(before?.reasons ?? []), ...run.map((segment) => segment.excluded!)])]
    const lines = [...(before?.lines ?? []), textOf(run)]
    if (before) found.pop()
    found.push({ kind: 'aside', start: before?.start ?? start, end: run.at(-1)!.end, reasons, lines })
  } else if (isRightBelow && last?.kind === 'paragraph' && goesOn(textOf(run))) {
    const space: Segment = {
      ...run[0]!,
      text: '\n',
      start: start - 1,
      end: start,
      passages: [],
      isEntry: false,
      unquoted: undefined,
    }
    found[found.length - 1] = { ...last, segments: [...last.segments, space, ...run] }
  } else found.push({ kind: 'paragraph', start, segments: run })
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}
