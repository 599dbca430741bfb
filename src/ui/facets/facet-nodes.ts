/** What stands in the filter rail, which of many rows are shown, and which a typed word finds. Pure. */
import type { ActorTree } from '../../explore/actor-tree'
import type { Vocabulary } from '../../explore/membership'
import { fold } from '../../explore/words'

/** A row of the rail, and the rows below it. */
export interface FacetNode {
  readonly id: string
  readonly name: string
  /** Other spellings, in any script. */
  readonly aliases: readonly string[]
  /** Events its row shows under the current filter. */
  readonly count: number
  /** People and bodies, in the order in which they stand. */
  readonly children: readonly FacetNode[]
}

/** Facets whose values are actors. */
export type ActorFacet = 'actor' | 'speaker'

export interface ActorNodes {
  readonly countries: readonly FacetNode[]
  readonly organisations: readonly FacetNode[]
  /** Who belong to no country and no organisation. */
  readonly people: readonly FacetNode[]
}

/** A row without rows below it. */
export function leaf(
  {
    id,
    name,
    aliases = [],
  }: { readonly id: string; readonly name: string; readonly aliases?: readonly string[] | undefined },
  count: number,
): FacetNode {
  return { id, name, aliases, count, children: [] }
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
  const sorted = byTotals(tree, totals)
  const node = (actor: number, children: readonly number[]): FacetNode => ({
    ...leaf(actors[actor]!, counts[actor] ?? 0),
    children: children.map((child) => node(child, [])),
  })
  const nodes = (branches: ActorTree['countries']) => branches.map(({ actor, children }) => node(actor, children))
  return {
    countries: nodes(sorted.countries),
    organisations: nodes(sorted.organisations),
    people: nodes(sorted.people),
  }
}

/** A tree in the order of the totals, which is the same whatever the filter: sorted once, it is found sorted. */
export function byTotals(tree: ActorTree, totals: ArrayLike<number>): ActorTree {
  const byTotal = (a: number, b: number) => (totals[b] ?? 0) - (totals[a] ?? 0)
  const sorted = (branches: ActorTree['countries']) =>
    branches
      .toSorted((a, b) => byTotal(a.actor, b.actor))
      .map(({ actor, children }) => ({ actor, children: children.toSorted(byTotal) }))
  return {
    countries: sorted(tree.countries),
    organisations: sorted(tree.organisations),
    people: sorted(tree.people),
  }
}

/**
 * A tree without the actors that have no event: not everybody says something. Whoever has one keeps the rows above it.
 * `totals` are counts per actor number.
 */
export function withEvents(tree: ActorTree, totals: ArrayLike<number>): ActorTree {
  const has = (actor: number) => (totals[actor] ?? 0) > 0
  const kept = (branches: ActorTree['countries']) =>
    branches
      .map(({ actor, children }) => ({ actor, children: children.filter(has) }))
      .filter(({ actor, children }) => has(actor) || children.length > 0)
  return { countries: kept(tree.countries), organisations: kept(tree.organisations), people: kept(tree.people) }
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
  nodes: readonly FacetNode[],
  limit: number,
  selected: ReadonlySet<string>,
): readonly FacetNode[] {
  const highest = new Set(nodes.toSorted((a, b) => b.count - a.count).slice(0, limit))
  const shown = nodes.filter((node) => highest.has(node) || selected.has(node.id))
  return nodes.length - shown.length > 1 ? shown : nodes
}

export interface FoundNodes {
  readonly nodes: readonly FacetNode[]
  /** Rows that the word found, chosen or not. */
  readonly found: number
  /** Nodes that are there for the rows below them, which must be in sight. */
  readonly opened: ReadonlySet<string>
}

/**
 * The rows with the text somewhere in a name or alias, whatever its case and, in Latin letters, its diacritics; and
 * those that are chosen. A country stays above its people. No text leaves all as it is.
 */
export function findNodes(nodes: readonly FacetNode[], text: string, selected: ReadonlySet<string>): FoundNodes {
  const wanted = fold(text.trim())
  if (wanted === '') return { nodes, found: nodes.length, opened: new Set() }
  const opened = new Set<string>()
  let found = 0
  const isFound = ({ name, aliases }: FacetNode) => [name, ...aliases].some((each) => folded(each).includes(wanted))
  const kept = nodes.flatMap((node): readonly FacetNode[] => {
    const below = new Set(node.children.filter(isFound))
    const self = isFound(node)
    found += below.size + Number(self)
    const children = node.children.filter((child) => below.has(child) || selected.has(child.id))
    if (below.size > 0) opened.add(node.id)
    if (self && below.size === 0) return [node]
    return self || children.length > 0 || selected.has(node.id) ? [{ ...node, children }] : []
  })
  return { nodes: kept, found, opened }
}

/** Names that have been looked through: with every letter that is typed they are the same. */
const foldedNames = new Map<string, string>()

function folded(name: string): string {
  const known = foldedNames.get(name) ?? fold(name)
  foldedNames.set(name, known)
  return known
}
