/** The pages of a small site, as whoever runs no script reads them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileFolder } from '../run'
import { writePages, type WrittenPages } from './write-pages'

const TEMPLATE = `<!doctype html><html lang="en"><head><script src="/sub/scheme.js"></script><title>Dateline</title>
<meta name="description" content="All of it." /></head><body><div id="root"></div></body></html>`

let dist = ''
let written: WrittenPages
beforeAll(async () => {
  dist = mkdtempSync(path.join(tmpdir(), 'pages-'))
  mkdirSync(path.join(dist, 'dataset'))
  writeFileSync(path.join(dist, 'index.html'), TEMPLATE)
  const result = await compileFolder({ data: 'data', out: path.join(dist, 'dataset/v1') })
  if (!result.ok) throw new Error('The shipped data does not compile.')
  written = await writePages({ dist, origin: 'https://example.org', cards: 2, cache: path.join(dist, '.cards') })
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

test('who contradicts a statement is named by its title and by whoever says it, not by its id', () => {
  const html = read('e/2023-03-13--ministry-denies-contact-with-drone/index.html')
  const [, others] = /<h2>Other statements about this<\/h2>(.*?)<\/section>/s.exec(html)!
  expect(others).toMatch(/>White House downplays [^<]+<\/a>, by John Kirby, [^:]+: it contradicts this/)
})

test('without a script the start names briefings and events, and what is not there leads back to them', () => {
  const noscript = (file: string) => /<noscript>(.*?)<\/noscript>/s.exec(read(file))![1]!
  expect(noscript('index.html')).toContain(`<a href="/sub/${LAVROV}">Lavrov warns Britain`)
  for (const file of ['index.html', '404.html']) {
    expect(noscript(file)).toContain('<a href="/sub/b/2023-03-22-xi-leaves-moscow">')
  }
  expect(noscript('404.html')).toContain('<a href="/sub/">')
  expect(read(`${LAVROV}/index.html`)).not.toContain('noscript')
})

test('only as many events as asked for have an image, the newest of them', () => {
  expect(written.cards).toMatchObject({ events: 2, painted: readdirSync(path.join(dist, 'cards')).length })
  const withImage = readdirSync(path.join(dist, 'e')).filter((id) => read(`e/${id}/index.html`).includes('og:image'))
  expect(withImage).toHaveLength(2)
  expect(withImage.every((id) => id.startsWith('2024-05-16'))).toBe(true)
  const [, image] = /og:image" content="https:\/\/example.org\/sub\/([^"]+)"/.exec(
    read(`e/${withImage[0]}/index.html`),
  )!
  expect(read(image!).slice(1, 4)).toBe('PNG')
})

test('no link of any page leads nowhere', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'))
  expect(pages.length).toBeGreaterThan(100)
  for (const page of pages) {
    for (const [, href = ''] of read(page).matchAll(/<a href="([^"]*)"/g)) {
      if (href.startsWith('https://www.wikidata.org/')) continue
      const target = href.replace(/^\/sub\//, '').replace(/#.*$/, '')
      const file = path.extname(target) === '' ? path.join(target, 'index.html') : target
      expect(() => read(file), `${page}: ${href}`).not.toThrow()
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

test('an actor has a page with its offices, its spellings, its numbers and its events', () => {
  const html = read('a/vladimir-putin/index.html')
  expect(html).toContain('<h1>Vladimir Putin</h1>')
  expect(html).toContain('President of Russia</a>, since 7 May 2012')
  expect(html).toContain('<bdi lang="zh">普京</bdi>')
  expect(html).toMatch(
    /<a href="\/sub\/e\/[^"]+">Putin arrives in China to meet Xi Jinping<\/a>, 16 May 2024, stated · agent/,
  )
  expect(read('a/russia/index.html')).toContain('speaker, through Sergei Lavrov, Foreign Minister of Russia')
  expect(read(`${LAVROV}/index.html`)).toContain('<a href="/sub/a/sergei-lavrov">Sergei Lavrov</a>')
})

test('data for machines say who an actor is', () => {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read('a/xi-jinping/index.html'))!
  const { '@graph': graph } = JSON.parse(json!) as { '@graph': readonly { readonly mainEntity?: object }[] }
  expect(graph[0]).toMatchObject({
    '@type': 'WebPage',
    mainEntity: {
      '@type': 'Person',
      name: 'Xi Jinping',
      sameAs: 'https://www.wikidata.org/wiki/Q15031',
      hasOccupation: [{ '@type': 'Role', hasOccupation: { name: 'President of China' }, startDate: '2013-03-14' }],
    },
  })
})

test('two actors who share most events have a page in either order, one of which counts', () => {
  const [one, other] = ['a/russia/with/ukraine', 'a/ukraine/with/russia']
  const canonical = `<link rel="canonical" href="https://example.org/sub/${one}" />`
  for (const path of [one, other]) {
    expect(read(`${path}/index.html`)).toContain(canonical)
    expect(read(`${path}/index.html`)).toMatch(/\d+ events with both/)
  }
  expect(read('sitemap.xml')).toContain(`<loc>https://example.org/sub/${one}</loc>`)
  expect(read('sitemap.xml')).not.toContain(`/${other}<`)
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
