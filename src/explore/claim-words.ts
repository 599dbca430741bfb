/** Who says something, how, when, and on whose report, in words. */
import { briefingName } from './date-words'
import { listed } from './filter-words'
import type { Actor, Claim, ClaimVoice, ConflictEvent, Excerpt, Voice } from '../model/dataset'
import { DAY, parseEdtf, type TimeSpan } from '../model/time'
import { affiliationWords, officeSpan } from './actor-words'
import { edtfWords } from './date-reason'
import { lowered } from './lowered'

export interface Sayer {
  readonly voice: ClaimVoice
  /** `Sergei Lavrov`, `The briefing tells it`, `Nobody is named`. */
  readonly name: string
  /** Office or country, as it was when it was said; what the text says of somebody it does not name. */
  readonly note: string | undefined
}

const VOICE_WORDS: Record<Voice, string> = { briefing: 'The briefing tells it', unnamed: 'Nobody is named' }

export function sayerOf(claim: Claim, date: ConflictEvent['date'], actors: ReadonlyMap<string, Actor>): Sayer {
  const { speaker, voice = 'unnamed', speakerNote } = claim
  if (speaker === undefined) return { voice, name: VOICE_WORDS[voice], note: speakerNote }
  const actor = actors.get(speaker)
  return {
    voice: 'speaker',
    name: actor?.name ?? speaker,
    note: actor && affiliationWords(actor, actors, saidSpan(claim, date)),
  }
}

/** A short name for beside a number: an unnamed speaker is what the text calls it. */
export function sayerName(claim: Claim, actors: ReadonlyMap<string, Actor>): string {
  const { speaker, voice, speakerNote } = claim
  if (speaker !== undefined) return actors.get(speaker)?.name ?? speaker
  return voice === 'briefing' ? 'the briefing tells it' : (speakerNote ?? 'nobody is named')
}

/** As one to whom something is ascribed: `John Kirby`, `somebody not named`, `the briefing`. */
export function ascribedName({ speaker, voice }: Claim, actors: ReadonlyMap<string, Actor>): string {
  if (speaker !== undefined) return actors.get(speaker)?.name ?? speaker
  return voice === 'briefing' ? 'the briefing' : 'somebody not named'
}

export const STANCE_WORDS: Record<Claim['stance'], string> = {
  asserts: 'asserts it',
  denies: 'denies it',
  doubts: 'doubts it',
}

/** When it was said, if that is not told to be another time, is when the event was. */
function saidSpan({ madeOn }: Claim, date: ConflictEvent['date']): TimeSpan {
  const result = madeOn ? parseEdtf(madeOn.edtf) : undefined
  if (!result?.ok) return officeSpan(date)
  const { start, end } = result.bounds
  return { start: start ?? end! - DAY, end: end ?? start! + DAY }
}

/**
 * When it was said, and which briefing reports it. What the briefing tells itself was said nowhere else.
 *
 * ```
 * ['Said 15 May 2024', 'reported in the briefing of 16 May 2024']
 * ['Told in the briefing of 22 March 2023']
 * ```
 */
export function datesOf(
  claim: Claim,
  { date }: Pick<ConflictEvent, 'date'>,
  excerpt: Pick<Excerpt, 'briefing'> | undefined,
  briefings: ReadonlyMap<string, { readonly date: string }>,
): readonly string[] {
  const briefing = excerpt && briefings.get(excerpt.briefing)
  const source = briefing && `in the ${lowered(briefingName(briefing))}`
  if (claim.voice === 'briefing') return source === undefined ? [] : [`Told ${source}`]
  return [`Said ${saidWords(claim, date)}`, ...(source === undefined ? [] : [`reported ${source}`])]
}

/** `15 May 2024`, `about 22 March 2023`, `on one of 20–22 March 2023`. */
export function saidWords({ madeOn }: Claim, date: ConflictEvent['date']): string {
  return edtfWords(madeOn?.edtf ?? date.edtf).replace(/^one of /, 'on one of ')
}

/** `on the report of Dutch media`. */
export function viaWords({ via = [] }: Claim, actors: ReadonlyMap<string, Actor>): string | undefined {
  if (via.length === 0) return undefined
  return `on the report of ${listed(via.map((id) => actors.get(id)?.name ?? id))}`
}
