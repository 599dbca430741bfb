/** All disputes of a dataset, for the list of them. */
import { claimRef, readClaimRef } from '../model/claim-ref'
import { DISPUTE_KINDS, type ConflictEvent, type Dispute } from '../model/dataset'
import type { Statement, StatementPair } from '../model/dispute-files'

/**
 * Each pair once: by kind, then in the order of its earlier event, which also comes first in it. The note is that of
 * the first side.
 */
export function statementPairs(events: readonly ConflictEvent[]): readonly StatementPair[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const seen = new Set<string>()
  const pairs = events.flatMap((event) =>
    inOrderOfClaims(event).flatMap(({ claim, with: other, kind, note }): StatementPair[] => {
      const own = claimRef(event.id, claim)
      const there = readClaimRef(other)
      const sides = [statementOf(event, claim), statementOf(byId.get(there.event), there.claim)] as const
      if (seen.has(`${other} ${own}`) || seen.has(`${own} ${other}`) || !sides[0] || !sides[1]) return []
      seen.add(`${own} ${other}`)
      return [{ kind, ...(note !== undefined && { note }), sides: [sides[0], sides[1]] }]
    }),
  )
  return DISPUTE_KINDS.flatMap((kind) => pairs.filter((pair) => pair.kind === kind))
}

function inOrderOfClaims({ claims, disputes }: ConflictEvent): readonly Dispute[] {
  const place = new Map(claims.map(({ id }, i) => [id, i]))
  return disputes.toSorted((a, b) => place.get(a.claim)! - place.get(b.claim)!)
}

function statementOf(event: ConflictEvent | undefined, claimId: string): Statement | undefined {
  const claim = event?.claims.find(({ id }) => id === claimId)
  if (!event || !claim) return undefined
  const { id, title, date } = event
  const excerpt = event.excerpts.find((one) => one.id === claim.excerpt)
  return { event: { id, title, date }, claim, ...(excerpt && { excerpt }) }
}
