/**
 * What the pages of actors say, counted by the app's own index: their numbers are those that the app shows. Of the
 * events only those that some page lists are kept, a line each.
 */
import { actorProfile, COMPARED, type ActorProfile, type Counted } from '../../explore/actor-profile'
import { Bitset } from '../../explore/bitset'
import { createEventIndex, type EventIndex } from '../../explore/event-index'
import { lastRows } from '../../explore/last-rows'
import type { Manifest } from '../../model/app-files'
import { decodeBase, joinBase } from '../../model/columns'
import type { Actor, ConflictEvent } from '../../model/dataset'

/** Events that a page lists, the newest first; the app leads to the others. */
export const LISTED = 50

export interface ActorFacts extends Pick<ActorProfile, 'actor' | 'number' | 'named' | 'roles' | 'members'> {
  readonly count: number
  readonly others: readonly Counted<Actor>[]
  readonly rows: readonly number[]
}

/** In the order of the address; `isCanonical` is so for one of the two orders. */
export interface PairFacts {
  readonly first: ActorFacts
  readonly second: ActorFacts
  readonly both: number
  readonly rows: readonly number[]
  readonly isCanonical: boolean
}

/** An event as a list names it. */
export type ListedEvent = Pick<ConflictEvent, 'id' | 'title' | 'date' | 'status'>

export interface AllActorFacts {
  readonly index: EventIndex
  readonly actors: readonly ActorFacts[]
  readonly pairs: readonly PairFacts[]
  /** Rows that any of them lists. */
  readonly rows: ReadonlySet<number>
}

/** `read` gives the content of a file beside the manifest. */
export function actorFacts(manifest: Manifest, read: (file: string) => unknown): AllActorFacts {
  const columns = joinBase(manifest.columns.base.map((file) => decodeBase(read(file))))
  const index = createEventIndex(columns, manifest)
  const actors = manifest.actors.flatMap(({ id }) => factsOf(index, id) ?? [])
  const pairs = pairsOf(index, actors)
  return { index, actors, pairs, rows: new Set([...actors, ...pairs].flatMap(({ rows }) => rows)) }
}

function factsOf(index: EventIndex, id: string): ActorFacts | undefined {
  const profile = actorProfile(index, id)
  if (!profile) return undefined
  const { actor, number, named, roles, members, others, matching } = profile
  const { bits, count } = matching
  return {
    actor,
    number,
    named,
    roles,
    members,
    others: others.slice(0, 4 * COMPARED),
    count,
    rows: lastRows(bits, LISTED),
  }
}

/** Those whom an actor's page offers to compare it with, in both orders: either may be the first. */
function pairsOf(index: EventIndex, actors: readonly ActorFacts[]): PairFacts[] {
  const byNumber = new Map(actors.map((facts) => [facts.number, facts]))
  const seen = new Set<string>()
  return actors.flatMap((one) =>
    one.others.slice(0, COMPARED).flatMap(({ what }): PairFacts[] => {
      const other = byNumber.get(index.vocabulary.numbers.get(what.id)!)!
      const isGreater = one.count > other.count || (one.count === other.count && one.number < other.number)
      const [first, second] = isGreater ? [one, other] : [other, one]
      const key = `${first.number} ${second.number}`
      if (seen.has(key)) return []
      seen.add(key)
      const bits = new Bitset(index.columns.count)
      index.actorPostings[first.number]!.orInto(bits)
      index.actorPostings[second.number]!.andInto(bits)
      const shared = { both: bits.count, rows: lastRows(bits, LISTED) }
      return [
        { ...shared, first, second, isCanonical: true },
        { ...shared, first: second, second: first, isCanonical: false },
      ]
    }),
  )
}
