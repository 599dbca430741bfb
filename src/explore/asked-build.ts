/** Which build of the data a link asks for. Whether there is such a build, its loading says. */
import type { ViewState } from './view-state'

const KEY = 'build'

/**
 * The build to be shown; undefined is the newest. Of the pages about the data only the disputes are part of a build: the
 * others are about the newest, and so is what a path may have meant that nobody knows.
 */
export function askedBuild({ kept, page }: Pick<ViewState, 'kept' | 'page'>): string | undefined {
  if (page.kind === 'unknown' || (page.kind === 'page' && page.name !== 'disputes')) return undefined
  return kept.find(([key]) => key === KEY)?.[1]
}

/** The same view of the newest data. */
export function withoutBuild(state: ViewState): ViewState {
  return { ...state, kept: state.kept.filter(([key]) => key !== KEY) }
}
