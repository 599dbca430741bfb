import type { Quote, Segment } from './segments'

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
