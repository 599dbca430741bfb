/** Disputes have two sides: each must exist, and each names the other. */
import { claimRef, readClaimRef } from '../model/claim-ref'
import type { Dispute } from '../model/dataset'
import type { MergedEvent } from './event-rules'
import type { ProblemList } from './problems'
import { missesEvents, type Sources } from './sources'

/** The other side of each dispute must exist, be another, and see the dispute as this one does. */
export function checkDisputes(
  events: readonly MergedEvent[],
  { broken, unread }: Sources,
  problems: ProblemList,
): void {
  const claims = new Set(events.flatMap(({ value, claims }) => claims.map(({ claim }) => claimRef(value.id, claim.id))))
  const kinds = kindsOf(events)
  for (const { value, origin } of events) {
    value.disputes?.forEach((dispute, i) => {
      const own = claimRef(value.id, dispute.claim)
      const report = (key: 'with' | 'kind', message: string, hint: string) =>
        problems.push({
          file: origin.file,
          line: origin.lineOf(['disputes', i, key]),
          entry: value.id,
          path: `disputes.${i}.${key}`,
          message,
          hint,
        })
      const known = claims.has(dispute.with) || broken.has(readClaimRef(dispute.with).event) || missesEvents(unread)
      if (dispute.with === own || !known) {
        const near = dispute.with === own ? undefined : problems.nearest(dispute.with, claims)
        const message = dispute.with === own ? 'the claim disputes itself' : `there is no claim ${dispute.with}`
        return report(
          'with',
          message,
          near ? `Did you mean ${near}?` : 'Write <event-id>#<claim-id> of the other claim',
        )
      }
      const other = kinds.get(`${dispute.with} ${own}`)
      if (other !== undefined && other !== dispute.kind) {
        report('kind', `the other side of this dispute says ${other}`, 'Write the same kind on both sides')
      }
    })
  }
}

/**
 * The disputes of each event by its id, those included that only the other side has written down: what stands
 * against a statement is found from either.
 */
export function disputesByEvent(events: readonly MergedEvent[]): ReadonlyMap<string, readonly Dispute[]> {
  const found = new Map<string, Dispute[]>(events.map(({ value }) => [value.id, [...(value.disputes ?? [])]]))
  const kinds = kindsOf(events)
  for (const { value } of events) {
    for (const { claim, with: other, ...rest } of value.disputes ?? []) {
      const own = claimRef(value.id, claim)
      if (kinds.has(`${other} ${own}`)) continue
      const there = readClaimRef(other)
      found.get(there.event)?.push({ claim: there.claim, with: own, ...rest })
    }
  }
  return found
}

/** What each side calls a dispute, by `<event>#<claim> <event>#<claim>`. */
function kindsOf(events: readonly MergedEvent[]): ReadonlyMap<string, Dispute['kind']> {
  return new Map(
    events.flatMap(({ value }) =>
      (value.disputes ?? []).map(
        ({ claim, with: other, kind }) => [`${claimRef(value.id, claim)} ${other}`, kind] as const,
      ),
    ),
  )
}
