/** Pages that are there whatever the data: the start, the pages about the data, and what stands where nothing is. */
import { dateWords } from '../../explore/date-words'
import { PAGE_NAMES, type PageName } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import type { ConflictEvent } from '../../model/dataset'
import { briefingPath, eventPath } from '../../explore/page-path'
import { datasetNode, datasetWords } from './dataset-node'
import { pageNode, siteNode } from './linked-data'
import { markup, type Markup } from './markup'
import type { Page } from './page'
import { NOT_FOUND, SITE_NAME, type Site } from './site'
import { briefingWords } from './briefing-words'
import { lowered } from '../../explore/lowered'

const PAGES: Readonly<Record<PageName, readonly [title: string, description: string]>> = {
  disputes: [
    'Disputes',
    'Statements in the briefings that contradict each other, side by side, with the words of both.',
  ],
  method: ['Method', 'How the events were taken from the briefings: what counts as one, how it is dated, who says so.'],
  data: [
    'Data',
    'All events as JSON and as a table: the files, their fields, what stays as it is, and how to read them.',
  ],
  quality: ['Data quality', 'What the data has, what it lacks and where it is unsure, counted with every build.'],
}

/** What some of the pages have to say without a script, and more than that they are pages to machines. */
export type PageParts = Readonly<
  Partial<Record<PageName, { readonly body: Markup; readonly graph: readonly object[] }>>
>

export function namedPages(site: Site, parts: PageParts): Page[] {
  return PAGE_NAMES.map((path) => {
    const [title, description] = PAGES[path]
    const { body, graph = [] } = parts[path] ?? {}
    return {
      path,
      title,
      description,
      type: 'website',
      isListed: true,
      ...(body
        ? { body }
        : {
            withoutScript: markup`<h1>${title}</h1>
<p>${description} The page is drawn with JavaScript, which is switched off here.</p>
<p><a href="${site.base}">Start with the events and the briefings</a></p>`,
          }),
      graph: [pageNode(site, { path, title, description, cites: [] }), ...graph],
    }
  })
}

/** What a page without a script leads to. */
export interface Ways {
  readonly manifest: Manifest
  /** As many as a page may list. */
  readonly newest: readonly Pick<ConflictEvent, 'id' | 'title' | 'date'>[]
}

/** The whole, as a dataset that can be taken away. */
export function startPage({ manifest, newest }: Ways, site: Site): Page {
  const description = datasetWords(manifest)
  return {
    path: '',
    title: '',
    description,
    type: 'website',
    isListed: true,
    graph: [siteNode(site), datasetNode(manifest, site)],
    withoutScript: markup`<h1>${SITE_NAME}</h1>
<p>${description} The timeline is drawn with JavaScript, which is switched off here; each event is a page that needs none.</p>
${briefingList(manifest, site)}
<h2>${newest.length < manifest.count ? `The newest ${newest.length} events` : 'Events'}</h2>
<ul>${newest.map(
      ({ id, title, date }) => markup`<li><a href="${site.base}${eventPath(id)}">${title}</a>, ${dateWords(date)}</li>
`,
    )}</ul>
<p>All of them, with their words: <a href="${site.base}dataset/v1/events.csv">events.csv</a>, <a href="${site.base}dataset/v1/events.json">events.json</a>, and <a href="${site.base}data">how to read them</a></p>`,
  }
}

function briefingList({ briefings }: Manifest, site: Site): Markup {
  return markup`<h2>Briefings</h2>
<ul>${briefings.map(
    (
      briefing,
    ) => markup`<li><a href="${site.base}${briefingPath(briefing.id)}">${briefing.title}</a>, ${lowered(briefingWords(briefing))}</li>
`,
  )}</ul>`
}

/** Where there is a script, the app names what is near the address; without one there are the ways in. */
export function notFoundPage(manifest: Manifest, site: Site): Page {
  return {
    path: NOT_FOUND,
    title: 'Not found',
    description: 'There is no such page.',
    type: 'website',
    isListed: false,
    graph: [siteNode(site)],
    withoutScript: markup`<h1>There is no such page</h1>
<p>The address may have been cut when it was copied.</p>
<p><a href="${site.base}">All events and briefings</a></p>
${briefingList(manifest, site)}`,
  }
}
