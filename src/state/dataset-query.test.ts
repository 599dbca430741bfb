import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { conflictEvent } from '../explore/fixtures'
import { createTextIndexBuilder } from '../explore/text-index-builder'
import { encodeColumns } from '../model/columns'
import { numbersText } from '../model/number-text'
import { DatasetError, datasetFile, isWorthRetrying } from './dataset-fetch'
import { briefingQuery } from './briefing-query'
import { datasetQuery, detailsQuery, textIndexQuery, wordFilesQuery } from './dataset-query'

afterEach(() => vi.unstubAllGlobals())

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

const manifest = {
  appVersion: 2,
  build: 'abc',
  count: 0,
  segmentRows: 65_536,
  columns: {
    base: ['index-1.json'] as string[],
    places: ['places-1.json'] as string[],
    speakers: ['speakers-1.json'] as string[],
    told: ['told-1.json'] as string[],
  },
  chunkRows: 256,
  chunks: ['details-0-1.json'],
  moved: {},
  text: 'words-1.json',
  disputes: { counts: { contradicts: 0, 'differs-in-scope': 0 }, files: [] as string[] },
  briefings: [],
  sources: [],
  actors: [],
  themes: [],
  places: [],
} as const

/** As the page reads it: with lists that the types let change. */
const thawed = () => ({
  ...manifest,
  chunks: [...manifest.chunks],
  briefings: [],
  sources: [],
  actors: [],
  themes: [],
  places: [],
})

/** A server that answers by the end of the path; what it does not know is 404. */
function serve(files: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    const file = Object.keys(files).find((name) => url.endsWith(name))
    const content = file === undefined ? undefined : files[file]
    if (content instanceof Error) return Promise.reject(content)
    if (content instanceof Response) return Promise.resolve(content)
    return Promise.resolve(
      content === undefined
        ? new Response('', { status: 404, statusText: 'Not Found' })
        : new Response(JSON.stringify(content), { headers: JSON_TYPE }),
    )
  })
  return asked
}

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })

async function failure(promise: Promise<unknown>): Promise<DatasetError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DatasetError)
  return error as DatasetError
}

describe('what readers are told when a file cannot be used', () => {
  const URL = '/dataset/v1/briefings/x.json'
  test.each<[string, unknown, string, string]>([
    ['no network', new TypeError('fetch failed'), 'The server could not be reached.', 'TypeError: fetch failed'],
    [
      'no answer',
      new DOMException('signal timed out', 'TimeoutError'),
      'The server did not answer in time.',
      'TimeoutError: signal timed out',
    ],
    ['not there', undefined, 'The server answered 404.', '404 Not Found'],
    ['broken server', new Response('', { status: 503, statusText: 'Busy' }), 'The server answered 503.', '503 Busy'],
    [
      'a page instead',
      new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      'The server sent something else than data.',
      'content type text/html',
    ],
    [
      'no type at all',
      new Response(new Uint8Array([123])),
      'The server sent something else than data.',
      'content type none',
    ],
    ['cut off', new Response('{"briefing":', { headers: JSON_TYPE }), 'The data arrived damaged.', 'SyntaxError'],
    ['another form', { briefing: {}, text: 7 }, 'The data does not have the form this page knows.', 'briefing.id: '],
  ])('%s', async (_, answer, message, detail) => {
    serve({ 'x.json': answer })
    const error = await failure(client().fetchQuery(briefingQuery(manifest, 'x')))
    expect(error.message).toBe(message)
    expect(error.detail).toContain(`${URL}: `)
    expect(error.detail).toContain(detail)
  })

  test('the first faults of form are named, not all', async () => {
    serve({ 'x.json': {} })
    const { detail } = await failure(client().fetchQuery(briefingQuery(manifest, 'x')))
    expect(detail.split('; ').length).toBeLessThanOrEqual(5)
  })

  test('a connection lost in the middle of a file', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) })
    serve({ 'x.json': new Response(body, { headers: JSON_TYPE }) })
    const error = await failure(client().fetchQuery(briefingQuery(manifest, 'x')))
    expect(error.message).toBe('The connection was lost on the way.')
    expect(error.detail).toContain(`${URL}: `)
  })

  test('only what may pass is asked for again, and not for ever', async () => {
    const kinds: boolean[] = []
    for (const answer of [new TypeError('x'), new Response('', { status: 503 }), undefined, { briefing: 7 }]) {
      serve({ 'x.json': answer })
      kinds.push(isWorthRetrying(0, await failure(client().fetchQuery(briefingQuery(manifest, 'x')))))
    }
    expect(kinds).toEqual([true, true, false, false])
    expect(isWorthRetrying(0, new TypeError('no chunk'))).toBe(true)
    expect(isWorthRetrying(2, new TypeError('no chunk'))).toBe(false)
  })

  test('a chunk that is gone is told apart from one that a newer build replaced', async () => {
    const old = thawed()
    serve({ 'app/manifest.json': manifest })
    expect((await failure(client().fetchQuery(detailsQuery(old, 0)))).kind).toBe('missing')
    serve({ 'app/manifest.json': { ...manifest, build: 'def' } })
    expect((await failure(client().fetchQuery(detailsQuery(old, 0)))).kind).toBe('outdated')
  })

  test('a request that was given up is no failure of the server', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    )
    const queries = client()
    const fetched = queries.fetchQuery(briefingQuery(manifest, 'x')).catch((error: unknown) => error)
    await queries.cancelQueries({ queryKey: briefingQuery(manifest, 'x').queryKey })
    expect(await fetched).not.toBeInstanceOf(DatasetError)
  })
})

