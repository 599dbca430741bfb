/** Days on which more became known: those of the briefings. */
import type { Instant } from '../model/time'
import { UNTOLD } from '../model/columns'
import type { EventIndex } from './event-index'
import { loaded } from './further'

export interface KnownDay {
  /** First instant of the day. */
  readonly day: Instant
  /** Events of which briefings up to that day tell. */
  readonly count: number
}

/** Each day with a briefing, and one that is chosen besides, in order. */
export function knownDays(
  { columns, briefingDays }: Pick<EventIndex, 'columns' | 'briefingDays'>,
  chosen?: Instant,
): readonly KnownDay[] {
  const first = firstTold(loaded(columns.told, 'told'), briefingDays.length)
  const days = new Set(chosen === undefined ? briefingDays : [...briefingDays, chosen])
  let [at, count] = [0, 0]
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => {
      for (; at < briefingDays.length && briefingDays[at]! <= day; at++) count += first[at]!
      return { day, count }
    })
}

const known = new WeakMap<Uint16Array, Uint32Array>()

/** Per briefing: events of which it is the first to tell. Counted once: days are chosen again and again. */
function firstTold(told: Uint16Array, briefings: number): Uint32Array {
  const counted = known.get(told)
  if (counted) return counted
  const first = new Uint32Array(briefings)
  for (let row = 0; row < told.length; row++) {
    const briefing = told[row]!
    if (briefing !== UNTOLD) first[briefing] = first[briefing]! + 1
  }
  known.set(told, first)
  return first
}
