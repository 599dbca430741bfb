import { useMemo, useState } from 'react'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { capital } from '../../explore/filter-words'
import { actorTree, type ActorTree } from '../../explore/actor-tree'
import type { Postings } from '../../explore/postings'
import { ROLES, STATUSES } from '../../model/dataset'
import { actorNodes, byTotals, leaf, withEvents, type ActorNodes, type FacetNode } from './facet-nodes'

export interface Facets {
  readonly actors: ActorNodes
  /** Those who say something of any event; undefined until their column has come. */
  readonly speakers: ActorNodes | undefined
  readonly themes: readonly FacetNode[]
  readonly statuses: readonly FacetNode[]
  readonly roles: readonly FacetNode[]
  /** Those that any event has, the commonest first; undefined until their column has come. */
  readonly places: readonly FacetNode[] | undefined
  /** How many places there are; before their column has come, how many have a name. */
  readonly placeCount: number
}

/** The facets' rows with live counts. While a search is loading (`matching` undefined) the last counts stay. */
export function useFacets(index: EventIndex, matching: Matching | undefined): Facets {
  const { vocabulary, actorPostings, placePostings, speakerPostings } = index
  const tree = useMemo(() => {
    const totals = countsOf(actorPostings)
    const all = actorTree(vocabulary)
    return { totals, all, sorted: byTotals(all, totals) }
  }, [vocabulary, actorPostings])
  const speakers = useMemo(() => {
    const totals = speakerPostings && countsOf(speakerPostings)
    return totals && { totals, sorted: byTotals(withEvents(tree.all, totals), totals) }
  }, [tree, speakerPostings])
  const places = useMemo(() => {
    const totals = placePostings && countsOf(placePostings)
    return (
      totals && {
        totals,
        sorted: [...totals.keys()].filter((at) => totals[at]! > 0).sort((a, b) => totals[b]! - totals[a]!),
      }
    )
  }, [placePostings])
  const [last, setLast] = useState(matching)
  if (matching && matching !== last) setLast(matching)
  const shown = matching ?? last
  return useMemo(() => {
    const listed = (values: readonly string[], all: EventIndex['rolePostings'], counts: Uint32Array | undefined) =>
      values.map((id, at) => leaf({ id, name: capital(id) }, counts?.[at] ?? all[at]!.count))
    const actors = (
      { totals, sorted }: { readonly totals: readonly number[]; readonly sorted: ActorTree },
      counts: Uint32Array | undefined,
    ) => actorNodes(sorted, vocabulary, counts ?? totals, totals)
    return {
      actors: actors(tree, shown?.actorCounts),
      speakers: speakers && actors(speakers, shown?.speakerCounts),
      themes: index.themes.map(({ id, label }, at) =>
        leaf({ id, name: label }, shown?.themeCounts[at] ?? index.themePostings[at]!.count),
      ),
      statuses: listed(STATUSES, index.statusPostings, shown?.statusCounts),
      roles: listed(ROLES, index.rolePostings, shown?.roleCounts),
      places: places?.sorted.map((at) => leaf(index.places[at]!, shown?.placeCounts?.[at] ?? places.totals[at]!)),
      placeCount: places?.sorted.length ?? index.places.length,
    }
  }, [vocabulary, tree, speakers, places, index, shown])
}

function countsOf(postings: readonly Postings[]): readonly number[] {
  return postings.map(({ count }) => count)
}
