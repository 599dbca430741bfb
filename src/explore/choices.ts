/** A filter's choices, one by one: how many there are, and the filter without one of them. */
import {
  FACET_KINDS,
  FACETS,
  setAsOf,
  setQuery,
  setRange,
  setSure,
  toggleValue,
  type FacetKind,
  type Filter,
  type ViewState,
} from './view-state'

/** Something in a filter that can be dropped: a value, a whole facet, the words, the days, or the day of knowledge. */
export type Choice =
  | { readonly kind: FacetKind; readonly id: string }
  | { readonly kind: (typeof FACETS)[FacetKind] | 'query' | 'range' | 'sure' | 'asOf' }

/** How many things were chosen. */
export function choiceCount(filter: Filter): number {
  const { query, range, asOf } = filter
  const values = FACET_KINDS.reduce((sum, kind) => sum + filter[FACETS[kind]].length, 0)
  return values + Number(query.trim() !== '') + Number(range !== undefined) + Number(asOf !== undefined)
}

export function dropChoice(state: ViewState, choice: Choice): ViewState {
  if ('id' in choice) return toggleValue(state, choice.kind, choice.id)
  if (choice.kind === 'query') return setQuery(state, '')
  if (choice.kind === 'range') return setRange(state, undefined)
  if (choice.kind === 'sure') return setSure(state, false)
  if (choice.kind === 'asOf') return setAsOf(state, undefined)
  return { ...state, filter: { ...state.filter, [choice.kind]: [] } }
}

/** A filter without the ids that the dataset does not have. */
export function knownPart(
  filter: Filter,
  known: Readonly<Record<'actors' | 'themes' | 'places', { has(id: string): boolean }>>,
): Filter {
  return {
    ...filter,
    actors: filter.actors.filter((id) => known.actors.has(id)),
    themes: filter.themes.filter((id) => known.themes.has(id)),
    places: filter.places.filter((id) => known.places.has(id)),
    speakers: filter.speakers.filter((id) => known.actors.has(id)),
  }
}
