import { readClaimRef } from '../model/claim-ref'
import type { ConflictEvent } from '../model/dataset'
import { hasClaim } from './known-event'

/**
 * An event without the disputes whose other side nobody knew then: its event, or the claim there, is not among the
 * `others`, which hold what is known of them. What is not loaded yet counts as not known.
 */
export function knownDisputes(event: ConflictEvent, others: ReadonlyMap<string, ConflictEvent>): ConflictEvent {
  const disputes = event.disputes.filter((dispute) => {
    const other = readClaimRef(dispute.with)
    return hasClaim((other.event === event.id ? event : others.get(other.event))?.claims ?? [], other.claim)
  })
  return disputes.length === event.disputes.length ? event : { ...event, disputes }
}
