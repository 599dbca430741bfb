import { useMemo } from 'react'
import { byId } from '../explore/by-id'
import type { FilterNames } from '../explore/filter-words'
import type { Manifest } from '../model/app-files'
import type { Lookups } from './lookups'

/** The vocabulary by id, and how ids are called. */
export function useLookups(manifest: Manifest): Lookups & { readonly names: FilterNames } {
  return useMemo(() => {
    const [actors, themes, places] = [byId(manifest.actors), byId(manifest.themes), byId(manifest.places)]
    return {
      actors,
      themes,
      places,
      briefings: byId(manifest.briefings.map((briefing) => ({ ...briefing, excluded: [] }))),
      sources: byId(manifest.sources),
      names: {
        actor: (id) => actors.get(id)?.name ?? id,
        theme: (id) => themes.get(id)?.label ?? id,
        place: (id) => places.get(id)?.name ?? id,
      },
    }
  }, [manifest])
}
