/** Pages that are there whatever the data: the start, the pages about the data, and what stands where nothing is. */
import { briefingName } from '../../explore/date-words'
import { countWords, listed } from '../../explore/filter-words'
import { PAGE_NAMES, type PageName } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { pageNode, siteNode } from './linked-data'
import { hrefOf, NOT_FOUND, SITE_NAME, type Page, type Site } from './page'

const PAGES: Readonly<Record<PageName, readonly [title: string, description: string]>> = {
  disputes: [
    'Disputes',
    'Statements in the briefings that contradict each other, side by side, with the words of both.',
  ],
  method: ['Method', 'How the events were taken from the briefings: what counts as one, how it is dated, who says so.'],
  quality: ['Data quality', 'What the data has, what it lacks and where it is unsure, counted with every build.'],
}

export function namedPages(site: Site): Page[] {
  return PAGE_NAMES.map((path) => {
    const [title, description] = PAGES[path]
    return {
      path,
      title,
      description,
      type: 'website',
      isListed: true,
      graph: [pageNode(site, { path, title, description, cites: [] })],
    }
  })
}

/** The whole, as a dataset that can be taken away. */
export function startPage({ count, briefings, build }: Manifest, site: Site): Page {
  const files = (name: string) => hrefOf(site, `dataset/v1/${name}`)
  const description = `${countWords(count)} events of a war as a timeline, each with the sentence of a news briefing that it came from.`
  return {
    path: '',
    title: '',
    description,
    type: 'website',
    isListed: true,
    graph: [
      siteNode(site),
      {
        '@type': 'Dataset',
        '@id': `${hrefOf(site, '')}#dataset`,
        name: `${SITE_NAME}: events from news briefings`,
        description: `${description} From the ${listed(briefings.map((briefing) => briefingName(briefing).replace(/^B/, 'b')))}.`,
        url: hrefOf(site, ''),
        version: build,
        isAccessibleForFree: true,
        distribution: [
          { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: files('events.json') },
          { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: files('events.csv') },
        ],
      },
    ],
  }
}

export function notFoundPage(site: Site): Page {
  return {
    path: NOT_FOUND,
    title: 'Not found',
    description: 'There is no such page.',
    type: 'website',
    isListed: false,
    graph: [siteNode(site)],
  }
}
