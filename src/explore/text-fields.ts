/** The searched text of an event, field by field, and the terms of each. */
import type { Actor, ConflictEvent, Place, Theme } from '../model/dataset'
import { readWords } from './words'

/** Whose names and aliases events are found by. The manifest is one. */
export interface Names {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly themes: readonly Theme[]
}

/** What a hit in a field is worth, to put the best first; a title says what an event is about. */
export const FIELD_WORTH = { title: 4, label: 3, actors: 2, places: 2, themes: 1, summary: 1, excerpts: 1 } as const

const PROSE: Partial<Record<string, (event: ConflictEvent) => string>> = {
  title: ({ title }) => title,
  label: ({ label }) => label,
  summary: ({ summary = '' }) => summary,
  excerpts: ({ excerpts }) => excerpts.map(({ exact }) => exact).join('\n'),
}

/** Fields that hold ids, and how the ids of an event are read. Their names are taken apart once, not once per event. */
const IDS: Partial<Record<string, (event: ConflictEvent) => readonly string[]>> = {
  actors: (event) => event.actors.map(({ actor }) => actor),
  places: (event) => event.places.map(({ place }) => place),
  themes: (event) => event.themes,
}

export interface TextFields {
  /** The text of a field; ids, where it names things of the vocabulary. */
  readonly textOf: (event: ConflictEvent, field: string) => string
  /** The terms of such a text. */
  readonly termsOf: (text: string, field?: string) => string[]
  /** Terms that begin with a capital somewhere, as names do: what other spellings are looked for among. */
  readonly nameTerms: ReadonlySet<string>
  /** What phrases are looked for in: title, summary, excerpts, and the names of actors and places. */
  readonly phraseTexts: (event: ConflictEvent) => Iterable<string>
}

export function textFields({ actors, places, themes }: Names): TextFields {
  const nameTerms = new Set<string>()
  const read = (text: string) => indexTerms(text, nameTerms)
  const actorNames = namesById(actors)
  const placeNames = namesById(places)
  const termsById: Partial<Record<string, ReadonlyMap<string, readonly string[]>>> = {
    actors: mapValues(actorNames, read),
    places: mapValues(placeNames, read),
    themes: new Map(
      themes.map(({ id, label, aliases = [] }) => [id, indexTerms([label, ...aliases].join('\n'), new Set())]),
    ),
  }
  return {
    textOf: (event, field) => PROSE[field]?.(event) ?? IDS[field]?.(event).join(' ') ?? '',
    termsOf: (text, field = '') => {
      const terms = termsById[field]
      return terms ? text.split(' ').flatMap((id) => terms.get(id) ?? []) : read(text)
    },
    nameTerms,
    *phraseTexts(event) {
      yield event.title
      if (event.summary !== undefined) yield event.summary
      for (const { exact } of event.excerpts) yield exact
      for (const { actor } of event.actors) yield actorNames.get(actor) ?? ''
      for (const { place } of event.places) yield placeNames.get(place) ?? ''
    },
  }
}

function namesById(named: readonly (Actor | Place)[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ id, name, aliases = [] }) => [id, [name, ...aliases].join('\n')]))
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): ReadonlyMap<string, B> {
  return new Map(Array.from(map, ([key, value]) => [key, change(value)]))
}

const CAPITAL = /^\p{Lu}/u

/** The words of a text, and compounds as one word too, so that `F16` finds `F-16`. */
function indexTerms(text: string, nameTerms: Set<string>): string[] {
  return readWords(text).flatMap(({ parts, joined }) => {
    for (const { term, start } of parts) if (CAPITAL.test(text.slice(start, start + 2))) nameTerms.add(term)
    const terms = parts.map(({ term }) => term)
    return joined === undefined ? terms : [...terms, joined]
  })
}
