import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { DetailChunkSchema, ManifestSchema } from '../model/app-files'
import { unpackShape } from '../model/date-shape'
import { ROLES, STATUSES, type Dataset } from '../model/dataset'
import { DisputeFileSchema } from '../model/dispute-files'
import { parseEdtf, spanOf, type Instant } from '../model/time'
import { WordDictionarySchema } from '../model/word-files'
import { columnsIn, compileSound, goldenCases, goldenSources, sourceEvent, sourcesOf } from './fixtures'
import { appFiles, eventsCsv } from './output'

const soundCases = goldenCases().filter((name) => name.startsWith('good-'))
const golden = (name: string) => compileSound(goldenSources(name)).dataset

describe('events.csv', () => {
  /** Reads by the letter of RFC 4180; throws on anything loose. */
  const parse = (csv: string) => {
    const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/\n$/, ''), {
      header: true,
      delimiter: ',',
      newline: '\n',
    })
    expect(errors).toEqual([])
    return data.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.replace(/^'(?=[=+\-@\t\r])/, '')])),
    )
  }
  const rowsOf = ({ events }: Dataset) =>
    events.map(({ id, title, date, status, excerpts }) => ({
      id,
      title,
      date: date.edtf,
      earliest: date.earliest,
      latest: date.latest,
      precision: date.precision,
      date_basis: date.basis,
      status,
      excerpts: excerpts.map(({ exact }) => exact).join(' ¶ '),
    }))

  test.each(soundCases)('gives its rows back: %s', (name) => {
    const dataset = golden(name)
    expect(parse(eventsCsv(dataset))).toMatchObject(rowsOf(dataset))
  })

  test('keeps quotation marks, commas and line breaks, and defuses formulas', () => {
    const text = '=1+1, he said: "no".\r\nAnd\nthen; – 🌉'
    const titles = ['=HYPERLINK("x")', '+1', '-1', '@x', "'quoted'", 'a,b', '"', 'a\nb', ' space ']
    const events = titles.map((title, i) =>
      sourceEvent(`2023--e${i}`, '2023', { title, excerpts: [{ id: 'x1', exact: text }] }),
    )
    const { dataset } = compileSound(sourcesOf(text, events))
    const csv = eventsCsv(dataset)
    expect(parse(csv)).toMatchObject(rowsOf(dataset))
    expect(csv).not.toMatch(/(^|,)"?[=+@-]/m)
  })

  test('names actors, themes and places as people do, and the briefings once each', () => {
    expect(parse(eventsCsv(golden('good-mentions')))[1]).toMatchObject({
      actors: 'Minister Orel (agent)',
      themes: 'Talks',
      places: 'Port Alder (location)',
      briefings: '2023-03-20-talks-open; 2023-03-22-bridge-closed',
    })
  })

  test('of no events has its heading all the same', () => {
    expect(eventsCsv(compileSound(sourcesOf('', [])).dataset)).toMatch(/^id,title,date,.*,excerpts\n$/)
  })
})

/** Everything the app would read, parsed by the schemas it reads with. */
function readApp(dataset: Dataset) {
  const files = appFiles(dataset)
  const read = (name: string): unknown => JSON.parse(files.get(`app/${name}`)!)
  const manifest = ManifestSchema.parse(read('manifest.json'))
  const columns = columnsIn(files)
  const chunks = manifest.chunks.map((name) => DetailChunkSchema.parse(read(name)))
  return { files, manifest, columns, chunks }
}

/** The dictionary of the text search, and what it names. */
function wordFiles(files: ReturnType<typeof appFiles>, dictionary: string): string[] {
  const { shards, skeletons } = WordDictionarySchema.parse(JSON.parse(files.get(`app/${dictionary}`)!))
  return [dictionary, ...shards.map(({ file }) => file), skeletons]
}

