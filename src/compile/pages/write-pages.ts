/** Every page of a built site, written beside the app: a folder with an `index.html` for each address. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DetailChunkSchema, ManifestSchema } from '../../model/app-files'
import { DataPackageSchema, JsonSchemaSchema } from '../../model/data-package'
import { BriefingTextSchema } from '../../model/briefing-text'
import type { ConflictEvent } from '../../model/dataset'
import { readReleases } from '../releases/read-releases'
import { actorPages } from './actor-page'
import { briefingPage } from './briefing-page'
import { firstWithCard, type CardsChoice } from './cards/card-choice'
import { cardWriter, type CardCounts, type CardWriter, type PageImage } from './cards/card-writer'
import { dataBody } from './data-page'
import { datasetNode } from './dataset-node'
import { embedDocument, embedPages, formerEmbeds, VIEW_EMBED, type EmbedPage } from './embed-page'
import { eventPages, type ImageOf } from './event-page'
import { FEED, feedWriter } from './feed'
import { namedPages, notFoundPage, startPage } from './named-pages'
import { eventOembeds, siteOembeds, type OembedFile } from './oembed'
import { documentOf, type Page } from './page'
import { hrefOf, NOT_FOUND, type Site } from './site'
import { releaseDays } from './release-days'
import { baseOf } from './site-base'
import { sitemap } from './sitemap'
import { readJson, readVocabulary } from './vocabulary'

interface PagesRun {
  /** The built site: its `index.html` is the document that every page stands in. */
  readonly dist: string
  readonly origin: string | undefined
  readonly cards: CardsChoice
  /** Where card images stay from build to build. */
  readonly cache: string
}

/** What was written, for whoever watches. */
export interface WrittenPages {
  readonly pages: number
  /** In the dataset. */
  readonly events: number
  readonly cards: CardCounts
}

/** Events that the start page lists where no script runs. */
const MOST_LISTED = 200

/** Goes through the events chunk by chunk: as much is in memory at a time. */
export async function writePages({ dist, origin, cards: choice, cache }: PagesRun): Promise<WrittenPages> {
  const template = readFileSync(path.join(dist, 'index.html'), 'utf8')
  const site: Site = { origin, base: baseOf(template) }
  const dataset = path.join(dist, 'dataset/v1')
  const manifest = ManifestSchema.parse(readJson(path.join(dataset, 'app/manifest.json')))
  const vocabulary = readVocabulary(path.join(dataset, 'app'), manifest)
  const readChunk = (name: string) => DetailChunkSchema.parse(readJson(path.join(dataset, 'app', name)))
  const { releases } = readReleases(path.join(dataset, 'builds'), dataset)
  const feed = feedWriter(releaseDays(releases), vocabulary, site)
  const cards = cardWriter({ dist, cache, vocabulary })
  const withCard = firstWithCard(choice, manifest, readChunk)
  const titles = new Map<string, string>()
  const newest: ConflictEvent[] = []
  const files = siteFiles(dist, template, site)
  let row = 0
  const actors = actorPages(manifest, vocabulary, (file) => readJson(path.join(dataset, 'app', file)), site)
  for (const name of manifest.chunks) {
    const { events } = readChunk(name)
    for (const event of events) {
      feed.add(event)
      if (event.excerpts.length > 0) titles.set(event.id, event.title)
      if (newest.push(event) > MOST_LISTED) newest.shift()
      const imageOf = row++ < withCard ? () => undefined : await imagesOf(event, cards)
      for (const page of eventPages(event, vocabulary, site, imageOf)) files.page(page)
      embedPages(event, vocabulary, site).forEach(files.embed)
      eventOembeds(event, site, imageOf).forEach(files.oembed)
      actors.add(event)
    }
  }
  for (const page of actors.pages()) files.page(page)
  for (const { id } of manifest.briefings) {
    const source = BriefingTextSchema.parse(readJson(path.join(dataset, 'briefings', `${id}.json`)))
    files.page(briefingPage(source, titles, site))
  }
  files.embed(VIEW_EMBED)
  formerEmbeds(
    releases.map(({ dataset: released }) => released),
    files.embeds,
  ).forEach(files.embed)
  siteOembeds(site).forEach(files.oembed)
  const { resources } = DataPackageSchema.parse(readJson(path.join(dataset, 'datapackage.json')))
  const schema = JsonSchemaSchema.parse(readJson(path.join(dataset, 'events.schema.json')))
  const data = { body: dataBody({ resources, schema, releases }, site), graph: [datasetNode(manifest, site)] }
  for (const page of namedPages(site, { data })) files.page(page)
  // Hosts show it for whatever is not there, at any depth; the app in it says what is near.
  files.document(NOT_FOUND, notFoundPage(manifest, site))
  files.document('index.html', startPage({ manifest, newest: newest.toReversed() }, site))
  files.text(FEED, feed.end())
  if (origin !== undefined) {
    files.text('sitemap.xml', sitemap(site, files.listed))
    appendFileSync(path.join(dist, 'robots.txt'), `Sitemap: ${hrefOf(site, 'sitemap.xml')}\n`)
  }
  return { pages: files.count(), events: manifest.count, cards: cards.counts() }
}

/** Those of an event and of each of its excerpts; that of the first is the event's as well. */
async function imagesOf(event: ConflictEvent, { imageOf }: CardWriter): Promise<ImageOf> {
  const images = new Map<string, PageImage>()
  for (const excerpt of event.excerpts) images.set(excerpt.id, await imageOf(event, excerpt))
  const [first] = event.excerpts
  const own = first ? images.get(first.id) : await imageOf(event)
  return (excerpt) => (excerpt ? images.get(excerpt.id) : own)
}

interface SiteFiles {
  /** Below the site's folder. */
  readonly text: (file: string, text: string) => void
  readonly document: (file: string, page: Page) => void
  readonly page: (page: Page) => void
  readonly embed: (page: EmbedPage) => void
  readonly oembed: (file: OembedFile) => void
  /** How many pages there are. */
  readonly count: () => number
  /** Paths of those that search engines are told of. */
  readonly listed: readonly string[]
  readonly embeds: ReadonlySet<string>
}

function siteFiles(dist: string, template: string, site: Site): SiteFiles {
  const listed = ['']
  const embeds = new Set<string>()
  let count = 0
  const text = (file: string, content: string) => {
    const whole = path.join(dist, file)
    mkdirSync(path.dirname(whole), { recursive: true })
    writeFileSync(whole, content)
  }
  const document = (file: string, page: Page) => text(file, documentOf(template, page, site))
  return {
    text,
    document,
    page: (page) => {
      document(`${page.path}/index.html`, page)
      count++
      if (page.isListed) listed.push(page.path)
    },
    embed: (page) => {
      text(`${page.path}/index.html`, embedDocument(template, page, site))
      embeds.add(page.path)
    },
    oembed: (file) => text(file.path, JSON.stringify(file.document)),
    count: () => count,
    listed,
    embeds,
  }
}
