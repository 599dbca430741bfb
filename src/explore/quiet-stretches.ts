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

/**
 * From each briefing to the wide days of the next one, where that is two weeks at least, and all after the last. As
 * known on a day, what comes after it is not known yet, if there is any later briefing.
 */
export function quietStretches(briefingDays: readonly Instant[], asOf: Instant = Infinity): QuietStretch[] {
  const all = [...briefingDays].sort((a, b) => a - b)
  const days = all.filter((day) => day <= asOf)
  const last = days.at(-1)
  const isCut = days.length < all.length
  if (isCut) {
    const since =
      last === undefined || asOf - last < LEAST ? [] : [silent({ start: last + DAY, end: asOf + DAY }, asOf - last)]
    const day = yearless(asOf)
    const texts = [`not known yet on ${day}`, 'not known yet', 'not yet']
    return [...between(days), ...since, { start: asOf + DAY, end: Infinity, texts }]
  }
  if (last === undefined) return []
  const day = yearless(last)
  const texts = [`no briefing after ${day}`, `none after ${day}`, 'no briefing']
  return [...between(days), { start: last + DAY, end: Infinity, texts }]
}

function between(days: readonly Instant[]): QuietStretch[] {
  return days.slice(1).flatMap((next, i) => {
    const [start, end] = [days[i]! + DAY, mondayBefore(next)]
    return end - start < LEAST ? [] : [silent({ start, end }, next - days[i]!)]
  })
}

function silent(span: TimeSpan, length: number): QuietStretch {
  const words = lengthWords(length)
  return { ...span, texts: [`no briefing, ${words}`, 'no briefing', words] }
}

/** A stretch names the year by where it lies. */
function yearless(day: Instant): string {
  return dayWords(day).replace(/ \S+$/, '')
}

function lengthWords(length: number): string {
  const count = Math.round(length / MONTH)
  if (count >= 24) return `${Math.round(count / 12)} years`
  return count >= 2 ? `${count} months` : `${Math.round(length / (7 * DAY))} weeks`
}
