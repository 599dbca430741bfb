/** What a typed text means among names, and why, for the rows of the palette. */
import { findNames, type NameMatch, type Nameable } from '../../explore/name-search'

/** All of them where nothing is typed. */
export function wanted<T extends Nameable>(text: string, entries: readonly T[]): readonly NameMatch<T>[] {
  return text === ''
    ? entries.map((entry) => ({ entry, alias: undefined, how: 'exact' as const }))
    : findNames(text, entries)
}

/** `country, also Россия`, `person, close in spelling`. */
export function details(kind: string, alias: string | undefined, how: NameMatch<Nameable>['how']): string {
  return [kind, alias === undefined ? undefined : `also ${alias}`, how === 'typo' ? 'close in spelling' : undefined]
    .filter((part) => part !== undefined)
    .join(', ')
}
