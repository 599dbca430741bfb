/** What the card of an event says: the same words on the page that needs no script, and in the app that replaces it. */
import type { Briefing, ConflictEvent, Excerpt } from '../model/dataset'
import { briefingName, dateWords, precisionWords } from './date-words'

export interface CardWords {
  readonly when: string
  /** `a day`, `one of these days`. */
  readonly precision: string
  /** The passage that is shown; undefined where the event quotes no briefing. */
  readonly excerpt: Excerpt | undefined
  readonly language: string | undefined
  /** Where the words stand. */
  readonly source: string
}

type Titled = Pick<Briefing, 'title' | 'date' | 'language'>

/**
 * An excerpt that the event does not have is its first one.
 *
 * ```
 * cardWords(event, 'x2', briefings)
 *   { when: '22 March 2023', precision: 'a day', excerpt: { id: 'x2', … }, language: 'en',
 *     source: 'Xi leaves Moscow. Briefing of 22 March 2023, passage 2 of 3' }
 * ```
 */
export function cardWords(
  { date, excerpts }: ConflictEvent,
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
  const precision = precisionWords(date)
  return {
    when: dateWords(date),
    precision: precision.charAt(0).toLowerCase() + precision.slice(1),
    excerpt,
    language: briefing?.language,
    source: briefing
      ? `${sentence(briefing.title)} ${briefingName(briefing)}${number}`
      : 'It quotes no briefing: it rests on records of a source.',
  }
}

function sentence(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`
}
