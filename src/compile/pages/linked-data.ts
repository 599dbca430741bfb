/** Schema.org for the pages; what files say as well is in `explore/linked-claim.ts`. */
import { linkedClaim } from '../../explore/linked-claim'
import type { Claim, ConflictEvent } from '../../model/dataset'
import { hrefOf, pageName, SITE_NAME, type Site } from './site'
import { briefingPath } from '../../explore/page-path'

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
    name: pageName(title),
    description,
    inLanguage: 'en',
    isPartOf: siteNode(site),
    ...(cites.length > 0 && { citation: [...new Set(cites)].map((id) => ({ '@id': hrefOf(site, briefingPath(id)) })) }),
  }
}

export function siteNode(site: Site): object {
  const url = hrefOf(site, '')
  return { '@type': 'WebSite', '@id': `${url}#site`, url, name: SITE_NAME }
}

/** As {@link linkedClaim}, at this site's addresses. */
export function claimNode(
  claim: Claim,
  event: ConflictEvent,
  vocabulary: Parameters<typeof linkedClaim>[2],
  site: Site,
): object {
  return linkedClaim(claim, event, vocabulary, (path) => hrefOf(site, path))
}
