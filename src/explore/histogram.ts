import type { TimeSpan } from '../model/time'
import { lowerBound, type EventIndex } from './event-index'
import type { Matching } from './facets'

export interface Histogram {
  /** Per bin: events that start in it. */
  readonly all: Uint32Array
  /** Per bin: those of them that match. */
  readonly matching: Uint32Array
}

/**
 * Events by start in `bins` equal parts of `span`, each half-open. Costs two look-ups per bin, whatever the
 * number of events. An event that started before the span is in no bin.
 */
export function histogram(index: EventIndex, { bits }: Matching, span: TimeSpan, bins: number): Histogram {
  const all = new Uint32Array(bins)
  const matching = new Uint32Array(bins)
  let from = lowerBound(index, span.start)
  for (let bin = 0; bin < bins; bin++) {
    const to = lowerBound(index, binEdge(span, bins, bin + 1))
    all[bin] = to - from
    matching[bin] = bits.countBefore(to) - bits.countBefore(from)
    from = to
  }
  return { all, matching }
}

/** Where bin number `bin` starts. The last edge is the span's end exactly, with no rounding. */
export function binEdge(span: TimeSpan, bins: number, bin: number): number {
  return bin === bins ? span.end : span.start + ((span.end - span.start) * bin) / bins
}
