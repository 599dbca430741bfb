import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { PLAIN_DAY } from '../explore/fixtures'
import { createEventIndex, withFurther } from '../explore/event-index'
import type { Manifest } from '../model/app-files'
import { encodeColumns, packPart, type EventRow, type Part } from '../model/columns'
import { DAY } from '../model/time'
import { fetchBase, furtherQuery, progressQuery } from './columns-query'
import { DatasetError } from './dataset-fetch'

afterEach(() => vi.unstubAllGlobals())

const ROWS: readonly EventRow[] = Array.from({ length: 5 }, (_, day) => ({
  start: day * DAY,
  end: (day + 1) * DAY,
  shape: PLAIN_DAY,
  status: 'stated',
  actors: [],
  themes: [],
  places: [day % 2],
}))

/** Five rows in segments of two. */
const SEGMENTS = [ROWS.slice(0, 2), ROWS.slice(2, 4), ROWS.slice(4)].map(encodeColumns)
const filesOf = (part: Part) => SEGMENTS.map((_, i) => `${part}-${i}.json`)
const MANIFEST = {
  build: 'abc',
  count: ROWS.length,
  segmentRows: 2,
  columns: { base: filesOf('base'), places: filesOf('places'), speakers: [], told: [] },
} as unknown as Manifest
const VOCABULARY = {
  actors: [],
  themes: [],
  places: ['kyiv', 'moscow'].map((id) => ({ id, name: id, precision: 'city' as const })),
}

type Answer = () => Response | Promise<Response>

/** Serves the segments; `answer` may give another answer for a file, once for each in the list. */
function serve(answer: Readonly<Record<string, Answer[]>> = {}) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.split('/').at(-1)!
    asked.push(name)
    const other = answer[name]?.shift()
    if (other) return await other()
    const [part, segment] = name.slice(0, -'.json'.length).split('-') as [Part, string]
    return json(packPart(SEGMENTS[Number(segment)]!, part))
  })
  return asked
}

const json = (value: unknown) => Response.json(value)
const lost: Answer = () => Promise.reject(new TypeError('network error'))
const client = (retry: number | false = false) =>
  new QueryClient({ defaultOptions: { queries: { retry, retryDelay: 0 } } })

test('segments make one, in whatever order they come, and say how many have', async () => {
  const release: (() => void)[] = []
  const held: Answer = () => new Promise((resolve) => release.push(() => resolve(json(packPart(SEGMENTS[0]!, 'base')))))
  serve({ 'base-0.json': [held] })
  const queries = client()
  const fetched = fetchBase(queries, MANIFEST)
  await vi.waitFor(() => expect(queries.getQueryData(progressQuery.queryKey)).toEqual({ segments: 2, of: 3 }))
  release[0]!()
  const columns = await fetched
  expect([...columns.start]).toEqual(ROWS.map(({ start }) => start))
  expect(columns.count).toBe(5)
  expect(queries.getQueryData(progressQuery.queryKey)).toEqual({ segments: 3, of: 3 })
  // What has been joined is not kept a second time.
  expect(queries.getQueryCache().findAll({ queryKey: ['segment'] })).toEqual([])
})

test('only the segment that was lost is asked for again', async () => {
  const asked = serve({ 'base-1.json': [lost] })
  await fetchBase(client(1), MANIFEST)
  expect(asked.sort()).toEqual(['base-0.json', 'base-1.json', 'base-1.json', 'base-2.json'])
})

test('another attempt at the whole keeps what has come', async () => {
  const asked = serve({ 'base-1.json': [lost] })
  const queries = client()
  await expect(fetchBase(queries, MANIFEST)).rejects.toThrow('The server could not be reached.')
  await vi.waitFor(() => expect(asked).toHaveLength(3))
  await fetchBase(queries, MANIFEST)
  expect(asked.filter((name) => name !== 'base-1.json').sort()).toEqual(['base-0.json', 'base-2.json'])
})

test.each<[string, unknown, string]>([
  ['no columns', 7, 'the file holds no columns'],
  ['another version', { columnsVersion: 1 }, 'columns of version 1'],
  ['a damaged list', { ...packPart(SEGMENTS[1]!, 'base'), status: '!' }, 'column status of 2 values: no number ends'],
  ['the segment before', packPart(SEGMENTS[0]!, 'base'), 'segments are not sorted by start'],
])('a segment that does not fit is told by name: %s', async (_, content, detail) => {
  serve({ 'base-1.json': [() => json(content)] })
  const error: unknown = await fetchBase(client(), MANIFEST).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(DatasetError)
  expect((error as DatasetError).detail).toMatch(/dataset\/v1\/app\/base-\d\.json: /)
  expect((error as DatasetError).detail).toContain(detail)
})

test('a further part is laid over the index, and refused where it does not fit', async () => {
  serve()
  const queries = client()
  const index = createEventIndex(await fetchBase(queries, MANIFEST), VOCABULARY)
  expect(index.placePostings).toBeUndefined()
  const whole = withFurther(index, await queries.fetchQuery(furtherQuery(MANIFEST, index, 'places')))
  expect(whole.placePostings!.map(({ count }) => count)).toEqual([3, 2])
  expect(whole.actorPostings).toBe(index.actorPostings)
  const short = { ...MANIFEST, build: 'def', columns: { ...MANIFEST.columns, places: filesOf('places').slice(1) } }
  await expect(queries.fetchQuery(furtherQuery(short, index, 'places'))).rejects.toThrow(DatasetError)
})
