/**
 * Every page of the build as those fetch it who run no script: chats, search engines, people. All of them are read in
 * a few seconds, for no browser is needed. Images, links and words are held against the dataset.
 */
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '@playwright/test'
import jsonld from 'jsonld'
import { parseHTML } from 'linkedom'
import { eventPath } from '../src/explore/page-path'
import { dataset } from './dataset'
import { localDocument, schemaFaults } from './schema-org'

interface FetchedPage {
  readonly path: string
  readonly document: Document
  readonly html: string
}

/** Where the site was told it will stand. */
let origin = ''
let pages: readonly FetchedPage[] = []
const AT_ONCE = 16
// One after the other: all of them read the same pages, which are fetched once.
test.describe.configure({ mode: 'default' })

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL! })
  const sitemap = await request.get('/sitemap.xml')
  expect(sitemap.headers()['content-type'], 'a build with SITE_ORIGIN or --origin has a sitemap').toContain('xml')
  const listed = [...(await sitemap.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!))
  expect(new Set(listed.map(({ pathname }) => pathname)).size).toBe(listed.length)
  origin = listed[0]!.origin
  const excerpts = dataset.events.flatMap(({ id, excerpts }) =>
    excerpts.map((excerpt) => `/${eventPath(id, excerpt.id)}`),
  )
  pages = await inTurns([...listed.map(({ pathname }) => pathname), ...excerpts], (path) => fetched(request, path))
  await request.dispose()
})

const eventPages = () =>
  dataset.events.flatMap((event) =>
    [undefined, ...event.excerpts].map((shown) => ({ event, shown, ...pageAt(`/${eventPath(event.id, shown?.id)}`) })),
  )

test('each is listed, and says what it is to whoever shows a link to it', () => {
  const paths = pages.map(({ path }) => path)
  for (const path of [
    '/',
    ...dataset.events.map(({ id }) => `/e/${id}`),
    ...dataset.briefings.map(({ id }) => `/b/${id}`),
  ]) {
    expect(paths).toContain(path)
  }
  for (const { path, document } of pages) {
    const title = document.querySelector('title')?.textContent ?? ''
    const [description, shown] = [meta(document, 'description'), meta(document, 'og:description')]
    expect.soft(title, path).toMatch(/Dateline$/)
    expect.soft(document.querySelectorAll('title, meta[name="description"]'), path).toHaveLength(2)
    expect.soft(description.length, `${path}: ${description}`).toBeGreaterThan(30)
    expect.soft(description.length, path).toBeLessThanOrEqual(300)
    expect.soft(shown, path).toBe(description)
    expect.soft(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), path).toBe(origin + path)
    expect.soft(meta(document, 'og:url'), path).toBe(origin + path)
    expect.soft(meta(document, 'og:site_name'), path).toBe('Dateline')
    expect.soft(title, path).toContain(meta(document, 'og:title'))
    expect.soft(meta(document, 'twitter:card'), path).toMatch(/^summary(_large_image)?$/)
    expect.soft(document.querySelectorAll('h1'), path).toHaveLength(1)
    expect.soft(document.documentElement.getAttribute('lang'), path).toBe('en')
    expect.soft(document.querySelectorAll('[style], [onclick]'), `${path}: a strict policy allows none`).toHaveLength(0)
  }
})

test('an event has its title, its date, its status and all its words, those of the link first', () => {
  for (const { event, shown, path, document } of eventPages()) {
    const quoted = [...document.querySelectorAll('blockquote')]
    const words = quoted.map(({ textContent }) => textContent)
    expect.soft(document.querySelector('h1')?.textContent, path).toBe(event.title)
    expect.soft(words.toSorted(), path).toEqual(event.excerpts.map(({ exact }) => exact).toSorted())
    expect.soft(words[0], path).toBe((shown ?? event.excerpts[0])?.exact)
    expect.soft(document.querySelector('article')?.textContent, path).toContain(event.status)
    for (const [i, quote] of quoted.entries()) {
      const excerpt = event.excerpts.find(({ exact }) => exact === words[i])
      const { language } = dataset.briefings.find(({ id }) => id === excerpt?.briefing)!
      expect.soft(quote.getAttribute('lang'), path).toBe(language)
    }
  }
})

