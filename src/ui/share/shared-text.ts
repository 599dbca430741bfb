import { briefingName, dateWords } from '../../explore/date-words'
import { quoted } from '../../explore/quoted'
import type { ShareProps } from './share-props'

/** What goes with a link into a message: a title, and a text that stands on its own. */
export interface SharedText {
  readonly title: string
  readonly text: string
}

/**
 * ```
 * excerpt   “Xi left Moscow …” – Briefing of 22 March 2023
 * event     Xi leaves Moscow, 22 March 2023
 * view      12 of 50 events involve Russia as target
 * ```
 */
export function sharedText({
  event,
  lookups,
  sentence,
  what,
}: Pick<ShareProps, 'event' | 'lookups' | 'sentence' | 'what'>): SharedText {
  if (!event || what.kind === 'view') return { title: 'Dateline', text: sentence }
  const { title } = event
  const excerpt = what.kind === 'excerpt' ? event.excerpts.find(({ id }) => id === what.id) : undefined
  if (!excerpt) return { title, text: `${title}, ${dateWords(event.date)}` }
  const briefing = lookups.briefings.get(excerpt.briefing)
  return { title, text: `${quoted(excerpt.exact)} – ${briefing ? briefingName(briefing) : excerpt.briefing}` }
}
