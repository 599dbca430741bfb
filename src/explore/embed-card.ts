/** What the card of an event says: the same words on the page that needs no script, and in the app that replaces it. */
import type { Briefing, ConflictEvent, EventDate, Excerpt } from '../model/dataset'
import { dateCalendar } from './date-calendar'
import type { DateLook } from './date-look'
import { briefingName, dateWords } from './date-words'
import { precisionWords } from './precision-words'
import { lowered } from './lowered'

export interface CardWords {
  readonly when: string
  /** `all of these days`; undefined where the date itself says as much. */
  readonly precision: string | undefined
  /** How the timeline draws the date. */
  readonly look: DateLook
  readonly hollow: boolean
  /** The passage that is shown; undefined where the event quotes no briefing. */
  readonly excerpt: Excerpt | undefined
  readonly language: string | undefined
  /** The title of the briefing that they stand in. */
  readonly briefing: string | undefined
  /** Where they stand. */
  readonly source: string
  /** Whether the title leaves fewer lines to the words of a narrow card. */
  readonly hasLongTitle: boolean
}

/** Characters that need a fourth line at 320 px. */
const LONG_TITLE = 62

type Titled = Pick<Briefing, 'title' | 'date' | 'language'>

/**
 * An excerpt that the event does not have is its first one.
 *
 * ```
 * cardWords(event, 'x2', briefings)
 *   { when: '20–22 March 2023', precision: 'all of these days', look: 'bar', hollow: false,
 *     excerpt: { id: 'x2', … }, language: 'en', briefing: 'Xi leaves Moscow.',
 *     source: 'Briefing of 22 March 2023, passage 2 of 3', hasLongTitle: false }
 * ```
 */
export function cardWords(
  { title, date, excerpts }: ConflictEvent,
  excerptId: string | undefined,
  briefings: ReadonlyMap<string, Titled>,
): CardWords {
  const at = Math.max(
    0,
    excerpts.findIndex(({ id }) => id === excerptId),
  )
  const excerpt = excerpts[at]
  const briefing = excerpt && briefings.get(excerpt.briefing)
  const number = excerpts.length > 1 ? `, passage ${at + 1} of ${excerpts.length}` : ''
  const { look, hollow } = dateCalendar(date, undefined)
  return {
    when: dateWords(date),
    precision: saysPrecision(date, look) ? lowered(precisionWords(date)) : undefined,
    look,
    hollow,
    excerpt,
    language: briefing?.language,
    briefing: briefing && sentence(briefing.title),
    source: briefing ? `${briefingName(briefing)}${number}` : 'It quotes no briefing: it rests on records of a source.',
    hasLongTitle: title.length > LONG_TITLE,
  }
}

/** `February 2022` is a month, `by 22 March 2023` has no start, and `one of 20–22 March 2023` is one of these days. */
function saysPrecision({ precision, extent, open }: EventDate, look: DateLook): boolean {
  if (open?.length || look === 'one-of') return false
  return extent === 'throughout' || precision === 'week' || precision === 'range'
}

function sentence(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`
}
