/** Citations as reference managers read them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
// @ts-expect-error It has no types.
import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { DatasetSchema } from '../../model/dataset'
import { HOSTILE } from '../export/fixtures'
import { DEFAULT_VIEW } from '../view-state'
import { citationOf, type Citation, type Cited } from './citation'
import { CITE_STYLE, CITE_STYLES, type CiteStyleId } from './cite-styles'

const TOP = path.join(import.meta.dirname, '../../..')
const dataset = DatasetSchema.parse(JSON.parse(readFileSync(path.join(TOP, 'public/dataset/v1/events.json'), 'utf8')))
const build = '0a1b2c3d4e5f'
const context = {
  build,
  url: `https://example.org/e/a?build=${build}`,
  accessed: '2026-11-23',
  briefings: dataset.briefings,
  sources: [{ id: 'list', name: 'Event list', licence: 'CC BY 4.0', credit: 'The listers' }],
}
const event = dataset.events.find(({ id }) => id === '2023-03-22--zelensky-says-ukraine-will-respond')!
const filter = { ...DEFAULT_VIEW.filter, actors: ['russia', 'xi-jinping'] }
const view: Cited = { kind: 'view', filter, sentence: '12 of 50 events involve Russia or Xi Jinping' }

// Each tells the core what it can read.
beforeAll(async () => {
  // @ts-expect-error It has no types.
  await import('@citation-js/plugin-bibtex')
  // @ts-expect-error It has no types.
  await import('@citation-js/plugin-csl')
  // @ts-expect-error It has no types.
  await import('@citation-js/plugin-ris')
})

interface Read {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly URL: string
  readonly accessed?: object
  readonly [field: string]: unknown
}

function readBack(style: CiteStyleId, citation: Citation): Read {
  const { data } = new Cite(CITE_STYLE[style].write(citation)) as { data: readonly Read[] }
  expect(data).toHaveLength(1)
  return data[0]!
}

const CITED: readonly Cited[] = [
  { kind: 'event', event },
  { kind: 'event', event, excerpt: 'x2' },
  view,
  { kind: 'dataset' },
]

describe.each(['bibtex', 'ris', 'csl'] as const)('%s', (style) => {
  test.each(CITED)('says the same to who reads it: $kind $excerpt', (cited) => {
    const citation = citationOf(cited, context)
    const read = readBack(style, citation)
    // This reader follows EndNote, whose web pages in RIS have no day of access; others read it from `Y2`.
    const isUnread = style === 'ris' && cited.kind !== 'dataset'
    const day = isUnread ? undefined : { 'date-parts': [[2026, 11, 23]] }
    expect([read.title, read.URL, read.accessed]).toEqual([citation.title, context.url, day])
    expect(read['id'] ?? read['citation-key']).toBe(citation.key)
    expect(read['note']).toContain(`Dataset ${build}.`)
    expect([read['author'], read['issued']]).toEqual([undefined, undefined])
  })

  test('keeps every character of a title that means something to it', () => {
    const words = HOSTILE.replaceAll(/\s+/g, ' ')
    const title = (text: string) =>
      readBack(style, citationOf({ kind: 'event', event: { ...event, title: text } }, context)).title
    expect(title(HOSTILE)).toBe(style === 'csl' ? HOSTILE : words)
  })

  test('is one entry whatever its words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const { URL } = readBack(style, citationOf({ kind: 'event', event: { ...event, title: `A${text}` } }, context))
        expect(URL).toBe(context.url)
      }),
      { numRuns: 20 }, // the reader of BibTeX takes its time
    )
  })
})

test('the original is told with how sure it is, and nobody is made its author', () => {
  const passage = citationOf({ kind: 'event', event, excerpt: 'x1' }, context)
  expect(CITE_STYLE.full.write(passage)).toMatchInlineSnapshot(
    `"“Zelensky says Ukraine will respond to every blow on its cities, passage 1”. Passage on an event of 22 March 2023, stated: ‘“We will certainly respond to every blow of the occupier on our cities,” he said, citing “Russian strikes on Zaporizhzhia and the night attack on the Kyiv region.”’. Dateline, dataset 0a1b2c3d4e5f. From “Xi leaves Moscow; drone strike on Kyiv” (title composed), by Ana Dumbadze, briefing of 22 March 2023 (date inferred), publisher not stated. https://example.org/e/a?build=0a1b2c3d4e5f, accessed 23 November 2026."`,
  )
  expect(CITE_STYLE.short.write(passage)).toMatchInlineSnapshot(
    `"“Zelensky says Ukraine will respond to every blow on its cities, passage 1”, Dateline, dataset 0a1b2c3d4e5f, https://example.org/e/a?build=0a1b2c3d4e5f"`,
  )
  expect(CITE_STYLE.full.write(citationOf(view, context))).toMatchInlineSnapshot(
    `"“12 of 50 events involve Russia or Xi Jinping”. Filtered view of a dataset. Dateline, dataset 0a1b2c3d4e5f. From “Xi leaves Moscow; drone strike on Kyiv” (title composed), by Ana Dumbadze, briefing of 22 March 2023 (date inferred), publisher not stated; “Putin arrives in China; fighting on the Kharkiv border” (title composed), briefing of 16 May 2024 (date inferred), publisher not stated; Event list (The listers, CC BY 4.0). https://example.org/e/a?build=0a1b2c3d4e5f, accessed 23 November 2026."`,
  )
  expect(CITE_STYLE.full.write(citationOf({ kind: 'dataset' }, context))).toMatchInlineSnapshot(
    `"“Dateline: events from news briefings”. Dataset. Build 0a1b2c3d4e5f. From “Xi leaves Moscow; drone strike on Kyiv” (title composed), by Ana Dumbadze, briefing of 22 March 2023 (date inferred), publisher not stated; “Putin arrives in China; fighting on the Kharkiv border” (title composed), briefing of 16 May 2024 (date inferred), publisher not stated; Event list (The listers, CC BY 4.0). https://example.org/e/a?build=0a1b2c3d4e5f, accessed 23 November 2026."`,
  )
  expect(readBack('csl', passage)).toMatchObject({
    'original-title': 'Xi leaves Moscow; drone strike on Kyiv',
    'original-date': { 'date-parts': [[2023, 3, 22]] },
    'original-author': [{ literal: 'Ana Dumbadze' }],
  })
})

test('rows of other people’s data are told with their credit', () => {
  const records = [{ id: 'r1', source: 'list', row: 7, fields: {} }]
  const cited = citationOf({ kind: 'event', event: { ...event, excerpts: [], records } }, context)
  expect(CITE_STYLE.full.write(cited)).toContain('From row 7 of Event list (The listers, CC BY 4.0).')
})

test('RIS has the day of access where programs look for it, and in words', () => {
  const text = CITE_STYLE.ris.write(citationOf({ kind: 'event', event }, context))
  expect(text).toContain('\r\nY2  - 2026/11/23\r\n')
  expect(text).toMatch(/\r\nN1 {2}- .*Accessed 23 November 2026\.\r\n/)
})

test('many briefings are told by their number', () => {
  const briefings = Array.from({ length: 14 }, (_, i) => ({
    ...dataset.briefings[0]!,
    id: `b${i}`,
    date: `2023-03-${String(i + 1).padStart(2, '0')}`,
    dateBasis: i < 3 ? ('inferred' as const) : ('stated' as const),
  }))
  expect(CITE_STYLE.full.write(citationOf({ kind: 'dataset' }, { ...context, briefings }))).toContain(
    'From 14 briefings of 1–14 March 2023, the dates of 3 inferred, publishers not stated; Event list (The listers, CC BY 4.0).',
  )
})

test('keys hold nothing that ends them, and tell views apart', () => {
  const keyOf = (cited: Cited, url = context.url) => citationOf(cited, { ...context, url }).key
  const long = { ...filter, themes: ['a'.repeat(90)] }
  const hostile = { ...filter, query: '“Київ”, {a} 100% "x"', range: { start: 0, end: 86_400_000 }, themes: [] }
  const keys = [...CITED.map((cited) => keyOf(cited)), keyOf({ ...view, filter: long }), keyOf(view, 'https://b.org')]
  keys.push(keyOf({ ...view, filter: hostile }, 'https://c.org'))
  expect(keys.filter((key) => !/^dateline-[a-z0-9-]{1,120}$/.test(key))).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
  expect(keyOf(view)).toBe(keyOf(view))
})

test.each(CITE_STYLES)('%s is as many lines whatever the words are', (style) => {
  const linesOf = (title: string) =>
    CITE_STYLE[style].write(citationOf({ kind: 'event', event: { ...event, title } }, context)).split(/\r\n|[\r\n]/)
  expect(linesOf('a\r\nER  - \u2028b')).toHaveLength(linesOf('a').length)
})
