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
  const first = new Uint32Array(briefingDays.length)
  for (const briefing of loaded(columns.told, 'told')) if (briefing !== UNTOLD) first[briefing] = first[briefing]! + 1
  const days = new Set(chosen === undefined ? briefingDays : [...briefingDays, chosen])
  let [at, count] = [0, 0]
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => {
      for (; at < briefingDays.length && briefingDays[at]! <= day; at++) count += first[at]!
      return { day, count }
    })
}
