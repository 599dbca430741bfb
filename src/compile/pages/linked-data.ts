/**
 * Schema.org for the pages. A claim is what somebody says, with its words and where they stand; nobody's word is
 * rated here, so there is no `ClaimReview`, and what happened in a war is no `Event` that one could attend.
 */
import type { Actor, Claim, ConflictEvent } from '../../model/dataset'
import type { DescribedBriefing } from './page-words'
import { hrefOf, SITE_NAME, type Site } from './page'

interface PageFacts {
  /** Below the base; {@link hrefOf} makes an address of it. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** Briefings it quotes. */
  readonly cites: readonly string[]
}

export function pageNode(site: Site, { path, title, description, cites }: PageFacts): object {
  const url = hrefOf(site, path)
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title === '' ? SITE_NAME : title,
    description,
    inLanguage: 'en',
    isPartOf: siteNode(site),
    ...(cites.length > 0 && { citation: [...new Set(cites)].map((id) => ({ '@id': hrefOf(site, `b/${id}`) })) }),
  }
}

export function siteNode(site: Site): object {
  const url = hrefOf(site, '')
  return { '@type': 'WebSite', '@id': `${url}#site`, url, name: SITE_NAME }
}

/** Without an author where the text names none: what a briefing tells itself is its publisher's, where it has one. */
export function claimNode(
  claim: Claim,
  { id, title, excerpts }: ConflictEvent,
  {
    actors,
    briefings,
  }: { readonly actors: ReadonlyMap<string, Actor>; readonly briefings: ReadonlyMap<string, DescribedBriefing> },
  site: Site,
): object {
  const excerpt = excerpts.find((each) => each.id === claim.excerpt)
  const briefing = excerpt && briefings.get(excerpt.briefing)
  const author = authorOf(claim, actors, briefing)
  return {
    '@type': 'Claim',
    '@id': `${hrefOf(site, `e/${id}`)}#${claim.id}`,
    name: title,
    ...(excerpt && { text: excerpt.exact }),
    ...(author && { author }),
    ...(excerpt &&
      briefing && {
        appearance: {
          '@type': 'CreativeWork',
          '@id': hrefOf(site, `b/${briefing.id}`),
          url: hrefOf(site, `b/${briefing.id}#${id}/${excerpt.id}`),
          name: briefing.title,
          datePublished: briefing.date,
          inLanguage: briefing.language,
          ...(briefing.publisher !== undefined && { publisher: organisation(briefing.publisher) }),
        },
      }),
  }
}

function authorOf(
  { speaker, voice }: Claim,
  actors: ReadonlyMap<string, Actor>,
  briefing: DescribedBriefing | undefined,
): object | undefined {
  if (voice === 'briefing') return briefing?.publisher === undefined ? undefined : organisation(briefing.publisher)
  if (speaker === undefined) return undefined
  const actor = actors.get(speaker)
  return {
    '@type': actor?.kind === 'person' ? 'Person' : actor?.kind === 'country' ? 'Country' : 'Organization',
    name: actor?.name ?? speaker,
    ...(actor?.wikidata !== undefined && { sameAs: `https://www.wikidata.org/wiki/${actor.wikidata}` }),
  }
}

function organisation(name: string): object {
  return { '@type': 'Organization', name }
}
