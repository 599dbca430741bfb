/** Which days briefings cover: of the others there is no briefing, which does not mean that nothing happened. */
import { DAY, type Instant, type TimeSpan } from '../model/time'
import { dayWords, spanWords } from './date-words'
import { listed } from './filter-words'
import { mondayBefore } from './folded-time'
import { merged } from './spans'

/** Of more stretches only their number is said. */
const NAMED = 4

/**
 * A briefing covers its own day and those before it from the Monday of the week before: what it calls “last week” is
 * among them, and on the timeline they are the wide days. What it tells of earlier times is background.
 *
 * ```
 * Wednesday 22 March 2023, Thursday 16 May 2024   →   13–22 March 2023, 6–16 May 2024
 * ```
 */
export function coveredDays(briefingDays: readonly Instant[]): TimeSpan[] {
  const days = [...briefingDays].sort((a, b) => a - b)
  return merged(
    days.map((day) => ({ start: mondayBefore(day), end: day + DAY })),
    0,
  )
}

/** What {@link coveredDays} says, as a sentence or two. */
export function coverageWords(briefingDays: readonly Instant[]): string {
  const covered = coveredDays(briefingDays)
  const [first, last] = [covered[0], covered.at(-1)]
  if (!first || !last) return 'There is no briefing.'
  const named = covered.map((span) => spanWords(span))
  const days =
    covered.length > NAMED
      ? `${covered.length} stretches of days from ${dayWords(first.start)} to ${dayWords(last.end - DAY)}`
      : listed(named)
  return `Briefings cover ${days}. Of the other days there is no briefing, which does not mean no events.`
}
