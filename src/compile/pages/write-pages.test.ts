/** The pages of a small site, as whoever runs no script reads them. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileFolder } from '../run'
import { writePages } from './write-pages'

const TEMPLATE = `<!doctype html><html lang="en"><head><script src="/sub/scheme.js"></script><title>Dateline</title>
<meta name="description" content="All of it." /></head><body><div id="root"></div></body></html>`

let dist = ''
beforeAll(async () => {
  dist = mkdtempSync(path.join(tmpdir(), 'pages-'))
  mkdirSync(path.join(dist, 'dataset'))
  writeFileSync(path.join(dist, 'index.html'), TEMPLATE)
  const result = await compileFolder({ data: 'data', out: path.join(dist, 'dataset/v1') })
  if (!result.ok) throw new Error('The shipped data does not compile.')
  writePages({ dist, origin: 'https://example.org' })
})
afterAll(() => rmSync(dist, { recursive: true, force: true }))

const read = (file: string) => readFileSync(path.join(dist, file), 'utf8')
const LAVROV = 'e/2023-03-22--lavrov-warns-britain'

test('an event has a page with its title, its date, its words and who says them', () => {
  const html = read(`${LAVROV}/index.html`)
  expect(html).toContain('<h1>Lavrov warns Britain')
  expect(html).toContain('22 March 2023')
  expect(html).toMatch(/<blockquote[^>]*lang="en[^>]*>[^<]+<\/blockquote>/)
  expect(html).toContain('<b>Sergei Lavrov</b>')
})

test('each excerpt has one that begins with its words', () => {
  const [first, second] = [`${LAVROV}/index.html`, `${LAVROV}/x2/index.html`].map(
    (file) => /<blockquote[^>]*>([^<]+)</.exec(read(file))![1],
  )
  expect(first).not.toBe(second)
  expect(read(`${LAVROV}/x2/index.html`)).toContain(first!)
})

test('every page of an event is in the sitemap once, those of excerpts are not', () => {
  const urls = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!)
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls).toContain(`https://example.org/sub/${LAVROV}`)
  expect(urls.filter((url) => url.includes('/e/'))).toHaveLength(readdirSync(path.join(dist, 'e')).length)
  expect(urls.some((url) => url.endsWith('/x2'))).toBe(false)
})

test('no link of any page leads nowhere', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'))
  expect(pages.length).toBeGreaterThan(100)
  for (const page of pages) {
    for (const [, href = ''] of read(page).matchAll(/<a href="([^"]*)"/g)) {
      const target = href.replace(/^\/sub\//, '').replace(/#.*$/, '')
      const file = /\.\w+$/.test(target) ? target : path.join(target, 'index.html')
      expect(existsSync(path.join(dist, file)), `${page}: ${href}`).toBe(true)
    }
  }
})

test('data for machines names whoever says something, and where it stands', () => {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(`${LAVROV}/index.html`))!
  const { '@graph': graph } = JSON.parse(json!) as { '@graph': { '@type': string; author?: { name: string } }[] }
  const claims = graph.filter((node) => node['@type'] === 'Claim')
  expect(claims.map(({ author }) => author?.name)).toContain('Sergei Lavrov')
  expect(graph.some((node) => ['Event', 'ClaimReview'].includes(node['@type']))).toBe(false)
})

test('the page about the data names every public file, every field and every example, with whole addresses', () => {
  const html = read('data/index.html')
  const { resources } = JSON.parse(read('dataset/v1/datapackage.json')) as { resources: { path: string }[] }
  for (const { path: file } of resources) expect(html).toContain(`<a href="/sub/dataset/v1/${file}">${file}</a>`)
  expect(html).toContain('curl --fail --remote-name https://example.org/sub/dataset/v1/events.csv')
  expect(html).toContain('<code>earliest</code>, text</dt><dd>First day (UTC, inclusive) the words allow</dd>')
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!
  const { '@graph': graph } = JSON.parse(json!) as { '@graph': { '@type': string; version?: string }[] }
  const { build } = JSON.parse(read('dataset/v1/events.json')) as { build: string }
  expect(graph.find((node) => node['@type'] === 'Dataset')?.version).toBe(build)
})
