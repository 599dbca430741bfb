/**
 * What stands in the pages of others: the card of every event and passage, which needs no script, and the place of a
 * view, which the app draws. The card has the elements of `src/ui/embed/EmbedCard.tsx`, without its drawings.
 */
import { cardWords } from '../../explore/embed-card'
import type { ConflictEvent } from '../../model/dataset'
import { eventPath } from './event-page'
import { markup, type Markup } from './markup'
import { hrefOf, SITE_NAME, type Site } from './page'
import type { Vocabulary } from './vocabulary'

export interface EmbedPage {
  /** Below the site's base, as that of a page. */
  readonly path: string
  readonly title: string
  /** Path of the page that has all of it. */
  readonly canonical: string
  /** Read where no script runs, and until the app is at rest. */
  readonly body?: Markup
}

/** The card of an event, one for each of its passages, and at every address that the event had before. */
export function embedPages(event: ConflictEvent, vocabulary: Vocabulary, site: Site): EmbedPage[] {
  const page = (id: string, excerpt?: string): EmbedPage => ({
    path: `embed/${eventPath(id, excerpt)}`,
    title: event.title,
    canonical: eventPath(event.id, excerpt),
    body: card(event, excerpt, vocabulary, site),
  })
  return [
    page(event.id),
    ...event.excerpts.map(({ id }) => page(event.id, id)),
    ...(event.aliases ?? []).map((alias) => page(alias)),
  ]
}

/** The place of every view: which one it is stands in the query, and the app alone reads that. */
export const VIEW_EMBED: EmbedPage = { path: 'embed', title: '', canonical: '' }

function card(event: ConflictEvent, id: string | undefined, { briefings }: Vocabulary, site: Site): Markup {
  const { when, precision, look, excerpt, language, ...words } = cardWords(event, id, briefings)
  return markup`<main class="embed-card" data-embed="card">
<h1>${event.title}</h1>
<p class="embed-when"><span><span class="embed-drawing" data-look="${look}"></span><b>${when}</b></span>${precision !== undefined && markup`<span>${precision}</span>`}<span class="embed-status">${event.status}</span></p>
${excerpt && markup`<blockquote class="embed-words"${words.hasLongTitle && markup` data-short=""`}${language !== undefined && markup` lang="${language}"`}>${excerpt.exact}</blockquote>`}
<p class="embed-source">${words.briefing !== undefined && markup`<span>${words.briefing} </span>`}${words.source}</p>
<footer class="embed-foot"><a href="${site.base}${eventPath(event.id, id)}" rel="noopener" target="_blank">Open in ${SITE_NAME}</a></footer>
</main>`
}

const ROOT = '<div id="root"></div>'
const TITLE = /<title>[^<]*<\/title>/
const DESCRIPTION = /<meta\s+name="description"\s+content="[^"]*"\s*\/?>/
const NOSCRIPT = /<noscript>.*?<\/noscript>/s
/** Reads what the reader has set, which an embed must not. */
const SCHEME = /<script src="([^"]*)scheme\.js"><\/script>/

/** The built document with an embed in it. Throws where the document does not have the places for it. */
export function embedDocument(template: string, { title, canonical, body }: EmbedPage, site: Site): string {
  const head = markup`<title>${title === '' ? SITE_NAME : `${title} – ${SITE_NAME}`}</title>
    <meta name="robots" content="noindex" />${
      site.origin !== undefined && markup`\n    <link rel="canonical" href="${hrefOf(site, canonical)}" />`
    }`
  const view = markup`<noscript>
      <p>This timeline is drawn with JavaScript, which is switched off here. <a href="${site.base}" rel="noopener" target="_blank">Open ${SITE_NAME}</a> to read every event.</p>
    </noscript>`
  const pieces: readonly (readonly [place: string | RegExp, content: string])[] = [
    [DESCRIPTION, ''],
    [TITLE, head.html],
    [NOSCRIPT, body ? '' : view.html],
    [SCHEME, `<script src="${site.base}embed-frame.js"></script>`],
    [ROOT, body ? `<div data-page="embed">${body.html}</div>\n    ${ROOT}` : ROOT],
  ]
  return pieces.reduce((html, [place, piece]) => {
    if (place === NOSCRIPT && !NOSCRIPT.test(html)) return html
    const found = typeof place === 'string' ? (html.includes(place) ? place : undefined) : place.exec(html)?.[0]
    if (found === undefined) throw new Error(`The built index.html does not have ${String(place)}.`)
    return html.replace(found, () => piece)
  }, template)
}
