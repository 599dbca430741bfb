/** The searched text of an event, field by field. */
import type { Actor, ConflictEvent, Place, Theme } from '../model/dataset'

/** Whose names and aliases events are found by. The manifest is one. */
export interface Names {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly themes: readonly Theme[]
}

/** What a hit in a field is worth, to put the best first; a title says what an event is about. */
const FIELD_WORTH = { title: 4, label: 3, actors: 2, places: 2, themes: 1, summary: 1, excerpts: 1 } as const

export type Field = keyof typeof FIELD_WORTH

const FIELDS = Object.keys(FIELD_WORTH) as readonly Field[]

/** A set of fields as bits. */
export function fieldBits(...fields: readonly Field[]): number {
  return fields.reduce((bits, field) => bits | (1 << FIELDS.indexOf(field)), 0)
}

export const ALL_FIELDS = fieldBits(...FIELDS)
/** Where phrases are looked for, beside names. */
export const PHRASE_FIELDS = fieldBits('title', 'summary', 'excerpts')

/** What hits in a set of fields are worth together, by its bits. */
export const WORTH_OF: readonly number[] = Array.from({ length: ALL_FIELDS + 1 }, (_, bits) =>
  FIELDS.reduce((worth, field) => worth + (bits & fieldBits(field) ? FIELD_WORTH[field] : 0), 0),
)

/** Something in the data that has names. */
export interface Entity {
  readonly field: 'actors' | 'places' | 'themes'
  readonly id: string
  /** Its name and its aliases. */
  readonly names: readonly string[]
}

/** All that has names, in the order of the keys of the text search. */
export function entitiesOf({ actors, places, themes }: Names): readonly Entity[] {
  return [
    ...actors.map(({ id, name, aliases = [] }) => ({ field: 'actors' as const, id, names: [name, ...aliases] })),
    ...places.map(({ id, name, aliases = [] }) => ({ field: 'places' as const, id, names: [name, ...aliases] })),
    ...themes.map(({ id, label, aliases = [] }) => ({ field: 'themes' as const, id, names: [label, ...aliases] })),
  ]
}

/** Ids of what an event has of a kind of entity. */
export const ENTITY_IDS: Record<Entity['field'], (event: ConflictEvent) => readonly string[]> = {
  actors: (event) => event.actors.map(({ actor }) => actor),
  places: (event) => event.places.map(({ place }) => place),
  themes: (event) => event.themes,
}
