/** A briefing as the reader lays it out, from top to bottom. */
import type { BriefingText } from '../../model/briefing-text'
import { blocks, notesOf, type Block, type Note } from './blocks'
import type { TextPosition } from '../../model/quote'
import { readPassages, segments, type Quote } from './segments'
import { unquotedIn, type Unquoted } from './unquoted'

export interface ReaderRow {
  readonly block: Block
  readonly notes: readonly Note[]
  /** Events that a note further up has told of: their short title is enough here. */
  readonly known: ReadonlySet<string>
  /** Of the paragraph, counted from 1; headings and passages set aside have none. */
  readonly number: number | undefined
  /** What of it no event quotes, in text order. */
  readonly unquoted: readonly Unquoted[]
}

/** `marked` is the sentence that a link names. */
export function readerRows(data: BriefingText, marked?: TextPosition): readonly ReaderRow[] {
  const { briefing, text, excerpts } = data
  const layers = { unquoted: unquotedIn(data)?.parts ?? [], marked }
  const rows: ReaderRow[] = []
  const told = new Set<string>()
  let paragraphs = 0
  for (const block of blocks(segments(text, excerpts, briefing.excluded, layers))) {
    const notes = block.kind === 'aside' ? [] : notesOf(block)
    const number = block.kind === 'paragraph' ? ++paragraphs : undefined
    const parts = block.kind === 'aside' ? [] : block.segments.flatMap(({ unquoted }) => unquoted ?? [])
    rows.push({ block, notes, known: new Set(told), number, unquoted: [...new Set(parts)] })
    for (const { event } of notes) told.add(event)
  }
  return rows
}

/** The events of a briefing in reading order, each by the first passage that quotes it. */
export function firstQuotes({ excerpts }: BriefingText): readonly Quote[] {
  const first = new Map<string, Quote>()
  for (const { quotes } of readPassages(excerpts)) {
    for (const quote of quotes) if (!first.has(quote.event)) first.set(quote.event, quote)
  }
  return [...first.values()]
}
