/** The dataset as queries: fetched once, checked against its schema once, frozen while developing. */
import { queryOptions } from '@tanstack/react-query'
import { safeParse, type ZodMiniType, type infer as Infer } from 'zod/mini'
import { DetailChunkSchema, ManifestSchema, type Manifest } from '../model/app-files'
import { ColumnsSchema, decodeColumns } from '../model/columns'
import { BriefingTextSchema } from '../model/dataset'
import { createEventIndex, type EventIndex } from '../explore/event-index'

/** Address of a file of the dataset. */
export function datasetFile(file: string): string {
  return `${import.meta.env.BASE_URL}dataset/v1/${file}`
}

/** Why a file of the dataset could not be used; `message` is for readers, `detail` for whoever can mend it. */
export class DatasetError extends Error {
  readonly detail: string

  constructor(message: string, detail: string) {
    super(message)
    this.name = 'DatasetError'
    this.detail = detail
  }
}

/** Nothing changes under a reader's hands, and a build is only ever read once. */
const STATIC = { staleTime: 'static', gcTime: Infinity, structuralSharing: false } as const

export interface Dataset {
  readonly manifest: Manifest
  readonly index: EventIndex
}

/** The vocabulary, and the index of all events. */
export const datasetQuery = queryOptions({
  ...STATIC,
  queryKey: ['dataset'],
  queryFn: async ({ signal }): Promise<Dataset> => {
    const manifest = await fetchJson('app/manifest.json', ManifestSchema, signal)
    const columns = decodeColumns(await fetchJson(`app/${manifest.index}`, ColumnsSchema, signal))
    if (columns.count !== manifest.count) {
      throw new DatasetError(
        'The event index does not fit its manifest.',
        `${columns.count} of ${manifest.count} events`,
      )
    }
    return { manifest: freeze(manifest), index: createEventIndex(columns, manifest) }
  },
})

/** Titles, excerpts and all else of the events in one chunk of the index. */
export function detailsQuery(manifest: Manifest, chunk: number) {
  const file = manifest.chunks[chunk]!
  return queryOptions({
    ...STATIC,
    queryKey: ['details', file],
    queryFn: async ({ signal }) => freeze(await fetchJson(`app/${file}`, DetailChunkSchema, signal)),
  })
}

/** The search index over every event's words. It needs all details, and the search library, so it is asked for late. */
export function textIndexQuery(manifest: Manifest) {
  return queryOptions({
    ...STATIC,
    queryKey: ['text-index', manifest.build],
    queryFn: async ({ client }) => {
      const [{ createTextIndex }, ...chunks] = await Promise.all([
        import('../explore/text-search'),
        ...manifest.chunks.map((_, chunk) => client.fetchQuery(detailsQuery(manifest, chunk))),
      ])
      const events = chunks.flatMap(({ first, events: found }) => found.map((event, i) => ({ row: first + i, event })))
      return createTextIndex(events, manifest)
    },
  })
}

/** The text of a briefing, and where its events quote it. */
export function briefingQuery(id: string) {
  return queryOptions({
    ...STATIC,
    queryKey: ['briefing', id],
    queryFn: async ({ signal }) => freeze(await fetchJson(`briefings/${id}.json`, BriefingTextSchema, signal)),
  })
}

async function fetchJson<T extends ZodMiniType>(file: string, schema: T, signal: AbortSignal): Promise<Infer<T>> {
  const url = datasetFile(file)
  let response: Response
  try {
    response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) })
  } catch (error) {
    if (signal.aborted) throw error
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError'
    throw new DatasetError(
      isTimeout ? 'The server did not answer in time.' : 'The server could not be reached.',
      `${url}: ${String(error)}`,
    )
  }
  if (!response.ok)
    throw new DatasetError(
      `The server answered ${response.status}.`,
      `${url}: ${response.status} ${response.statusText}`,
    )
  // A server that answers every path with the page would otherwise fail later, as a JSON error that says nothing.
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json'))
    throw new DatasetError('The server sent something else than data.', `${url}: content type ${type || 'none'}`)
  const result = safeParse(schema, parseJson(await response.text(), url))
  if (result.success) return result.data
  const issues = result.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new DatasetError('The data does not have the form this page knows.', `${url}: ${issues.join('; ')}`)
}

const TIMEOUT = 20_000

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DatasetError('The data arrived damaged.', `${url}: ${String(error)}`)
  }
}

/** Only while developing: freezing a million objects would cost more than it can find. */
function freeze<T>(value: T): T {
  if (import.meta.env.DEV && typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}
