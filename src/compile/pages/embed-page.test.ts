import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { byId } from '../../explore/by-id'
import type { Dataset } from '../../model/dataset'
import { embedDocument, embedPages, formerEmbeds, VIEW_EMBED } from './embed-page'
import { eventOembeds, oembedLink, siteOembeds } from './oembed'
import type { Site } from './site'
import type { Vocabulary } from './vocabulary'

const TEMPLATE = `<!doctype html><html lang="en" data-idle="false"><head><script src="/sub/scheme.js"></script>
<title>Dateline</title><meta
  name="description"
  content="All of it."
/></head><body><div id="root"></div><noscript><p>Switched off</p></noscript></body></html>`
const SITE: Site = { origin: 'https://example.org', base: '/sub/' }

const dataset = JSON.parse(readFileSync('public/dataset/v1/events.json', 'utf8')) as Dataset
const vocabulary: Vocabulary = {
  actors: byId(dataset.actors),
  themes: byId(dataset.themes),
  places: byId(dataset.places),
  briefings: byId(dataset.briefings),
  sources: new Map(),
  statements: new Map(),
}
const LAVROV = dataset.events.find(({ id }) => id === '2023-03-22--lavrov-warns-britain')!
const pages = embedPages({ ...LAVROV, aliases: ['2023-03-22--before'] }, vocabulary, SITE)
const documentAt = (path: string) =>
  parseHTML(
    embedDocument(
      TEMPLATE,
      [...pages, VIEW_EMBED].find((page) => page.path === path)!,
      SITE,
    ),
  ).document

describe('the card of an event', () => {
  const document = documentAt(`embed/e/${LAVROV.id}/x2`)

  test('can be read without a script, with a way to the whole', () => {
    expect(document.querySelector('h1')?.textContent).toBe(LAVROV.title)
    expect(document.querySelector('blockquote')?.textContent).toBe(LAVROV.excerpts[1]!.exact)
    expect(document.querySelector('.embed-when')?.textContent).toContain('about 22 March 2023')
    const link = document.querySelector('a')!
    expect(link.getAttribute('href')).toBe(`/sub/e/${LAVROV.id}/x2`)
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener'])
  })

  test('is kept out of search engines, for its event has a page', () => {
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href')
    expect(canonical).toBe(`https://example.org/sub/e/${LAVROV.id}/x2`)
    expect(document.querySelector('meta[name=description]')).toBeNull()
  })

  test('loads the script of embeds and not the one that reads settings, and has nothing inline', () => {
    expect([...document.querySelectorAll('script')].map((script) => script.getAttribute('src'))).toEqual([
      '/sub/embed-frame.js',
    ])
    expect(document.querySelectorAll('[style], style')).toHaveLength(0)
  })

  test('stands at every passage, and at the addresses of before', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      `embed/e/${LAVROV.id}`,
      `embed/e/${LAVROV.id}/x1`,
      `embed/e/${LAVROV.id}/x2`,
      'embed/e/2023-03-22--before',
      'embed/e/2023-03-22--before/x1',
      'embed/e/2023-03-22--before/x2',
    ])
    expect(documentAt('embed/e/2023-03-22--before').querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `https://example.org/sub/e/${LAVROV.id}`,
    )
  })

  test('has a place where only a release has it, for embeds that are frozen to that', () => {
    const gone = { ...LAVROV, id: '2023-03-22--gone', excerpts: LAVROV.excerpts.slice(0, 1) }
    const third = { ...LAVROV, excerpts: [...LAVROV.excerpts, { ...LAVROV.excerpts[0]!, id: 'x3' }] }
    const former = formerEmbeds([{ events: [gone, third] }, { events: [gone] }], new Set(pages.map(({ path }) => path)))
    expect(former.map(({ path }) => path)).toEqual([
      'embed/e/2023-03-22--gone',
      'embed/e/2023-03-22--gone/x1',
      `embed/e/${LAVROV.id}/x3`,
    ])
    const { document } = parseHTML(embedDocument(TEMPLATE, former[0]!, SITE))
    expect(document.querySelector('script')?.getAttribute('src')).toBe('/sub/embed-frame.js')
  })
})

