/** How a dispute names the claim on its other side: `<event-id>#<claim-id>`. */

export interface ClaimRef {
  readonly event: string
  readonly claim: string
}

export function claimRef(event: string, claim: string): string {
  return `${event}#${claim}`
}

/** The inverse of {@link claimRef}; a part that is not there is empty. */
export function readClaimRef(ref: string): ClaimRef {
  const [event = '', claim = ''] = ref.split('#')
  return { event, claim }
}
