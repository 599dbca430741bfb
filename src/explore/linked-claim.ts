/**
 * Schema.org for pages and files. A claim is what somebody says, with its words and where they stand; nobody's word is
 * rated here, so there is no `ClaimReview`, and what happened in a war is no `Event` that one could attend.
 */
import type { Actor, Claim, ConflictEvent } from '../model/dataset'
import type { DescribedBriefing } from './described-briefing'
import { briefingPath, eventPath } from './page-path'
import { wikidataUrl } from './wikidata'

interface ClaimLookups {
  readonly actors: ReadonlyMap<string, Actor>
  readonly briefings: ReadonlyMap<string, DescribedBriefing>
}

/** Makes an address of a path below the site's base. */
type HrefOf = (path: string) => string

/**
 * Without an author where the text names none: what a briefing tells itself is its publisher's, where it has one.
 * `urlOf` is for links to one build of the data: what a thing is called is the same in all of them.
 */
export function linkedClaim(
  claim: Claim,
  { id, title, excerpts }: ConflictEvent,
  { actors, briefings }: ClaimLookups,
  hrefOf: HrefOf,
  urlOf = hrefOf,
): { readonly '@id': string } {
  const excerpt = excerpts.find((each) => each.id === claim.excerpt)
  const briefing = excerpt && briefings.get(excerpt.briefing)
  const author = authorOf(claim, actors, briefing)
  return {
    '@type': 'Claim',
    '@id': `${hrefOf(eventPath(id))}#${claim.id}`,
    name: title,
    ...(excerpt && { text: excerpt.exact }),
    ...(author && { author }),
    ...(excerpt &&
      briefing && {
        appearance: {
          ...linkedBriefing(briefing, hrefOf),
          url: urlOf(briefingPath(briefing.id, id, excerpt.id)),
        },
      }),
  } as { readonly '@id': string }
}

export function linkedBriefing(briefing: DescribedBriefing, hrefOf: HrefOf, urlOf = hrefOf): object {
  return {
    '@type': 'CreativeWork',
    '@id': hrefOf(briefingPath(briefing.id)),
    url: urlOf(briefingPath(briefing.id)),
    name: briefing.title,
    // A day that was inferred is told as such in the page, which a date for machines cannot.
    ...(briefing.dateBasis === 'stated' && { datePublished: briefing.date }),
    inLanguage: briefing.language,
    ...(briefing.publisher !== undefined && { publisher: organisation(briefing.publisher) }),
  }
}

function authorOf(
  { speaker, voice }: Claim,
  actors: ReadonlyMap<string, Actor>,
  briefing: DescribedBriefing | undefined,
): object | undefined {
  if (voice === 'briefing') return briefing?.publisher === undefined ? undefined : organisation(briefing.publisher)
  return speaker === undefined ? undefined : linkedActor(speaker, actors)
}

export function linkedActor(id: string, actors: ReadonlyMap<string, Actor>): object {
  const actor = actors.get(id)
  return {
    '@type': actor?.kind === 'person' ? 'Person' : actor?.kind === 'country' ? 'Country' : 'Organization',
    name: actor?.name ?? id,
    ...(actor?.wikidata !== undefined && { sameAs: wikidataUrl(actor.wikidata) }),
  }
}

function organisation(name: string): object {
  return { '@type': 'Organization', name }
}
