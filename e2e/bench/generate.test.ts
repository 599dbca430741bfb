import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { columnsWriter } from '../../src/compile/app-writer'
import { buildEvent } from '../../src/compile/build-event'
import type { Origin } from '../../src/compile/entries'
import { compileFolder } from '../../src/compile/run'
import type { ConflictEvent, Dataset } from '../../src/model/dataset'
import { parseEdtf } from '../../src/model/time'
import { alertsFolder } from './generate/alerts'
import { makeEvents, type MadeEvent } from './generate/events'
import { madeFolder, TOLD, writeFolder } from './generate/folder'
import { seeded, zipf } from './generate/random'
import { makeWorld } from './generate/world'

const COUNT = 600

describe('made events', () => {
  const events = [...makeEvents(COUNT)]

  test('are the same in every run, and others for another seed', () => {
    expect([...makeEvents(COUNT)]).toEqual(events)
    expect([...makeEvents(COUNT, makeWorld(), 43)].map(({ id }) => id)).not.toEqual(events.map(({ id }) => id))
  })

  test('begin in order, and end where their dates say', () => {
    for (const { edtf, start, end } of events) {
      const date = parseEdtf(edtf)
      expect({ edtf, start: date.ok && date.bounds.start, end: date.ok && date.bounds.end }).toEqual({
        edtf,
        start,
        end,
      })
    }
    const days = events.filter(({ edtf }) => edtf.length >= 10).map(({ start }) => start)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  test('look like news: mostly days, some months and ranges, a few names in most of them', () => {
    const share = (is: (event: MadeEvent) => boolean) => events.filter(is).length / COUNT
    expect(share(({ edtf }) => /^\d{4}-\d{2}-\d{2}$/.test(edtf))).toBeGreaterThan(0.6)
    expect(share(({ edtf }) => /^\d{4}-\d{2}$/.test(edtf))).toBeGreaterThan(0.03)
    expect(share(({ edtf }) => edtf.includes('/'))).toBeGreaterThan(0.1)
    const named = new Map<string, number>()
    for (const { actors } of events) for (const { actor } of actors) named.set(actor, (named.get(actor) ?? 0) + 1)
    const counts = [...named.values()].sort((a, b) => b - a)
    expect(counts[0]).toBeGreaterThan(10 * counts[40]!)
  })
})

test('a hundred thousand events have a base index of at most 0.45 MB after gzip', () => {
  const { events, actors, themes, places } = madeFolder(100_000)
  const origin: Origin = { file: 'made.ndjson', lineOf: () => 1 }
  const edge = { start: 0, end: Date.UTC(2025, 0, 1) }
  const built = Array.from(events, (value) => buildEvent({ value, origin, excerpts: [], claims: [] }, edge))
  const key = ({ date }: ConflictEvent) => `${date.earliest} ${date.latest}`
  built.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const head = { datasetVersion: 1, build: '', briefings: [], sources: [], actors, themes, places } as const
  let bytes = 0
  const columns = columnsWriter(head, (name, segment) => {
    if (name.startsWith('index-')) bytes += gzipSync(JSON.stringify(segment), { level: 9 }).length
    return name
  })
  for (const event of built) columns.add(event)
  expect(columns.end().base).toEqual(['index-0', 'index-1'])
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(450_000)
})

test('the first of Zipf is drawn about twice as often as the second', () => {
  const [random, draw] = [seeded(1), zipf(20)]
  const drawn = Array.from({ length: 20_000 }, () => draw(random))
  const times = (rank: number) => drawn.filter((one) => one === rank).length
  expect(times(0) / times(1)).toBeGreaterThan(1.8)
  expect(times(0) / times(1)).toBeLessThan(2.2)
  expect(Math.max(...drawn)).toBeLessThan(20)
})

describe('the data folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  async function compiled(): Promise<Dataset> {
    const out = join(folder, 'out')
    const result = await compileFolder({ data: join(folder, 'data'), out })
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
    return JSON.parse(readFileSync(join(out, 'events.json'), 'utf8')) as Dataset
  }

  test('of made events compile, some of them told and spoken, with the vocabulary of a war', async () => {
    writeFolder(join(folder, 'data'), madeFolder(COUNT))
    const { events, actors, themes, places } = await compiled()
    expect(events).toHaveLength(COUNT)
    expect(events.filter(({ excerpts }) => excerpts.length > 0)).toHaveLength(TOLD)
    expect(events.filter(({ claims }) => claims[0]?.speaker)).toHaveLength(TOLD)
    expect([actors.length, themes.length, places.length]).toEqual([200, 8, 300])
    expect(actors.filter(({ kind }) => kind === 'country')).toHaveLength(40)
    expect(actors.filter(({ kind, parent, offices }) => kind !== 'country' && !parent && !offices)).toEqual([])
  })

  test('of the real file compile, to the second, with licence and credit', async () => {
    const { events, ...alerts } = alertsFolder()
    const all = [...events]
    expect(all).toHaveLength(43_031)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    writeFolder(join(folder, 'data'), { ...alerts, events: all.slice(0, 40) })
    const dataset = await compiled()
    expect(dataset.sources).toMatchObject([{ licence: 'MIT', credit: 'Vadym Klymenko' }])
    expect(dataset.events[0]).toMatchObject({
      title: 'Air raid alert in Vinnytska oblast',
      date: { edtf: '2022-03-15T16:10:34Z/2022-03-15T16:50:07Z', precision: 'range' },
      records: [{ row: 2, fields: { started_at: '2022-03-15 16:10:34+00:00' } }],
    })
    // One row names a raion where its oblast should stand.
    const odd = dataset.events.find(({ records }) => records[0]?.fields['oblast'] === 'Lubenskyi raion')
    expect(odd?.places).toEqual([{ place: 'poltavska-oblast', relation: 'location' }])
  })
})
