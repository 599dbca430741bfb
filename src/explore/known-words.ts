/** What a view of an earlier day keeps from its reader, in words. Read where an event is open, and loaded with that. */
import type { ConflictEvent } from '../model/dataset'
import type { Instant } from '../model/time'
import { dayOf, dayWords } from './date-words'
import type { DatedBriefings } from './known-event'

/** What is kept from a reader of `known`: `1 passage from a later briefing is not shown as known on 22 March 2023.` */
export function laterPassagesWords(whole: ConflictEvent, known: ConflictEvent, asOf: Instant): string | undefined {
  const count = whole.excerpts.length - known.excerpts.length
  if (count === 0) return undefined
  const [passages, are, them] = count === 1 ? ['passage', 'is', 'it'] : ['passages', 'are', 'them']
  const isDatedLater = whole.date.evidence !== undefined && known.date.evidence === undefined
  const dated = isDatedLater ? ` The date above rests on ${them}.` : ''
  return `${count} ${passages} from a later briefing ${are} not shown as known on ${dayWords(asOf)}.${dated}`
}

/** Instead of an event that no briefing had told of by a day. */
export function notYetWords({ excerpts }: ConflictEvent, asOf: Instant, briefings: DatedBriefings): string {
  const first = briefings.find(({ id }) => excerpts.some(({ briefing }) => briefing === id))
  const after = first
    ? `It was first reported on ${dayWords(dayOf(first))}.`
    : 'No briefing has reported it since: it comes from imported records.'
  return `No briefing had reported this by ${dayWords(asOf)}. ${after}`
}
