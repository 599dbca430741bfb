/** When an office was held, in words. */
import type { Actor } from '../model/dataset'
import { dayOf, dayWords } from './date-words'

type Office = NonNullable<Actor['offices']>[number]

/** `7 May 2000 – 7 May 2008`, `since 7 May 2012`, `until 23 August 2023`; nothing where no day is certain. */
export function officeWords({ from, to }: Office): string | undefined {
  const day = (date: string) => dayWords(dayOf({ date }))
  if (from !== undefined) return to === undefined ? `since ${day(from)}` : `${day(from)} – ${day(to)}`
  return to === undefined ? undefined : `until ${day(to)}`
}

/** The latest first; an office whose begin is not known stands where its end is. */
export function officesInOrder({ offices = [] }: Actor): readonly Office[] {
  const key = ({ from, to }: Office) => from ?? to ?? ''
  return offices.toSorted((a, b) => key(b).localeCompare(key(a)))
}

export const KIND_WORDS: Record<Actor['kind'], string> = {
  country: 'Country',
  person: 'Person',
  organisation: 'Organisation',
}
