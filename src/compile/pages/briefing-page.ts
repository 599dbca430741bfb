/** The page of a briefing: its whole text, and which events quote it where. */
import { eventCount } from '../../explore/filter-words'
import type { BriefingText } from '../../model/briefing-text'
import { sliceText } from '../../model/quote'
import { briefingWords } from './briefing-words'
import { briefingPath, eventPath } from '../../explore/page-path'
import { pageNode } from './linked-data'
import { markup, type Markup } from './markup'
import type { Page } from './page'
import type { Site } from './site'

/** `titles` are those of the events that quote it. */
export function briefingPage(source: BriefingText, titles: ReadonlyMap<string, string>, site: Site): Page {
  const { briefing, excerpts } = source
  const path = briefingPath(briefing.id)
  const quoted = new Set(excerpts.map(({ event }) => event))
  const description = `${briefingWords(briefing)}, whole and verbatim; quoted by ${eventCount(quoted.size)}. ${sliceText(source.text, { start: 0, end: 400 })}`
  return {
    path,
    title: briefing.title,
    description,
    type: 'article',
    // A day that was inferred is told as such in the page, which a date for machines cannot.
    ...(briefing.dateBasis === 'stated' && { published: briefing.date }),
    isListed: true,
    graph: [pageNode(site, { path, title: briefing.title, description, cites: [] })],
    body: markup`<header><a href="${site.base}">Dateline</a></header>
<main>
<article>
<p>${briefingWords(briefing)}${briefing.byline !== undefined && ` · ${briefing.byline}`}${briefing.publisher !== undefined && ` · ${briefing.publisher}`}</p>
<h1>${briefing.title}</h1>
<div lang="${briefing.language}">
${paragraphs(source)}
</div>
<section><h2>Events that quote it</h2>
<ul>${[...quoted].map(
      (id) => markup`<li><a href="${site.base}${eventPath(id)}">${titles.get(id) ?? id}</a></li>
`,
    )}</ul></section>
</article>
</main>`,
  }
}

/** What is excluded is no part of the briefing: adverts and the like, which the reader folds. */
function paragraphs({ text, briefing }: BriefingText): Markup[] {
  const points = [...text]
  const kept = briefing.excluded.reduceRight(
    (rest, { start, end }) => [...rest.slice(0, start), ...rest.slice(end)],
    points,
  )
  return kept
    .join('')
    .split(/\n\s*\n|\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) => markup`<p>${paragraph.trim()}</p>
`,
    )
}
