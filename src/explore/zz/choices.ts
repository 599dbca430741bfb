/** A filter's choices, one by one: how many there are, and the filter without one of them. */
import type { Choice } from './facets'
import { setQuery, setRange, toggleActor, toggleTheme, type Filter, type ViewState } from './view-state'

/** How many things were chosen. */
export function choiceCount({ actors, themes, query, range }: Filter): number {
  return actors.length + themes.length + Number(query.trim() !== '') + Number(range !== undefined)
}

/** How many conditions every event must meet: values of one facet are alternatives, and so one condition. */
export function conditionCount(filter: Filter): number {
  const { actors, match, themes } = filter
  const alternatives = match === 'all' ? 0 : Math.max(0, actors.length - 1)
  return choiceCount(filter) - alternatives - Math.max(0, themes.length - 1)
}

export function dropChoice(state: ViewState, choice: Choice): ViewState {
  const { filter } = state
  switch (choice.kind) {
    case 'actor':
      return toggleActor(state, choice.id)
    case 'theme':
      return toggleTheme(state, choice.id)
    case 'actors':
      return { ...state, filter: { ...filter, actors: [] } }
    case 'themes':
      return { ...state, filter: { ...filter, themes: [] } }
    case 'query':
      return setQuery(state, '')
    case 'range':
      return setRange(state, undefined)
  }
}

/** A filter without the ids that the dataset does not have. */
export function knownPart(
  filter: Filter,
  actors: { has(id: string): boolean },
  themes: { has(id: string): boolean },
): Filter {
  return {
    ...filter,
    actors: filter.actors.filter((id) => actors.has(id)),
    themes: filter.themes.filter((id) => themes.has(id)),
  }
}
