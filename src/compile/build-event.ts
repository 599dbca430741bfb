/** A sound event as it is published: with bounds, positions and both sides of its disputes. */
import type { Claim, ConflictEvent, Dispute, Excerpt } from '../model/dataset'
import { DAY, formatBounds, type DateBounds, type TimeSpan } from '../model/time'
import { boundsOf } from './dates'
import type { MergedEvent } from './event-rules'

/**
 * First and last day, whole, that any date of the data reaches: where open dates are cut. An open date reaches a
 * day beyond its known end, so that its span is never empty.
 */
export class DataEdge {
  #start = Infinity
  #end = -Infinity

  widen({ start, end }: DateBounds): void {
    this.#start = Math.min(this.#start, start ?? end! - DAY)
    this.#end = Math.max(this.#end, end ?? start! + DAY)
  }

  get span(): TimeSpan {
    return { start: Math.floor(this.#start / DAY) * DAY, end: Math.ceil(this.#end / DAY) * DAY }
  }
}

/** `excerpts` are those of the event with their positions, `disputes` all that its claims are part of. */
export function buildEvent(
  { value, claims }: MergedEvent,
  edge: TimeSpan,
  excerpts: readonly Excerpt[] = [],
  disputes: readonly Dispute[] = [],
): ConflictEvent {
  const bounds = boundsOf(value.date.edtf)
  const span = { start: bounds.start ?? edge.start, end: bounds.end ?? edge.end }
  return {
    id: value.id,
    ...(value.aliases && { aliases: value.aliases }),
    title: value.title,
    label: value.label,
    ...(value.summary && { summary: value.summary }),
    date: { edtf: value.date.edtf, ...formatBounds(span), ...shapeOf(bounds), ...dateReason(value.date) },
    actors: value.actors,
    themes: value.themes,
    places: value.places ?? [],
    status: value.status,
    claims: claims.map(({ claim }) => withVoice(claim)),
    disputes,
    excerpts,
    records: value.records ?? [],
  }
}

/** Where a claim says nothing of its speaker, the text names nobody. */
function withVoice({ id, ...claim }: Claim): Claim {
  return claim.speaker === undefined ? { id, voice: 'unnamed', ...claim } : { id, ...claim }
}

function shapeOf(bounds: DateBounds) {
  const open = [
    ...(bounds.start === undefined ? (['start'] as const) : []),
    ...(bounds.end === undefined ? (['end'] as const) : []),
  ]
  return { extent: bounds.extent, ...(open.length > 0 && { open }), precision: bounds.precision }
}

function dateReason({ edtf: _, ...reason }: MergedEvent['value']['date']) {
  return reason
}
