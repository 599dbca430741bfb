/** A text cut where quotations begin and end. Positions are Unicode code points, as in the dataset. */
import type { BriefingText } from '../../model/briefing-text'
import type { TextPosition } from '../../model/quote'
import { drawnPassages, type Drawn } from './levels'
import type { Unquoted } from './unquoted'

export interface Quote {
  readonly event: string
  readonly excerpt: string
}

/** One stretch of the text that events quote. Several may quote exactly the same words. */
export interface Passage extends Drawn {
  /** Counted from 1 in reading order; of two that begin together the longer comes first. */
  readonly number: number
  readonly start: number
  readonly end: number
  readonly quotes: readonly Quote[]
}

export interface Segment {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Passages that contain all of this segment, the shortest first. */
  readonly passages: readonly Passage[]
  /** The first segment in which its shortest passage can be reached. */
  readonly isEntry: boolean
  /** Why the segment is not part of the briefing, where it is not. */
  readonly excluded: string | undefined
  /** What of the text no event quotes this is, if nothing quotes it. */
  readonly unquoted: Unquoted | undefined
  /** Whether it belongs to the sentence that a link names. */
  readonly isMarked: boolean
}

/** What else cuts the text. */
interface Layers {
  readonly unquoted?: readonly Unquoted[]
  readonly marked?: TextPosition | undefined
}

/**
 * The text in segments, each within the same passages from end to end. Together they are the text.
 *
 * ```
 * text      Xi left Moscow on Wednesday
 * passages  ├──────1─────┤
 *              ├──────────2───────────┤
 * segments  Xi |left Moscow| on Wednesday
 *           1   2 1          2
 * ```
 */
export function segments(
  text: string,
  excerpts: BriefingText['excerpts'],
  excluded: BriefingText['briefing']['excluded'],
  { unquoted = [], marked }: Layers = {},
): readonly Segment[] {
  const points = Array.from(text)
  const passages = readPassages(excerpts)
  const cuts = new Set([0, points.length])
  for (const { start, end } of [...passages, ...excluded, ...unquoted, ...(marked ? [marked] : [])]) {
    for (const cut of [start, end]) if (cut < points.length) cuts.add(cut)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const reached = new Set<Passage>()
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!
    const contains = (part: { start: number; end: number }) => part.start <= start && part.end >= end
    const within = passages.filter(contains).sort((a, b) => a.end - a.start - (b.end - b.start))
    const words = points.slice(start, end).join('')
    // A space between two inner passages is nothing to stop at.
    const isEntry = within[0] !== undefined && words.trim() !== '' && !reached.has(within[0])
    if (isEntry) reached.add(within[0]!)
    return {
      text: words,
      start,
      end,
      passages: within,
      isEntry,
      excluded: excluded.find(contains)?.reason,
      unquoted: within.length > 0 ? undefined : unquoted.find(contains),
      isMarked: marked !== undefined && contains(marked),
    }
  })
}

/** Excerpts with the same bounds as one passage, in reading order. */
export function readPassages(excerpts: BriefingText['excerpts']): readonly Passage[] {
  const sorted = excerpts.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end)
  const found: { number: number; start: number; end: number; quotes: Quote[] }[] = []
  for (const { start, end, event, excerpt } of sorted) {
    const last = found.at(-1)
    if (last?.start === start && last.end === end) last.quotes.push({ event, excerpt })
    else found.push({ number: found.length + 1, start, end, quotes: [{ event, excerpt }] })
  }
  const drawn = drawnPassages(found)
  return found.map((passage, i) => ({ ...passage, ...drawn[i]! }))
}

/**
 * What activating a segment selects: the first quote of its shortest passage, or the one after the quote that is
 * selected already, so that each of several quotes of the same words can be reached.
 */
export function nextQuote({ passages }: Segment, selected: Quote | undefined): Quote | undefined {
  const quotes = passages.flatMap((passage) => passage.quotes)
  const at = quotes.findIndex(({ event, excerpt }) => event === selected?.event && excerpt === selected.excerpt)
  return quotes[(at + 1) % quotes.length]
}
