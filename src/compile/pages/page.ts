/** One page of the site, and the document made of it: what reads no script finds all of it there. */
import { CARD_HEIGHT, CARD_WIDTH } from './cards/drawing'
import type { PageImage } from './cards/card-writer'
import { jsonScript, markup, type Markup } from './markup'
import { oembedLink } from './oembed'
import { filled, PLACES, type Piece } from './fill-document'
import { hrefOf, NOT_FOUND, pageName, SITE_NAME, windowTitle, type Site } from './site'

export interface Page {
  /** Below the site's base, with no slash before or behind: `e/2023-03-22--xi-leaves-moscow/x2`, `` for the start. */
  readonly path: string
  /** As tabs and previews show it; the site's name is added. */
  readonly title: string
  /** One or two sentences, plain. */
  readonly description: string
  /** Absent where the app alone has it. */
  readonly body?: Markup
  /** In place of a body: what stands where no script runs, and nowhere else. */
  readonly withoutScript?: Markup
  /** Schema.org, without its context. */
  readonly graph: readonly object[]
  readonly type: 'website' | 'article'
  /** Day on which it was published, where the page is of something that was: `2023-03-22`. */
  readonly published?: string
  readonly image?: PageImage | undefined
  /** Of the page whose content this one repeats at an address of before. */
  readonly canonical?: string
  /** Whether search engines are told of it. */
  readonly isListed: boolean
}

/** Previews cut what is longer. */
const MAX_DESCRIPTION = 300
/** Of a picture's description, by the documentation of Twitter's cards. */
const MAX_ALT = 420

/**
 * The built document with a page in it. The content stands before the app's root, which lies empty until the app has
 * something to show in its place.
 *
 * Throws where the document does not have the places for it.
 */
export function documentOf(template: string, page: Page, site: Site): string {
  const { title, body, withoutScript } = page
  const head = markup`<title>${windowTitle(title)}</title>`
  const content = body
    ? markup`<div data-page="">${body}</div>
    `
    : markup``
  const instead = withoutScript ? markup`<noscript>${withoutScript}</noscript>` : markup``
  const pieces: readonly Piece[] = [
    [PLACES.description, ''],
    [PLACES.title, `${head.html}\n    ${headOf(page, site).html}`],
    [PLACES.root, `${content.html}${PLACES.root}${instead.html}`],
  ]
  return filled(template, pieces)
}

/** What search engines and previews read. They want whole addresses: without an origin there is none to give. */
function headOf(page: Page, site: Site): Markup {
  const { title, path, graph, type, published, image } = page
  const description = shortened(page.description, MAX_DESCRIPTION)
  const url = site.origin === undefined ? undefined : hrefOf(site, page.canonical ?? path)
  return markup`<meta name="description" content="${description}" />
    ${path === NOT_FOUND && markup`<meta name="robots" content="noindex" />`}
    ${
      url !== undefined &&
      path !== NOT_FOUND &&
      markup`<link rel="canonical" href="${url}" />
    <meta property="og:url" content="${url}" />`
    }
    ${oembedLink(page, site)}    <meta property="og:type" content="${type}" />
    <meta property="og:site_name" content="${SITE_NAME}" />
    <meta property="og:title" content="${pageName(title)}" />
    <meta property="og:description" content="${description}" />
    ${published !== undefined && markup`<meta property="article:published_time" content="${published}" />`}
    ${imageTags(image, site)}
    ${jsonScript('application/ld+json', { '@context': 'https://schema.org', '@graph': graph })}`
}

/** Without a picture a preview is the words alone. */
function imageTags(image: PageImage | undefined, site: Site): Markup {
  if (!image) return markup`<meta name="twitter:card" content="summary" />`
  const alt = shortened(image.alt, MAX_ALT)
  return markup`<meta property="og:image" content="${hrefOf(site, image.path)}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${CARD_WIDTH}" />
    <meta property="og:image:height" content="${CARD_HEIGHT}" />
    <meta property="og:image:alt" content="${alt}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:image:alt" content="${alt}" />`
}

/** At the end of a word, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const cut = flat.slice(0, most - 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, '')}…`
}