test('a briefing has its whole text, and names the events that quote it', async ({ request }) => {
  for (const { id, excluded, date, dateBasis } of dataset.briefings) {
    const { path, document } = pageAt(`/b/${id}`)
    const { text } = (await (await request.get(`/dataset/v1/briefings/${id}.json`)).json()) as { text: string }
    const points = [...text]
    const kept = points.filter((_, i) => !excluded.some(({ start, end }) => start <= i && i < end)).join('')
    const told = [...document.querySelectorAll('article [lang] p')].map(({ textContent }) => textContent).join(' ')
    expect.soft(flat(told), path).toBe(flat(kept))
    expect.soft(document.body.textContent.includes('date inferred'), path).toBe(dateBasis === 'inferred')
    expect.soft(meta(document, 'article:published_time'), path).toBe(dateBasis === 'stated' ? date : '')
    const titles = [...document.querySelectorAll('section a')].map(({ textContent }) => textContent)
    const quoting = dataset.events.filter(({ excerpts }) => excerpts.some(({ briefing }) => briefing === id))
    expect.soft(titles.toSorted(), path).toEqual(quoting.map(({ title }) => title).toSorted())
  }
})

test('each event and passage has an image of the right size, with its words beside it', async ({ request }) => {
  const images = new Map<string, string>()
  for (const { event, shown, path, document } of eventPages()) {
    const image = meta(document, 'og:image')
    expect.soft(image, path).toMatch(/^https:\/\/[^/]+\/cards\/[0-9a-f]{20}\.png$/)
    expect.soft(meta(document, 'twitter:card'), path).toBe('summary_large_image')
    const [width, height] = [meta(document, 'og:image:width'), meta(document, 'og:image:height')]
    expect.soft([width, height], path).toEqual(['1200', '628'])
    expect.soft(meta(document, 'og:image:alt'), path).toContain(event.title)
    expect.soft(meta(document, 'og:image:alt'), path).toContain(flat((shown ?? event.excerpts[0])!.exact).slice(0, 60))
    images.set(image, path)
  }
  // Another picture for other words, one for the event and its first passage.
  expect(images.size).toBeGreaterThan(dataset.events.length)
  await inTurns([...images], async ([image, path]) => {
    const response = await request.get(new URL(image).pathname)
    const body = await response.body()
    expect.soft(response.headers()['content-type'], path).toBe('image/png')
    expect.soft(body.toString('latin1', 1, 4), path).toBe('PNG')
    expect.soft([body.readUInt32BE(16), body.readUInt32BE(20)], path).toEqual([1200, 628])
    expect.soft(body.length, `${path}: bytes`).toBeLessThan(100_000)
  })
})

test('what machines read of it is schema.org, with who says what and where', async () => {
  for (const { path, document } of pages) {
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as object
    // In safe mode anything that would be dropped, such as a term that there is not, is an error.
    const options = { documentLoader: localDocument, safe: true } as jsonld.Options.Expand
    const expanded = await jsonld.expand(data as jsonld.JsonLdDocument, options).catch((error: unknown) => {
      throw new Error(`${path}: ${JSON.stringify(error)}`)
    })
    expect.soft(schemaFaults(expanded), path).toEqual([])
    expect.soft(JSON.stringify(expanded).length, path).toBeGreaterThan(100)
  }
  for (const { event, path, html } of eventPages()) {
    expect.soft(html.match(/"@type":"Claim"/g) ?? [], path).toHaveLength(event.claims.length)
  }
})

test('no link of theirs leads nowhere', async ({ request }) => {
  const known = new Set(pages.map(({ path }) => path))
  const hrefs = new Map<string, string>()
  for (const { path, document } of pages) {
    for (const link of document.querySelectorAll('[data-page] a[href], noscript a[href]')) {
      hrefs.set(link.getAttribute('href')!, path)
    }
  }
  expect(hrefs.size).toBeGreaterThan(pages.length)
  for (const [href, path] of hrefs) {
    const url = new URL(href, new URL(path, origin))
    if (url.origin !== origin) continue
    const isFile = /\.[a-z]+$/.test(url.pathname)
    if (isFile) expect.soft((await request.head(url.pathname)).status(), `${path}: ${href}`).toBe(200)
    else if (!known.has(url.pathname)) {
      // Not listed, but a page; for what is not there the server gives the app, whose document holds none.
      const { document } = await fetched(request, url.pathname)
      expect.soft(document.querySelector('[data-page]'), `${path}: ${href}`).not.toBeNull()
      known.add(url.pathname)
    }
    const [event, excerpt] = decodeURIComponent(url.hash.slice(1)).split('/')
    if (excerpt !== undefined) expect.soft(known.has(`/e/${event}/${excerpt}`), `${path}: ${href}`).toBe(true)
  }
})

async function fetched(request: APIRequestContext, path: string): Promise<FetchedPage> {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  const html = await response.text()
  return { path, html, document: parseHTML(html).document as unknown as Document }
}

/** So many at a time, in order. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))))
  }
  return results
}

function pageAt(path: string): FetchedPage {
  const page = pages.find((each) => each.path === path)
  if (!page) throw new Error(`There is no page ${path}`)
  return page
}

function meta(document: Document, name: string): string {
  return document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? ''
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
