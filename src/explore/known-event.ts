/** What of an event a reader could know on a day: nothing that only a later briefing says. Pure. */
import { readClaimRef } from '../model/claim-ref'
import type { Claim, ConflictEvent } from '../model/dataset'
import type { Instant } from '../model/time'
import { dayOf } from './date-words'

/** Briefings by id and day, in the order of their days; the manifest's are. */
export type DatedBriefings = readonly { readonly id: string; readonly date: string }[]

/**
 * The event as briefings up to the end of a day tell it; undefined where none of them does. With what a later one says
 * go its passages, the claims that rest on them, the disputes of these claims, and the reason given for a date that
 * rests on later passages alone. Title, date, status and actors stay: the desk has written them once.
 *
 * A dispute with another event stays here, and `knownDisputes` decides on it: the other side stands there.
 *
 * ```
 * x1 of 16 May 2024, x2 of 22 March 2023, claim c1 on x1, date from x1       as known on 22 March 2023
 *      → x2; no claim; the date without a reason                             on 21 March 2023 → undefined
 * ```
 */
export function knownEvent(event: ConflictEvent, asOf: Instant, briefings: DatedBriefings): ConflictEvent | undefined {
  return toldIn(event, idsUpTo(asOf, briefings))
}

function idsUpTo(asOf: Instant, briefings: DatedBriefings): ReadonlySet<string> {
  return new Set(briefings.filter((briefing) => dayOf(briefing) <= asOf).map(({ id }) => id))
}

function toldIn(event: ConflictEvent, known: ReadonlySet<string>): ConflictEvent | undefined {
  const excerpts = event.excerpts.filter(({ briefing }) => known.has(briefing))
  if (excerpts.length === 0) return undefined
  if (excerpts.length === event.excerpts.length) return event
  const hasExcerpt = (id: string) => excerpts.some((excerpt) => excerpt.id === id)
  const claims = event.claims.filter(({ excerpt }) => hasExcerpt(excerpt))
  const { evidence: before = [], note, ...date } = event.date
  const evidence = before.filter(hasExcerpt)
  const isReasonKnown = before.length === 0 || evidence.length > 0
  return {
    ...event,
    excerpts,
    claims,
    disputes: event.disputes.filter(({ claim, with: side }) => {
      const other = readClaimRef(side)
      return hasClaim(claims, claim) && (other.event !== event.id || hasClaim(claims, other.claim))
    }),
    date: {
      ...date,
      ...(evidence.length > 0 && { evidence }),
      ...(isReasonKnown && note !== undefined && { note }),
    },
  }
}

/**
 * {@link knownEvent} for all events of a view: asked again for one, it answers with the same object. Without a day all
 * is known.
 */
export function knownOn(
  asOf: Instant | undefined,
  briefings: DatedBriefings,
): (event: ConflictEvent) => ConflictEvent | undefined {
  if (asOf === undefined) return (event) => event
  const ids = idsUpTo(asOf, briefings)
  const worked = new WeakMap<ConflictEvent, { readonly event: ConflictEvent | undefined }>()
  return (event) => {
    const known = worked.get(event) ?? { event: toldIn(event, ids) }
    worked.set(event, known)
    return known.event
  }
}

export function hasClaim(claims: readonly Claim[], id: string): boolean {
  return claims.some((claim) => claim.id === id)
}