describe('the dataset', () => {
  test('is the manifest and the index it names', async () => {
    const asked = serve({ 'app/manifest.json': manifest, 'app/index-1.json': encodeColumns([]) })
    const dataset = await client().fetchQuery(datasetQuery(undefined))
    expect(asked).toEqual([datasetFile('app/manifest.json'), datasetFile('app/index-1.json')])
    expect(dataset.manifest).toEqual(manifest)
    expect(dataset.index.columns.count).toBe(0)
    expect(Object.isFrozen(dataset.manifest.actors)).toBe(true)
  })

  test('is refused when index and manifest do not fit', async () => {
    serve({ 'app/manifest.json': { ...manifest, count: 3 }, 'app/index-1.json': encodeColumns([]) })
    const error = await failure(client().fetchQuery(datasetQuery(undefined)))
    expect(error.message).toBe('The event index does not fit its manifest.')
    expect(error.detail).toBe('0 of 3 events')
  })
})

describe('the words of all events', () => {
  const event = conflictEvent({ title: 'Зеленский visits Bakhmut', themes: ['war'] })
  const files = new Map<string, object>()
  const builder = createTextIndexBuilder(thawed())
  builder.add(0, event)
  const text = builder.finish((name, file) => {
    files.set(`details-${name}-1.json`, file)
    return `details-${name}-1.json`
  })
  const shipped = { ...thawed(), count: 1, text }

  test('are a dictionary and the files that it says are missing', async () => {
    const asked = serve(Object.fromEntries(files))
    const queries = client()
    const index = await queries.fetchQuery(textIndexQuery(shipped))
    const { missing } = index.search('bakhmut', 1, { file: () => undefined, eventOf: () => undefined, chunkRows: 1 })
    expect(missing).toEqual({ files: ['details-words-0-1.json'], rows: [] })
    const loaded = await queries.fetchQuery(wordFilesQuery(shipped, missing!.files))
    const sources = { file: (name: string) => loaded.get(name), eventOf: () => undefined, chunkRows: 1 }
    expect([...index.search('bakhmut', 1, sources).bits]).toEqual([0])
    expect(asked).toEqual([datasetFile(`app/${text}`), datasetFile('app/details-words-0-1.json')])
  })

  const postings = (lengths: readonly number[], numbers: readonly number[]) => ({
    lengths: numbersText(lengths),
    postings: numbersText(numbers),
  })
  test.each<[string, string, object, string]>([
    ['postings cut short', 'words-0', { postings: '!' }, 'the postings are not as long as their keys'],
    ['lengths of others', 'words-0', { lengths: numbersText([0]) }, 'the postings are not as long as their keys'],
    ['an event there is not', 'words-0', postings([3], [1, 1, 1]), 'fields 1 of row 1 of 1'],
    ['fields there are not', 'words-0', postings([6], [300, 1, 0, 0, 0]), 'fields 172 of row 0 of 1'],
    ['one key in the next', 'words-0', postings([2, 1], [1, 1, 0]), 'the postings of key 0 run into the next'],
    ['no numbers', 'words-0', { lengths: numbersText([2]), postings: '!é' }, 'no number ends at character 1'],
    ['skeletons cut short', 'words-skeletons', { skeletons: '' }, 'the text does not hold 3 words'],
    ['words of skeletons cut short', 'words-skeletons', { words: numbersText([1]) }, 'no number ends at character 1'],
  ])('a damaged file is refused by name: %s', async (_, name, damage, detail) => {
    const file = `details-${name}-1.json`
    serve({ [file]: { ...files.get(file), ...damage } })
    const error = await failure(client().fetchQuery(wordFilesQuery(shipped, [file])))
    expect(error.message).toBe('The data does not have the form this page knows.')
    expect(error.detail).toContain(`${datasetFile(`app/${file}`)}: ${detail}`)
  })
})