describe('app files', { timeout: 30_000 }, () => {
  test.each(soundCases)('are all named by the manifest, and by their content: %s', (name) => {
    const { files, manifest } = readApp(golden(name))
    const names = [
      'manifest.json',
      ...Object.values(manifest.columns).flat(),
      ...manifest.chunks,
      ...manifest.disputes.files,
      ...wordFiles(files, manifest.text!),
    ]
    const named = names.map((file) => `app/${file}`)
    expect([...files.keys()].sort()).toEqual(named.sort())
    for (const [file, content] of files) {
      if (file === 'app/manifest.json') continue
      expect(file).toContain(createHash('sha256').update(content).digest('hex').slice(0, 12))
    }
  })

  test.each(soundCases)('hold every event in the order of the index: %s', (name) => {
    const dataset = golden(name)
    expectSameEvents(dataset)
    const { manifest } = readApp(dataset)
    expect(manifest).toMatchObject({ build: dataset.build, actors: dataset.actors, places: dataset.places })
  })

  test('hold every pair of disputing statements once, by kind, with the words of both', () => {
    const text = 'Three were hurt. Nobody was. Some were.'
    const said = (id: string, excerpt: string) => ({ id, verb: 'said', stance: 'asserts', excerpt })
    const [one, two] = ['2023-01--one', '2023-02--two']
    const events = [
      {
        ...sourceEvent(two, '2023-02', { excerpts: [{ id: 'x1', exact: 'Nobody was.' }], claims: [said('c1', 'x1')] }),
        disputes: [{ claim: 'c1', with: `${one}#c1`, kind: 'contradicts', note: 'Seen from two.' }],
      },
      {
        ...sourceEvent(one, '2023-01', {
          excerpts: [
            { id: 'x1', exact: 'Three were hurt.' },
            { id: 'x2', exact: 'Some were.' },
          ],
          claims: [said('c1', 'x1'), said('c2', 'x2')],
        }),
        disputes: [
          { claim: 'c1', with: `${one}#c2`, kind: 'differs-in-scope' },
          { claim: 'c1', with: `${two}#c1`, kind: 'contradicts', note: 'Seen from one.' },
        ],
      },
    ].map(({ records: _, ...event }) => event)
    const { files, manifest } = readApp(compileSound(sourcesOf(text, events)).dataset)
    expect(manifest.disputes.counts).toEqual({ contradicts: 1, 'differs-in-scope': 1 })
    const pairs = manifest.disputes.files.flatMap(
      (file) => DisputeFileSchema.parse(JSON.parse(files.get(`app/${file}`)!)).pairs,
    )
    expect(
      pairs.map(({ kind, note, sides }) => [
        kind,
        note,
        ...sides.map(({ event, excerpt }) => [event.id, excerpt!.exact]),
      ]),
    ).toEqual([
      ['contradicts', 'Seen from one.', [one, 'Three were hurt.'], [two, 'Nobody was.']],
      ['differs-in-scope', undefined, [one, 'Three were hurt.'], [one, 'Some were.']],
    ])
  })

  test('of no events are an empty index, no chunk and no dispute', () => {
    const { manifest, columns } = readApp(compileSound(sourcesOf('', [])).dataset)
    expect(manifest.disputes).toEqual({ counts: { contradicts: 0, 'differs-in-scope': 0 }, files: [] })
    expect([manifest.count, manifest.chunks, columns.count]).toEqual([0, [], 0])
  })

  test('hold 2,000 records in chunks', () => {
    const records = Array.from({ length: 2000 }, (_, i) => {
      const day = new Date(Date.UTC(2022, 1, 24 + ((i * 7) % 900))).toISOString().slice(0, 10)
      return sourceEvent(`${day}--record-${i}`, day, {
        records: [{ id: 'r1', source: 'list', row: i + 1, fields: { i } }],
      })
    })
    const { dataset } = compileSound(sourcesOf('', [], records))
    expect(new Set(dataset.events.map(({ id }) => id)).size).toBe(2000)
    const { manifest, chunks } = readApp(dataset)
    expect(chunks.map(({ first, events }) => [first, events.length])).toEqual(
      [0, 256, 512, 768, 1024, 1280, 1536, 1792].map((first) => [first, Math.min(256, 2000 - first)]),
    )
    expect(manifest.moved).toEqual({})
    expectSameEvents(dataset)
  })
})

function anchorOf(edtf: string): Instant {
  const date = parseEdtf(edtf)
  if (!date.ok) throw new Error(date.reason)
  return date.bounds.anchor
}

function expectSameEvents(dataset: Dataset): void {
  const { manifest, columns, chunks } = readApp(dataset)
  expect([manifest.count, columns.count]).toEqual([dataset.events.length, dataset.events.length])
  expect(chunks.flatMap(({ events }) => events)).toEqual(dataset.events)
  const rows = dataset.events.map((_, row) => {
    const actors = Array.from(columns.actors.subarray(columns.actorOffsets[row], columns.actorOffsets[row + 1]))
    const themes = Array.from(columns.themes.subarray(columns.themeOffsets[row], columns.themeOffsets[row + 1]))
    const places = Array.from(columns.places.subarray(columns.placeOffsets[row], columns.placeOffsets[row + 1]))
    const { precision, throughout, openStart, openEnd } = unpackShape(columns.shape[row]!)
    return {
      chunk: chunks[Math.floor(row / manifest.chunkRows)]!.events[row % manifest.chunkRows]!.id,
      span: { start: columns.start[row], end: columns.end[row] },
      status: STATUSES[columns.status[row]!],
      actors: actors.map((number, i) => ({
        actor: manifest.actors[number]!.id,
        role: ROLES[columns.roles[columns.actorOffsets[row]! + i]!],
      })),
      themes: themes.map((number) => manifest.themes[number]!.id),
      places: places.map((number) => manifest.places[number]!.id),
      shape: { precision, throughout, openStart, openEnd },
    }
  })
  expect(rows).toEqual(
    dataset.events.map(({ id, date, status, actors, themes, places }) => ({
      chunk: id,
      span: { start: anchorOf(date.edtf), end: spanOf(date).end },
      status,
      actors,
      themes,
      places: places.filter(({ relation }) => relation !== 'mentioned').map(({ place }) => place),
      shape: {
        precision: date.precision,
        throughout: date.extent === 'throughout',
        openStart: date.open?.includes('start') ?? false,
        openEnd: date.open?.includes('end') ?? false,
      },
    })),
  )
}

describe('moved', () => {
  const movedOf = (dataset: Dataset) => {
    const { moved } = readApp(dataset).manifest
    return Object.fromEntries(Object.entries(moved).map(([id, row]) => [id, dataset.events[row]!.id]))
  }

  test('leads from aliases to their event', () => {
    expect(movedOf(golden('good-mentions'))).toEqual({ '2023-03-21--meeting': '2023-03-20--talks' })
  })

  test('holds the ids whose date was corrected or does not begin where they say', () => {
    const files = sourcesOf(
      '',
      [],
      [
        sourceEvent('2022-02-24--corrected', '2022-03-24'),
        sourceEvent('2022-03--right', '2022-03'),
        sourceEvent('2022-03-24--interval', '2022-03-24/2022-03-26'),
        sourceEvent('2022-03-24--open', '../2022-03-24'),
        sourceEvent('2022-03--made-precise', '2022-03-05', { aliases: ['2022-03-05--old'] }),
      ],
    )
    expect(Object.keys(movedOf(compileSound(files).dataset)).sort()).toEqual([
      '2022-02-24--corrected',
      '2022-03--made-precise',
      '2022-03-05--old',
    ])
  })
})
