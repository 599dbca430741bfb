/**
 * What the events of the dataset say of one actor: the numbers of its page, which are those that the facets show with
 * this actor chosen. Events of those who belonged to it when they happened are its own, as everywhere.
 */
import { ROLES, STATUSES, type Actor, type Place, type Role, type Status, type Theme } from '../model/dataset'
import { Bitset } from './bitset'
import type { EventIndex } from './event-index'
import { matchEvents, type Matching } from './facets'
import { DEFAULT_VIEW } from './view-state'

/** Something, and in how many of the events it is; the most frequent first, of equals the first of the vocabulary. */
export interface Counted<T> {
  readonly what: T
  readonly count: number
}

export interface ActorProfile {
  readonly actor: Actor
  readonly number: number
  /** Per actor number; undefined for those who were never above it nor below. */
  readonly kin: readonly (Kin | undefined)[]
  /** Its events, as a filter by this actor alone finds them. */
  readonly matching: Matching
  /** Events that name the actor itself; the others are its through somebody who belonged to it then. */
  readonly named: number
  /** In the order of `ROLES` and `STATUSES`; those that nobody has are left out. */
  readonly roles: readonly Counted<Role>[]
  readonly statuses: readonly Counted<Status>[]
  readonly themes: readonly Counted<Theme>[]
  /** Who else is in its events, but for those above and below it, who are there by what they are. */
  readonly others: readonly Counted<Actor>[]
  /** Its people and bodies, with those of its events that have them. */
  readonly members: readonly Counted<Actor>[]
  /** Undefined until their column has been loaded. */
  readonly places: readonly Counted<Place>[] | undefined
  readonly statements: Statements | undefined
}

/** Events of which it, or somebody who belonged to it then, says something: how many, and how sure they are. */
export interface Statements {
  readonly count: number
  readonly statuses: readonly Counted<Status>[]
}

/**
 * Those of the others whom the page of an actor offers to compare it with: each such pair has a page that needs no
 * script. A dataset has thousands of pairs; these are at most so many for each actor.
 */
export const COMPARED = 6

/** Undefined for an id that the dataset does not have. */
export function actorProfile(index: EventIndex, id: string): ActorProfile | undefined {
  const { actors, numbers } = index.vocabulary
  const number = numbers.get(id)
  if (number === undefined) return undefined
  const matching = matchEvents(index, { ...DEFAULT_VIEW.filter, actors: [id], match: 'all' }, undefined)
  const kin = kinOf(index, number)
  const counted = <T>(values: readonly T[], counts: ArrayLike<number>) =>
    values.flatMap((what, i) => (counts[i]! > 0 ? [{ what, count: counts[i]! }] : []))
  const ranked = <T>(values: readonly T[], counts: ArrayLike<number>) =>
    counted(values, counts).sort((a, b) => b.count - a.count)
  const only = (isWanted: (actor: number) => boolean) =>
    matching.actorCounts.map((count, actor) => (isWanted(actor) ? count : 0))
  return {
    actor: actors[number]!,
    number,
    kin,
    matching,
    named: namedIn(index, number, matching.bits),
    roles: counted(ROLES, matching.roleCounts),
    statuses: counted(STATUSES, matching.statusCounts),
    themes: ranked(index.themes, matching.themeCounts),
    others: ranked(
      actors,
      only((actor) => kin[actor] === undefined),
    ),
    members: ranked(
      actors,
      only((actor) => kin[actor] === 'below'),
    ),
    places: matching.placeCounts && ranked(index.places, matching.placeCounts),
    statements: statementsOf(index, number),
  }
}

/** How another stands to an actor that ever belonged to it, or that it ever belonged to. */
type Kin = 'self' | 'above' | 'below'

function kinOf({ vocabulary, lineage }: EventIndex, actor: number): readonly (Kin | undefined)[] {
  const upFrom = (from: number) => lineage.at(from, -Infinity, Infinity)
  const above = upFrom(actor)
  return vocabulary.actors.map((_, other) => {
    if (other === actor) return 'self'
    if (above.includes(other)) return 'above'
    return upFrom(other).includes(actor) ? 'below' : undefined
  })
}

/** One pass over the events; nothing is made for a row, for there may be a million. */
function namedIn({ columns: { actorOffsets, actors } }: EventIndex, actor: number, bits: Bitset): number {
  let named = 0
  bits.forEach((row) => {
    const to = actorOffsets[row + 1]!
    let entry = actorOffsets[row]!
    while (entry < to && actors[entry] !== actor) entry++
    if (entry < to) named++
  })
  return named
}

function statementsOf(index: EventIndex, actor: number): Statements | undefined {
  const said = index.speakerPostings?.[actor]
  if (!said) return undefined
  const bits = new Bitset(index.columns.count)
  said.orInto(bits)
  const statuses = STATUSES.map((what, i) => ({ what, count: index.statusPostings[i]!.andCount(bits) }))
  return { count: said.count, statuses: statuses.filter(({ count }) => count > 0) }
}