test('the place of a view leaves the drawing to the app, and says without a script where to read', () => {
  const document = documentAt('embed')
  expect(document.querySelector('[data-page]')).toBeNull()
  expect(document.querySelector('noscript a')?.getAttribute('href')).toBe('/sub/')
  expect(document.body.textContent).not.toContain('Switched off')
})

test('a document without a place for it is refused', () => {
  expect(() => embedDocument(TEMPLATE.replace('scheme.js', 'other.js'), VIEW_EMBED, SITE)).toThrow('scheme')
})

/** As https://oembed.com says in 2.3.4; what is not named there is allowed. */
const OEMBED_SCHEMA = {
  type: 'object',
  required: ['version', 'type', 'html', 'width', 'height'],
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    title: { type: 'string', minLength: 1 },
    author_name: { type: 'string' },
    author_url: { type: 'string', pattern: '^https?://' },
    provider_name: { type: 'string' },
    provider_url: { type: 'string', pattern: '^https?://' },
    cache_age: { type: ['integer', 'string'] },
    thumbnail_url: { type: 'string', pattern: '^https?://' },
    thumbnail_width: { type: 'integer', minimum: 1 },
    thumbnail_height: { type: 'integer', minimum: 1 },
    html: { type: 'string', minLength: 1 },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
  },
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url'],
    thumbnail_height: ['thumbnail_url'],
  },
} as const

describe('oEmbed', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }).compile(OEMBED_SCHEMA)
  const imageOf = (excerpt?: { readonly id: string }) =>
    excerpt?.id === 'x2' ? { path: 'cards/0a1b.png', alt: '' } : undefined
  const files = [...eventOembeds(LAVROV, SITE, imageOf), ...siteOembeds(SITE)]

  test('is a document of its form for an event, each of its passages and the site, with the frame in it', () => {
    expect(files.map(({ path }) => path)).toEqual([
      `oembed/e/${LAVROV.id}.json`,
      `oembed/e/${LAVROV.id}/x1.json`,
      `oembed/e/${LAVROV.id}/x2.json`,
      'oembed/index.json',
    ])
    for (const { path, document } of files) {
      expect(validate(document), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true)
      const { html, width, height } = document as { html: string; width: number; height: number }
      const frame = parseHTML(`<html><body>${html}</body></html>`).document.querySelector('iframe')!
      expect(frame.getAttribute('src')).toBe(
        `https://example.org/sub/embed/${path.replace(/^oembed\/(?:index)?|\.json$/g, '')}`,
      )
      expect([frame.getAttribute('width'), frame.getAttribute('height')]).toEqual([String(width), String(height)])
    }
  })

  test('has the image of the passage, where there is one', () => {
    const images = files.map(({ document }) => (document as { thumbnail_url?: string }).thumbnail_url)
    expect(images).toEqual([undefined, undefined, 'https://example.org/sub/cards/0a1b.png', undefined])
  })

  test('is found from the page of the event, and from no page that cannot be embedded', () => {
    const page = { path: `e/${LAVROV.id}`, title: LAVROV.title, description: '', graph: [], isListed: true } as const
    const link = oembedLink({ ...page, type: 'article' }, SITE)!.html
    const { document } = parseHTML(`<html><head>${link}</head></html>`)
    expect(document.querySelector('link')?.getAttribute('href')).toBe(
      `https://example.org/sub/oembed/e/${LAVROV.id}.json`,
    )
    expect(oembedLink({ ...page, type: 'article', path: 'method' }, SITE)).toBeUndefined()
    expect(oembedLink({ ...page, type: 'article' }, { ...SITE, origin: undefined })).toBeUndefined()
  })

  test('is not written where nobody has said where the site stands', () => {
    expect(eventOembeds(LAVROV, { ...SITE, origin: undefined }, imageOf)).toEqual([])
    expect(siteOembeds({ ...SITE, origin: undefined })).toEqual([])
  })
})
