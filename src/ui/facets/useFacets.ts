import { useMemo, useState } from 'react'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { actorTree } from '../../explore/membership'
import { actorNodes, type ActorNodes, type ThemeCount } from './facet-nodes'

/** The facets' rows with live counts. While a search is loading (`matching` undefined) the last counts stay. */
export function useFacets(
  index: EventIndex,
  matching: Matching | undefined,
): { actors: ActorNodes; themes: readonly ThemeCount[] } {
  const tree = useMemo(() => actorTree(index.vocabulary), [index])
  const totals = useMemo(() => index.actorPostings.map(({ count }) => count), [index])
  const [last, setLast] = useState(matching)
  if (matching && matching !== last) setLast(matching)
  const shown = matching ?? last
  return useMemo(
    () => ({
      actors: actorNodes(tree, index.vocabulary, shown?.actorCounts ?? totals, totals),
      themes: index.themes.map((theme, number) => ({
        theme,
        count: shown?.themeCounts[number] ?? index.themePostings[number]!.count,
      })),
    }),
    [tree, index, shown, totals],
  )
}