describe('the build that a link asks for', () => {
  const OLD = '0a1b2c3d4e5f'
  const RELEASES = { builds: [{ build: OLD, released: '2026-11-03', events: 0 }] }
  const frozen = { ...thawed(), build: OLD, frozen: { released: '2026-11-03', newest: 'abc', changed: 2 } }
  const files = {
    [`builds/${OLD}/app/manifest.json`]: frozen,
    'app/manifest.json': manifest,
    'builds/index.json': RELEASES,
    'app/index-1.json': encodeColumns([]),
  }

  test('is the newest: nothing is asked for beside it, and the way to a link without a build loads nothing', async () => {
    const asked = serve(files)
    const queries = client()
    const dataset = await queries.fetchQuery(datasetQuery('abc'))
    expect(dataset).not.toHaveProperty('unkept')
    expect(await queries.fetchQuery(datasetQuery(undefined))).toBe(dataset)
    expect(asked).toEqual([datasetFile('app/manifest.json'), datasetFile('app/index-1.json')])
  })

  test('is the newest: a link without a build loads nothing however late it is followed', async () => {
    serve(files)
    const queries = client()
    await queries.fetchQuery(datasetQuery('abc'))
    const { queryKey } = datasetQuery(undefined)
    expect(queries.getQueryCache().find({ queryKey })?.options.gcTime).toBe(Infinity)
  })

  test('is a released one: everything comes from its folder', async () => {
    const asked = serve(files)
    const queries = client()
    const { manifest: shown } = await queries.fetchQuery(datasetQuery(OLD))
    expect(shown).toEqual(frozen)
    await failure(queries.fetchQuery(detailsQuery(shown, 0)))
    await failure(queries.fetchQuery(textIndexQuery(shown)))
    await failure(queries.fetchQuery(briefingQuery(shown, 'x')))
    const below = asked.filter((url) => url.includes(`/builds/${OLD}/`)).map((url) => url.split(`${OLD}/`)[1])
    expect(below).toEqual(
      expect.arrayContaining([
        'app/manifest.json',
        'app/index-1.json',
        'app/details-0-1.json',
        'app/words-1.json',
        'briefings/x.json',
      ]),
    )
    expect(asked).not.toContain(datasetFile('app/index-1.json'))
    // The newest is another dataset, and still to be loaded.
    expect((await queries.fetchQuery(datasetQuery(undefined))).manifest.build).toBe('abc')
  })

  test('was not kept: the newest is shown, and says so', async () => {
    serve(files)
    const queries = client()
    const dataset = await queries.fetchQuery(datasetQuery('ffffffffffff'))
    expect(dataset.manifest.build).toBe('abc')
    expect(dataset.unkept).toBe('ffffffffffff')
    expect(await queries.fetchQuery(datasetQuery(undefined))).not.toHaveProperty('unkept')
  })

  test('cannot be found out: that is told, and no other data shown in its place', async () => {
    serve({ ...files, 'builds/index.json': new Response('', { status: 503 }) })
    const error = await failure(client().fetchQuery(datasetQuery(OLD)))
    expect(error.message).toBe('The server answered 503.')
    expect(error.detail).toContain('builds/index.json')
  })

  test('is another than the one listed', async () => {
    serve({ ...files, [`builds/${OLD}/app/manifest.json`]: { ...frozen, build: 'ffffffffffff' } })
    const error = await failure(client().fetchQuery(datasetQuery(OLD)))
    expect(error.message).toBe('This release is not the one it is listed as.')
  })

  test('is another than the one listed, until the server has it right: another attempt finds it', async () => {
    const place = `builds/${OLD}/app/manifest.json`
    const queries = client()
    serve({ ...files, [place]: { ...frozen, build: 'ffffffffffff' } })
    await failure(queries.fetchQuery(datasetQuery(OLD)))
    serve(files)
    expect((await queries.fetchQuery(datasetQuery(OLD))).manifest.build).toBe(OLD)
  })
})
