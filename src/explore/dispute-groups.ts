/** Statements that stand against each other, each pair once. */
import { claimRef, readClaimRef } from '../model/claim-ref'
import type { Actor, ConflictEvent, Dispute } from '../model/dataset'
import type { Statement } from '../model/dispute-files'
import { ascribedName } from './claim-words'

/** One statement of an event, and all that stand against it in the same way. */
export interface DisputeGroup {
  readonly kind: Dispute['kind']
  readonly own: Statement
  readonly others: readonly DisputeSide[]
}

export interface DisputeSide {
  /** Names the pair, from either side the same. */
  readonly pair: string
  readonly eventId: string
  /** Undefined while its event is not loaded. */
  readonly statement: Statement | undefined
  /** How the two stand to each other. */
  readonly note: string | undefined
}

/**
 * The disputes of an event. One between two claims of the same event is written down at both; it is one, and stands
 * with the claim that has most of them. A claim that does not exist makes no pair: compile does not let it through.
 */
export function disputeGroups(
  event: ConflictEvent,
  otherEvents: ReadonlyMap<string, ConflictEvent>,
): readonly DisputeGroup[] {
  const count = new Map<string, number>()
  for (const { claim } of event.disputes) count.set(claim, (count.get(claim) ?? 0) + 1)
  const seen = new Set<string>()
  const groups = new Map<string, DisputeGroup>()
  for (const dispute of event.disputes.toSorted((a, b) => count.get(b.claim)! - count.get(a.claim)!)) {
    const { claim, with: other, kind, note } = dispute
    const { event: eventId, claim: claimId } = readClaimRef(other)
    const pair = [claimRef(event.id, claim), other].sort().join('|')
    const own = statementIn(event, claim)
    if (!own || seen.has(pair)) continue
    seen.add(pair)
    const otherEvent = eventId === event.id ? event : otherEvents.get(eventId)
    const side = { pair, eventId, statement: otherEvent && statementIn(otherEvent, claimId), note }
    const key = `${kind} ${claim}`
    groups.set(key, { kind, own, others: [...(groups.get(key)?.others ?? []), side] })
  }
  return [...groups.values()]
}

/** Names of those who contradict a statement of the event, each once. */
export function contradictors(groups: readonly DisputeGroup[], actors: ReadonlyMap<string, Actor>): readonly string[] {
  const others = groups.flatMap((group) => (group.kind === 'contradicts' ? group.others : []))
  return [...new Set(others.flatMap(({ statement }) => (statement ? ascribedName(statement.claim, actors) : [])))]
}

function statementIn(event: ConflictEvent, claimId: string): Statement | undefined {
  const claim = event.claims.find(({ id }) => id === claimId)
  return claim && { event, claim, excerpt: event.excerpts.find(({ id }) => id === claim.excerpt) }
}
