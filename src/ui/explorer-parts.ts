/** Parts of the explorer that are loaded apart from it. The list's first rows wait for none of them. */
import { hasFilter, type ViewState } from '../explore/view-state'
import { lazyPart } from './lazyPart'

export const RailPane = lazyPart(() => import('./facets/RailPane').then((module) => module.RailPane))
export const FilterClauses = lazyPart(() => import('./filter/FilterClauses').then((module) => module.FilterClauses))
export const TimelinePane = lazyPart(() => import('./timeline/TimelinePane').then((module) => module.TimelinePane))
/** What a gesture opens, or a print. */
export const EventPane = lazyPart(() => import('./details/EventPane').then((module) => module.EventPane))
export const FacetSheet = lazyPart(() => import('./facets/FacetSheet').then((module) => module.FacetSheet))
export const PalettePane = lazyPart(() => import('./search/PalettePane').then((module) => module.PalettePane))
export const PrintPane = lazyPart(() => import('./print/PrintPane').then((module) => module.PrintPane))

/** Asks for the code of what will be shown, to be called while the data is on its way: it comes beside it, not after. */
export function askForExplorer({ view, filter }: ViewState): void {
  if (hasFilter(filter)) FilterClauses.askFor()
  if (view === 'timeline') TimelinePane.askFor()
  if (matchMedia('(min-width: 1024px)').matches) RailPane.askFor()
}
