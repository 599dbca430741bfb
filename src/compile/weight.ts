/**
 * How much evidence stands behind an event, as one number: where there is room for some labels only, the weightiest
 * events get them.
 */
import { MAX_WEIGHT } from '../model/columns'
import type { ConflictEvent, Precision } from '../model/dataset'
import { boundsOf } from './dates'

const PRECISE: ReadonlySet<Precision> = new Set(['time', 'day'])

/** One point for each that holds. */
const SIGNS: readonly ((event: ConflictEvent) => boolean)[] = [
  // Who tells of it: several passages or records, and those of more than one briefing or source.
  ({ excerpts, records }) => excerpts.length + records.length > 1,
  ({ excerpts, records }) =>
    hasSeveral([...excerpts.map(({ briefing }) => `b ${briefing}`), ...records.map(({ source }) => `s ${source}`)]),
  // What is said of it: by somebody with a name, in numbers, against somebody else's word.
  ({ claims }) => claims.some(({ speaker }) => speaker !== undefined),
  ({ claims }) => claims.some(({ quantities = [] }) => quantities.length > 0),
  ({ disputes }) => disputes.length > 0,
  // What is known of it: who did it, to whom, where, and when to the day.
  ({ actors }) => actors.some(({ role }) => role === 'agent'),
  ({ actors }) => actors.some(({ role }) => role === 'target'),
  ({ places }) => places.some(({ relation }) => relation === 'location'),
  ({ date }) => PRECISE.has(date.precision) && !isDoubted(date.edtf),
]

/**
 * From 0 to {@link MAX_WEIGHT}, a point for each of: more than one passage or record; more than one briefing or
 * source; a claim by a named speaker; a number; a dispute; an agent; a target; a place where it happened; a date to
 * the day or better, without “about” and without doubt. A strike that two briefings tell of, with a dead count by a
 * mayor, in a city on a day, has 6 or 7; one line of a list with a month and nobody's name has 0.
 */
export function weightOf(event: ConflictEvent): number {
  let points = 0
  for (const holds of SIGNS) if (holds(event)) points++
  return Math.min(points, MAX_WEIGHT)
}

function hasSeveral(names: readonly string[]): boolean {
  return names.some((name) => name !== names[0])
}

function isDoubted(edtf: string): boolean {
  const { approximate, uncertain } = boundsOf(edtf)
  return approximate || uncertain
}
