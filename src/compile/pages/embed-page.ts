/**
 * What stands in the pages of others: the card of every event and passage, which needs no script, and the place of a
 * view, which the app draws. The card has the elements of `src/ui/embed/EmbedCard.tsx`, without its drawings.
 */
import { cardWords } from '../../explore/embed-card'
import type { ConflictEvent, Dataset } from '../../model/dataset'
import { eventPath } from '../../explore/page-path'
import { filled, PLACES } from './fill-document'
import { markup, type Markup } from './markup'
import { hrefOf, SITE_NAME, windowTitle, type Site } from './site'
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

/** The card of an event, one for each of its passages, and all of them at every address that the event had before. */
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
    ...(event.aliases ?? []).flatMap((alias) => [page(alias), ...event.excerpts.map(({ id }) => page(alias, id))]),
  ]
}

/**
 * Places for the cards of events and passages that only releases have, not the data of today: an embed may be frozen to
 * one, and the app draws it. `written` are the paths that have a card.
 */
export function formerEmbeds(
  released: readonly Pick<Dataset, 'events'>[],
  written: ReadonlySet<string>,
): readonly EmbedPage[] {
  const pages = released.flatMap(({ events }) =>
    events.flatMap(({ id, excerpts }) => [formerEmbed(id), ...excerpts.map((excerpt) => formerEmbed(id, excerpt.id))]),
  )
  const former = new Map(pages.filter(({ path }) => !written.has(path)).map((page) => [page.path, page]))
  return [...former.values()]
}

function formerEmbed(event: string, excerpt?: string): EmbedPage {
  const path = eventPath(event, excerpt)
  return { path: `embed/${path}`, title: '', canonical: path }
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

/** The built document with an embed in it. Throws where the document does not have the places for it. */
export function embedDocument(template: string, { title, canonical, body }: EmbedPage, site: Site): string {
  const head = markup`<title>${windowTitle(title)}</title>
    <meta name="robots" content="noindex" />${
      site.origin !== undefined && markup`\n    <link rel="canonical" href="${hrefOf(site, canonical)}" />`
    }`
  const view = markup`<noscript>
      <p>This timeline is drawn with JavaScript, which is switched off here. <a href="${site.base}" rel="noopener" target="_blank">Open ${SITE_NAME}</a> to read every event.</p>
    </noscript>`
  return filled(template, [
    [PLACES.description, ''],
    [PLACES.title, head.html],
    // What it looks like is its address's to say, not the reader's.
    [PLACES.scheme, `<script src="${site.base}embed-frame.js"></script>`],
    [
      PLACES.root,
      body ? `<div data-page="embed">${body.html}</div>\n    ${PLACES.root}` : `${PLACES.root}${view.html}`,
    ],
  ])
}
