/** Stretches of which no briefing tells: an empty week there is no briefing, which does not mean no events. */
import { DAY, type Instant, type TimeSpan } from '../model/time'
import { dayWords } from './date-words'
import { mondayBefore } from './folded-time'

export interface QuietStretch extends TimeSpan {
  /** What to say of it, the longest first. */
  readonly texts: readonly string[]
}

const LEAST = 14 * DAY
const MONTH = 30.44 * DAY

/** From each briefing to the wide days of the next one, where that is two weeks at least, and all after the last. */
export function quietStretches(briefingDays: readonly Instant[]): QuietStretch[] {
  const days = [...briefingDays].sort((a, b) => a - b)
  const last = days.at(-1)
  if (last === undefined) return []
  const between = days.slice(1).flatMap((next, i) => {
    const [start, end] = [days[i]! + DAY, mondayBefore(next)]
    const length = lengthWords(next - days[i]!)
    return end - start < LEAST ? [] : [{ start, end, texts: [`no briefing, ${length}`, 'no briefing', length] }]
  })
  const day = dayWords(last).replace(/ \S+$/, '')
  const texts = [`no briefing after ${day}`, `none after ${day}`, 'no briefing']
  return [...between, { start: last + DAY, end: Infinity, texts }]
}

function lengthWords(length: number): string {
  const count = Math.round(length / MONTH)
  if (count >= 24) return `${Math.round(count / 12)} years`
  return count >= 2 ? `${count} months` : `${Math.round(length / (7 * DAY))} weeks`
}
