/** Every page of a built site, written beside the app: a folder with an `index.html` for each address. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DetailChunkSchema, ManifestSchema, type Manifest } from '../../model/app-files'
import { BriefingTextSchema } from '../../model/dataset'
import { briefingPage } from './briefing-page'
import { eventPages, type Vocabulary } from './event-page'
import { namedPages, notFoundPage, startPage } from './named-pages'
import { documentOf, hrefOf, NOT_FOUND, type Page, type Site } from './page'
import { baseOf } from './site-base'
import { sitemap } from './sitemap'

interface PagesRun {
  /** The built site: its `index.html` is the document that every page stands in. */
  readonly dist: string
  readonly origin: string | undefined
}

/** What was written, for whoever watches. */
export interface WrittenPages {
  readonly pages: number
}

/** Goes through the events chunk by chunk: as much is in memory at a time. */
export function writePages({ dist, origin }: PagesRun): WrittenPages {
  const template = readFileSync(path.join(dist, 'index.html'), 'utf8')
  const site: Site = { origin, base: baseOf(template) }
  const dataset = path.join(dist, 'dataset/v1')
  const manifest = ManifestSchema.parse(readJson(path.join(dataset, 'app/manifest.json')))
  const vocabulary = vocabularyOf(manifest)
  const titles = new Map<string, string>()
  const paths = ['']
  let pages = 0
  const write = (page: Page) => {
    const file = path.join(dist, page.path, 'index.html')
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, documentOf(template, page, site))
    pages++
    if (page.isListed) paths.push(page.path)
  }
  for (const name of manifest.chunks) {
    const { events } = DetailChunkSchema.parse(readJson(path.join(dataset, 'app', name)))
    for (const event of events) {
      if (event.excerpts.length > 0) titles.set(event.id, event.title)
      for (const page of eventPages(event, vocabulary, site)) write(page)
    }
  }
  for (const { id } of manifest.briefings) {
    const source = BriefingTextSchema.parse(readJson(path.join(dataset, 'briefings', `${id}.json`)))
    write(briefingPage(source, titles, site))
  }
  for (const page of namedPages(site)) write(page)
  // Hosts show it for whatever is not there, at any depth; the app in it says what is near.
  writeFileSync(path.join(dist, NOT_FOUND), documentOf(template, notFoundPage(site), site))
  writeFileSync(path.join(dist, 'index.html'), documentOf(template, startPage(manifest, site), site))
  if (origin !== undefined) {
    writeFileSync(path.join(dist, 'sitemap.xml'), sitemap(site, paths))
    appendFileSync(
      path.join(dist, 'robots.txt'),
      `Sitemap: ${hrefOf(site, 'sitemap.xml')}
`,
    )
  }
  return { pages }
}

function vocabularyOf({ actors, themes, places, briefings }: Manifest): Vocabulary {
  const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
    new Map(entries.map((entry) => [entry.id, entry]))
  return { actors: byId(actors), themes: byId(themes), places: byId(places), briefings: byId(briefings) }
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new Error(`${file} is missing: build the site first, with npm run build.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}
