/** Why an event stands where it stands on the timeline, in words. */
import { dateWords } from './date-words'
import { precisionWords } from './precision-words'
import type { EventDate } from '../model/dataset'
import { formatBounds, parseEdtf } from '../model/time'

const BASIS_WORDS: Record<EventDate['basis'], string> = {
  stated: 'stated in the words',
  relative: 'counted from the briefing’s date',
  inferred: 'inferred',
}

/** `A week · counted from the briefing’s date` */
export function basisWords(date: EventDate): string {
  return `${precisionWords(date)} · ${BASIS_WORDS[date.basis]}`
}

/** A bare EDTF date as people read it: `14 March 2023`, `about April 2024`, `since 10 May 2024`. */
export function edtfWords(edtf: string): string {
  const result = parseEdtf(edtf)
  if (!result.ok) return edtf
  const { start, end, precision, extent } = result.bounds
  const known = { start: start ?? end! - 1, end: end ?? start! + 1 }
  const open = [...(start === undefined ? ['start' as const] : []), ...(end === undefined ? ['end' as const] : [])]
  return dateWords({ edtf, ...formatBounds(known), precision, extent, basis: 'stated', open })
}

/**
 * A date from general knowledge, said to be one: `Not from the briefing: 14 March 2023. The drone came down that day.`
 * A note that says so itself does not say it twice.
 */
export function outsideWords({ edtf, note }: NonNullable<EventDate['outside']>): string {
  const rest = note.replace(/^not from the briefing[.:;,]?\s*/iu, '')
  return `Not from the briefing: ${edtfWords(edtf)}.${rest === '' ? '' : ` ${rest}`}`
}
