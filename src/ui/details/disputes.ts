/** Statements that stand against each other, each pair once. */
import type { Claim, ConflictEvent, Dispute } from '../../model/dataset'

export interface DisputeSide {
  readonly event: ConflictEvent
  readonly claim: Claim
}

export interface DisputePair {
  readonly dispute: Dispute
  readonly own: DisputeSide
  /** Undefined while the other event is not loaded. */
  readonly other: DisputeSide | undefined
  readonly otherEventId: string
}

/**
 * The pairs of an event. A dispute between two claims of the same event may be written down at both; it is one.
 * A claim that does not exist makes no pair: compile does not let it through.
 */
export function disputePairs(
  event: ConflictEvent,
  otherEvents: ReadonlyMap<string, ConflictEvent>,
): readonly DisputePair[] {
  const seen = new Set<string>()
  return event.disputes.flatMap((dispute) => {
    const [otherEventId = '', otherClaimId = ''] = dispute.with.split('#')
    const key = [`${event.id}#${dispute.claim}`, dispute.with].sort().join(' ')
    const own = sideOf(event, dispute.claim)
    if (!own || seen.has(key)) return []
    seen.add(key)
    const otherEvent = otherEventId === event.id ? event : otherEvents.get(otherEventId)
    return [{ dispute, own, other: otherEvent && sideOf(otherEvent, otherClaimId), otherEventId }]
  })
}

function sideOf(event: ConflictEvent, claimId: string): DisputeSide | undefined {
  const claim = event.claims.find(({ id }) => id === claimId)
  return claim && { event, claim }
}
