/** Which statements that stand against each other are those of an actor, or of two of them. */
import type { Statement, StatementPair } from '../model/dispute-files'
import { spanOf } from '../model/time'
import type { EventIndex } from './event-index'

/** Whether an actor says it, or somebody who belonged to it when the event was. */
function speaks({ vocabulary, lineage }: EventIndex, { event, claim }: Statement, actor: number): boolean {
  const speaker = claim.speaker === undefined ? undefined : vocabulary.numbers.get(claim.speaker)
  if (speaker === undefined) return false
  const { start, end } = spanOf(event.date)
  return lineage.at(speaker, start, end).includes(actor)
}

/** Pairs with a statement of the actor on one side. */
export function disputesOf(index: EventIndex, pairs: readonly StatementPair[], actor: number): StatementPair[] {
  return pairs.filter(({ sides }) => sides.some((side) => speaks(index, side, actor)))
}

/** Pairs with a statement of one on one side, and one of the other on the other. */
export function disputesBetween(
  index: EventIndex,
  pairs: readonly StatementPair[],
  one: number,
  other: number,
): StatementPair[] {
  return pairs.filter(
    ({ sides: [a, b] }) =>
      (speaks(index, a, one) && speaks(index, b, other)) || (speaks(index, a, other) && speaks(index, b, one)),
  )
}
