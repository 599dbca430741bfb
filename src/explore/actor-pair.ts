/** Two actors beside each other: which events have both, which only one of them, and who else is with both. */
import type { Actor } from '../model/dataset'
import type { ActorProfile } from './actor-profile'
import { Bitset } from './bitset'
import type { EventIndex } from './event-index'

export const SIDES = ['first', 'both', 'second'] as const
export type Side = (typeof SIDES)[number]

export interface ActorPair {
  /** Every event of either is in one of the three. */
  readonly rows: Readonly<Record<Side, Bitset>>
  /** Others, with how many of each one's events have them; by the smaller of the two numbers. */
  readonly common: readonly CommonActor[]
  /** Where one of the two ever belonged to the other: all events of the lower were then events of the upper, too. */
  readonly above: 'first' | 'second' | undefined
}

export interface CommonActor {
  readonly actor: Actor
  readonly withFirst: number
  readonly withSecond: number
}

export function actorPair(index: EventIndex, first: ActorProfile, second: ActorProfile): ActorPair {
  const [ours, theirs] = [first.matching.bits, second.matching.bits]
  const common = index.vocabulary.actors.flatMap((actor, number): CommonActor[] => {
    const withFirst = first.matching.actorCounts[number]!
    const withSecond = second.matching.actorCounts[number]!
    const isOther = [first, second].every(({ kin }) => kin[number] === undefined)
    return isOther && withFirst > 0 && withSecond > 0 ? [{ actor, withFirst, withSecond }] : []
  })
  const least = ({ withFirst, withSecond }: CommonActor) => Math.min(withFirst, withSecond)
  const relation = first.kin[second.number]
  return {
    rows: { first: ours.copy().andNot(theirs), both: Bitset.common(ours, theirs), second: theirs.copy().andNot(ours) },
    common: common.sort((a, b) => least(b) - least(a)),
    above: relation === 'below' ? 'first' : relation === 'above' ? 'second' : undefined,
  }
}
