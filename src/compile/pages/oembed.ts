/**
 * oEmbed 1.0 (https://oembed.com): whoever is given a link to an event finds in its page where to ask how it is
 * embedded. The answers are files, so that no server is needed; what a consumer says of its widths is not heard.
 */
import { EMBED_HEIGHTS, embedCode } from '../../explore/embed-code'
import type { ConflictEvent } from '../../model/dataset'
import { CARD_HEIGHT, CARD_WIDTH } from './cards/drawing'
import type { PageImage } from './cards/card-writer'
import type { ImageOf } from './event-page'
import { eventPath } from '../../explore/page-path'
import { markup, type Markup } from './markup'
import type { Page } from './page'
import { hrefOf, pageName, SITE_NAME, windowTitle, type Site } from './site'

export interface OembedFile {
  /** Below the site's base. */
  readonly path: string
  readonly document: object
}

/** A card is read at any width from 300 px. */
const WIDTH_PX = { event: 600, view: 900 } as const
const DAY_SECONDS = 86_400

/** Of an event and each of its passages; none where nobody has said where the site stands. */
export function eventOembeds({ id, title, excerpts }: ConflictEvent, site: Site, imageOf: ImageOf): OembedFile[] {
  if (site.origin === undefined) return []
  return [undefined, ...excerpts].map((excerpt) =>
    oembed(eventPath(id, excerpt?.id), title, 'event', site, imageOf(excerpt)),
  )
}

/** Of the timeline as a whole. A view of it has its filter in the query, and no file can answer for each of these. */
export function siteOembeds(site: Site): OembedFile[] {
  return site.origin === undefined ? [] : [oembed('', 'Timeline of events from news briefings', 'view', site)]
}

function oembed(page: string, title: string, kind: 'event' | 'view', site: Site, image?: PageImage): OembedFile {
  const frame = { widthPx: WIDTH_PX[kind], heightPx: EMBED_HEIGHTS[kind] }
  return {
    path: fileOf(page),
    document: {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: SITE_NAME,
      provider_url: hrefOf(site, ''),
      cache_age: DAY_SECONDS,
      html: embedCode({ site: hrefOf(site, ''), path: page, title: windowTitle(title), ...frame }),
      width: frame.widthPx,
      height: frame.heightPx,
      ...(image && {
        thumbnail_url: hrefOf(site, image.path),
        thumbnail_width: CARD_WIDTH,
        thumbnail_height: CARD_HEIGHT,
      }),
    },
  }
}

/** What leads from a page to its file; of what cannot be embedded there is none. */
export function oembedLink({ path, canonical = path, title }: Page, site: Site): Markup | undefined {
  if (site.origin === undefined || !/^(?:e\/.*)?$/.test(canonical)) return undefined
  return markup`<link rel="alternate" type="application/json+oembed" href="${hrefOf(site, fileOf(canonical))}" title="${pageName(title)}" />
    `
}

function fileOf(page: string): string {
  return page === '' ? 'oembed/index.json' : `oembed/${page}.json`
}
