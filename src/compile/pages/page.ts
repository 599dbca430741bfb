/** One page of the site, and the document made of it: what reads no script finds all of it there. */
import { jsonScript, markup, type Markup } from './markup'
import { oembedLink } from './oembed'

export interface Page {
  /** Below the site's base, with no slash before or behind: `e/2023-03-22--xi-leaves-moscow/x2`, `` for the start. */
  readonly path: string
  /** As tabs and previews show it; the site's name is added. */
  readonly title: string
  /** One or two sentences, plain. */
  readonly description: string
  /** Absent where the app alone has it. */
  readonly body?: Markup
  /** Schema.org, without its context. */
  readonly graph: readonly object[]
  readonly type: 'website' | 'article'
  /** Of the page whose content this one repeats at an address of before. */
  readonly canonical?: string
  /** Whether search engines are told of it. */
  readonly isListed: boolean
}

export interface Site {
  /** `https://example.org`, without a slash behind; undefined where nobody has said where the site will stand. */
  readonly origin: string | undefined
  /** Path the site is served below, with a slash before and behind. */
  readonly base: string
}

export const SITE_NAME = 'Dateline'
/** What hosts show for an address at which nothing is. */
export const NOT_FOUND = '404.html'
/** Previews cut what is longer. */
const MAX_DESCRIPTION = 300

/** Absolute where the origin is known, otherwise from the root of the server. */
export function hrefOf({ origin = '', base }: Site, path: string): string {
  return `${origin}${base}${path}`
}

/** Where a page's content and its head go in the document that the build has made. */
const ROOT = '<div id="root"></div>'
const TITLE = /<title>[^<]*<\/title>/
const DESCRIPTION = /<meta\s+name="description"\s+content="[^"]*"\s*\/?>/

/**
 * The built document with a page in it. The content stands before the app's root, which lies empty until the app has
 * something to show in its place.
 *
 * Throws where the document does not have the places for it.
 */
export function documentOf(template: string, page: Page, site: Site): string {
  const { title, body } = page
  const head = markup`<title>${title === '' ? SITE_NAME : `${title} – ${SITE_NAME}`}</title>`
  const content = body
    ? markup`<div data-page="">${body}</div>
    `
    : markup``
  const pieces: readonly (readonly [place: string | RegExp, content: string])[] = [
    [DESCRIPTION, ''],
    [TITLE, `${head.html}\n    ${headOf(page, site).html}`],
    [ROOT, `${content.html}${ROOT}`],
  ]
  return pieces.reduce((html, [place, piece]) => {
    const parts = html.split(place)
    if (parts.length !== 2) throw new Error(`The built index.html does not have ${String(place)} once.`)
    return parts.join(piece)
  }, template)
}

/** What search engines and previews read. They want whole addresses: without an origin there is none to give. */
function headOf(page: Page, site: Site): Markup {
  const { title, path, graph, type } = page
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
    <meta property="og:title" content="${title === '' ? SITE_NAME : title}" />
    <meta property="og:description" content="${description}" />
    <meta name="twitter:card" content="summary" />
    ${jsonScript('application/ld+json', { '@context': 'https://schema.org', '@graph': graph })}`
}

/** At the end of a word, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const cut = flat.slice(0, most - 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, '')}…`
}
