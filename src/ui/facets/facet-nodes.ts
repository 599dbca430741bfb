/** Who stands in the filter rail, and which of many rows are shown. Pure. */
import type { ActorTree, Vocabulary } from '../../explore/membership'
import type { Theme } from '../../model/dataset'

export interface ActorNode {
  readonly id: string
  readonly name: string
  /** Events its row shows under the current filter. */
  readonly count: number
  /** People and bodies, in the order in which they stand. */
  readonly children: readonly ActorNode[]
}

export interface ActorNodes {
  readonly countries: readonly ActorNode[]
  readonly organisations: readonly ActorNode[]
  /** Who belong to no country and no organisation. */
  readonly people: readonly ActorNode[]
}

export interface ThemeCount {
  readonly theme: Theme
  readonly count: number
}

/**
 * The actor facet with names and live counts. Rows are ordered by `totals`, their counts without any filter:
 * a row that moved at each choice would slip from under the pointer. Both counts are per actor number.
 */
export function actorNodes(
  tree: ActorTree,
  { actors }: Pick<Vocabulary, 'actors'>,
  counts: ArrayLike<number>,
  totals: ArrayLike<number>,
): ActorNodes {
  const byTotal = (a: number, b: number) => (totals[b] ?? 0) - (totals[a] ?? 0)
  const node = (actor: number, children: readonly number[]): ActorNode => ({
    id: actors[actor]!.id,
    name: actors[actor]!.name,
    count: counts[actor] ?? 0,
    children: children.toSorted(byTotal).map((child) => node(child, [])),
  })
  const nodes = (branches: ActorTree['countries']) =>
    branches.toSorted((a, b) => byTotal(a.actor, b.actor)).map(({ actor, children }) => node(actor, children))
  return {
    countries: nodes(tree.countries),
    organisations: nodes(tree.organisations),
    people: nodes(tree.people),
  }
}

/**
 * The chosen nodes and the `limit` with the highest counts, in the order given. A single node more is shown too:
 * saying “1 more” would take its place.
 *
 * ```
 * a 9 · b 0 · c 4 · d 2 · e 1     limit 2, chosen d     →   a c d
 * ```
 */
export function shownNodes(
  nodes: readonly ActorNode[],
  limit: number,
  selected: ReadonlySet<string>,
): readonly ActorNode[] {
  const highest = new Set(nodes.toSorted((a, b) => b.count - a.count).slice(0, limit))
  const shown = nodes.filter((node) => highest.has(node) || selected.has(node.id))
  return nodes.length - shown.length > 1 ? shown : nodes
}
