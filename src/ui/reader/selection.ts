import type { Passage, Quote, Segment } from './segments'

/** What is selected in the reader: one passage, or all passages of an event. */
export interface Selection {
  readonly event: string | undefined
  /** Undefined where the whole event is selected. */
  readonly excerpt: string | undefined
}

/**
 * The selection as this briefing can show it: a passage that is quoted from another briefing selects all passages
 * of its event in this one.
 */
export function selectionIn(quotes: readonly Quote[], { event, excerpt }: Selection): Selection {
  const isHere = quotes.some((quote) => quote.event === event && quote.excerpt === excerpt)
  return { event, excerpt: isHere ? excerpt : undefined }
}

export function isSelected({ passages }: Segment, selection: Selection): boolean {
  return passages.some(({ quotes }) =>
    quotes.some(
      ({ event, excerpt }) =>
        event === selection.event && (selection.excerpt === undefined || excerpt === selection.excerpt),
    ),
  )
}

/**
 * Which of the events that quote exactly the same words is selected: `{ at: 2, of: 3 }`. Undefined where a whole event
 * is, or nothing.
 */
export function placeAmong(passages: readonly Passage[], { event, excerpt }: Selection) {
  const passage = passages.find(({ quotes }) => quotes.some((one) => one.event === event && one.excerpt === excerpt))
  if (!passage || event === undefined) return undefined
  const events = [...new Set(passage.quotes.map((quote) => quote.event))]
  return { at: events.indexOf(event) + 1, of: events.length }
}
