import { useMemo, useState } from 'react'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { capital } from '../../explore/filter-words'
import { actorTree } from '../../explore/actor-tree'
import { ROLES, STATUSES } from '../../model/dataset'
import { actorNodes, leaf, withEvents, type ActorNodes, type FacetNode } from './facet-nodes'

export interface Facets {
  readonly actors: ActorNodes
  /** Those who say something of any event. */
  readonly speakers: ActorNodes
  readonly themes: readonly FacetNode[]
  readonly statuses: readonly FacetNode[]
  readonly roles: readonly FacetNode[]
  /** Those that any event has, the commonest first. */
  readonly places: readonly FacetNode[]
}

/** The facets' rows with live counts. While a search is loading (`matching` undefined) the last counts stay. */
export function useFacets(index: EventIndex, matching: Matching | undefined): Facets {
  const tree = useMemo(() => actorTree(index.vocabulary), [index])
  const totals = useMemo(
    () => ({
      actors: index.actorPostings.map(({ count }) => count),
      places: index.placePostings?.map(({ count }) => count) ?? [],
      speakers: index.speakerPostings?.map(({ count }) => count) ?? index.vocabulary.actors.map(() => 0),
    }),
    [index],
  )
  const speakerTree = useMemo(() => withEvents(tree, totals.speakers), [tree, totals])
  const [last, setLast] = useState(matching)
  if (matching && matching !== last) setLast(matching)
  const shown = matching ?? last
  return useMemo(() => {
    const listed = (values: readonly string[], all: EventIndex['rolePostings'], counts: Uint32Array | undefined) =>
      values.map((id, at) => leaf({ id, name: capital(id) }, counts?.[at] ?? all[at]!.count))
    return {
      actors: actorNodes(tree, index.vocabulary, shown?.actorCounts ?? totals.actors, totals.actors),
      speakers: actorNodes(speakerTree, index.vocabulary, shown?.speakerCounts ?? totals.speakers, totals.speakers),
      themes: index.themes.map(({ id, label }, at) =>
        leaf({ id, name: label }, shown?.themeCounts[at] ?? index.themePostings[at]!.count),
      ),
      statuses: listed(STATUSES, index.statusPostings, shown?.statusCounts),
      roles: listed(ROLES, index.rolePostings, shown?.roleCounts),
      places: index.places
        .map((_, at) => at)
        .filter((at) => totals.places[at]! > 0)
        .sort((a, b) => totals.places[b]! - totals.places[a]!)
        .map((at) => leaf(index.places[at]!, shown?.placeCounts?.[at] ?? totals.places[at]!)),
    }
  }, [tree, speakerTree, index, shown, totals])
}
