/** What of the vocabulary some events use: those whom they name, and whoever these belong to. */
import type { Actor, ConflictEvent } from '../../model/dataset'
import type { ExportSource } from './export-source'

interface UsedVocabulary {
  readonly add: (event: ConflictEvent) => void
  /** In the order of the whole, and of the public file. */
  readonly all: () => ExportSource['vocabulary']
}

export function usedVocabulary(whole: ExportSource['vocabulary']): UsedVocabulary {
  const used = {
    briefings: new Set<string>(),
    sources: new Set<string>(),
    actors: new Set<string>(),
    themes: new Set<string>(),
    places: new Set<string>(),
  }
  const actors = new Map(whole.actors.map((actor) => [actor.id, actor]))
  const addActor = (id: string | undefined) => {
    if (id === undefined || used.actors.has(id)) return
    used.actors.add(id)
    const actor = actors.get(id)
    if (actor) superiorsOf(actor).forEach(addActor)
  }
  const chosen = <T extends { readonly id: string }>(entries: readonly T[], ids: ReadonlySet<string>) =>
    entries.filter(({ id }) => ids.has(id))
  return {
    add: (event) => {
      for (const { actor } of event.actors) addActor(actor)
      for (const { speaker, via = [] } of event.claims) [speaker, ...via].forEach(addActor)
      for (const theme of event.themes) used.themes.add(theme)
      for (const { place } of event.places) used.places.add(place)
      for (const { briefing } of event.excerpts) used.briefings.add(briefing)
      for (const { source } of event.records) used.sources.add(source)
    },
    all: () => ({
      briefings: chosen(whole.briefings, used.briefings),
      sources: chosen(whole.sources, used.sources),
      actors: chosen(whole.actors, used.actors),
      themes: chosen(whole.themes, used.themes),
      places: chosen(whole.places, used.places),
    }),
  }
}

function superiorsOf({ parent, offices = [] }: Actor): readonly string[] {
  return [...(parent === undefined ? [] : [parent]), ...offices.map((office) => office.of)]
}
