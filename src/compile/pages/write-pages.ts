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
import { embedDocument, embedPages, VIEW_EMBED, type EmbedPage } from './embed-page'
import { eventPages, type ImageOf } from './event-page'
import { FEED, feedWriter } from './feed'
import { namedPages, notFoundPage, startPage } from './named-pages'
import { eventOembeds, siteOembeds, type OembedFile } from './oembed'
import { documentOf, hrefOf, NOT_FOUND, type Page, type Site } from './page'
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
  const paths = ['']
  let [pages, row] = [0, 0]
  const write = (page: Page) => {
    writeText(path.join(dist, page.path, 'index.html'), documentOf(template, page, site))
    pages++
    if (page.isListed) paths.push(page.path)
  }
  const writeEmbed = (page: EmbedPage) =>
    writeText(path.join(dist, page.path, 'index.html'), embedDocument(template, page, site))
  const writeOembed = (file: OembedFile) => writeText(path.join(dist, file.path), JSON.stringify(file.document))
  const actors = actorPages(manifest, (file) => readJson(path.join(dataset, 'app', file)), site)
  for (const name of manifest.chunks) {
    const { events } = readChunk(name)
    for (const event of events) {
      feed.add(event)
      if (event.excerpts.length > 0) titles.set(event.id, event.title)
      if (newest.push(event) > MOST_LISTED) newest.shift()
      const imageOf = row++ < withCard ? () => undefined : await imagesOf(event, cards)
      for (const page of eventPages(event, vocabulary, site, imageOf)) write(page)
      embedPages(event, vocabulary, site).forEach(writeEmbed)
      eventOembeds(event, site, imageOf).forEach(writeOembed)
      actors.add(event)
    }
  }
  for (const page of actors.pages()) write(page)
  for (const { id } of manifest.briefings) {
    const source = BriefingTextSchema.parse(readJson(path.join(dataset, 'briefings', `${id}.json`)))
    write(briefingPage(source, titles, site))
  }
  const { resources } = DataPackageSchema.parse(readJson(path.join(dataset, 'datapackage.json')))
  const schema = JsonSchemaSchema.parse(readJson(path.join(dataset, 'events.schema.json')))
  const data = { body: dataBody({ resources, schema, releases }, site), graph: [datasetNode(manifest, site)] }
  for (const page of namedPages(site, { data })) write(page)
  writeEmbed(VIEW_EMBED)
  siteOembeds(site).forEach(writeOembed)
  // Hosts show it for whatever is not there, at any depth; the app in it says what is near.
  writeFileSync(path.join(dist, NOT_FOUND), documentOf(template, notFoundPage(manifest, site), site))
  writeFileSync(
    path.join(dist, 'index.html'),
    documentOf(template, startPage({ manifest, newest: newest.toReversed() }, site), site),
  )
  writeFileSync(path.join(dist, FEED), feed.end())
  if (origin !== undefined) {
    writeFileSync(path.join(dist, 'sitemap.xml'), sitemap(site, paths))
    appendFileSync(
      path.join(dist, 'robots.txt'),
      `Sitemap: ${hrefOf(site, 'sitemap.xml')}
`,
    )
  }
  return { pages, events: manifest.count, cards: cards.counts() }
}

/** Those of an event and of each of its excerpts. */
async function imagesOf(event: ConflictEvent, { imageOf }: CardWriter): Promise<ImageOf> {
  const own = await imageOf(event)
  const images = new Map<string, PageImage | undefined>()
  for (const excerpt of event.excerpts) images.set(excerpt.id, await imageOf(event, excerpt))
  return (excerpt) => (excerpt ? images.get(excerpt.id) : own)
}

function writeText(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
