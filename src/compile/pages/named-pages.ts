/** Pages that are there whatever the data: the start, the pages about the data, and what stands where nothing is. */
import { PAGE_NAMES, type PageName } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { datasetNode, datasetWords } from './dataset-node'
import { pageNode, siteNode } from './linked-data'
import type { Markup } from './markup'
import { NOT_FOUND, type Page, type Site } from './page'

const PAGES: Readonly<Record<PageName, readonly [title: string, description: string]>> = {
  disputes: [
    'Disputes',
    'Statements in the briefings that contradict each other, side by side, with the words of both.',
  ],
  method: ['Method', 'How the events were taken from the briefings: what counts as one, how it is dated, who says so.'],
  data: [
    'Data',
    'All events as JSON and as a table, free to be used: the files, their fields, what stays as it is, and how to read them.',
  ],
  quality: ['Data quality', 'What the data has, what it lacks and where it is unsure, counted with every build.'],
}

/** What some of the pages have to say without a script, and more than that they are pages to machines. */
export type PageParts = Readonly<
  Partial<Record<PageName, { readonly body: Markup; readonly graph: readonly object[] }>>
>

export function namedPages(site: Site, parts: PageParts = {}): Page[] {
  return PAGE_NAMES.map((path) => {
    const [title, description] = PAGES[path]
    const { body, graph = [] } = parts[path] ?? {}
    return {
      path,
      title,
      description,
      type: 'website',
      isListed: true,
      ...(body && { body }),
      graph: [pageNode(site, { path, title, description, cites: [] }), ...graph],
    }
  })
}

/** The whole, as a dataset that can be taken away. */
export function startPage(manifest: Manifest, site: Site): Page {
  const description = datasetWords(manifest)
  return {
    path: '',
    title: '',
    description,
    type: 'website',
    isListed: true,
    graph: [siteNode(site), datasetNode(manifest, site)],
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
