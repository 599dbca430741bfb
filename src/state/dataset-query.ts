/** The dataset as queries: fetched once, checked against its schema once, frozen while developing. */
import { queryOptions } from '@tanstack/react-query'
import { ManifestSchema, type Manifest } from '../model/app-files'
import { BriefingTextSchema } from '../model/dataset'
import { dayOf } from '../explore/date-words'
import { buildEventIndex, type EventIndex } from '../explore/event-index'
import { knownOn } from '../explore/known-event'
import type { Instant } from '../model/time'
import { fetchBase } from './columns-query'
import { fetchChunk } from './detail-chunk'
import { DatasetError, fetchJson, freeze, inForm, STATIC } from './dataset-fetch'
import { pauses } from './pauses'

export interface Dataset {
  readonly manifest: Manifest
  readonly index: EventIndex
}

/** The vocabulary, and the index of all events. */
export const datasetQuery = queryOptions({
  ...STATIC,
  queryKey: ['dataset'],
  queryFn: async ({ signal, client }): Promise<Dataset> => {
    const manifest = await fetchJson('app/manifest.json', ManifestSchema, signal)
    const columns = await fetchBase(client, manifest)
    if (columns.count !== manifest.count) {
      throw new DatasetError(
        'The event index does not fit its manifest.',
        `${columns.count} of ${manifest.count} events`,
      )
    }
    const index = await inForm('app/manifest.json', () => buildEventIndex(columns, manifest, pauses()))
    return { manifest: freeze(manifest), index }
  },
})

/** Titles, excerpts and all else of the events in one chunk of the index. */
export function detailsQuery(manifest: Manifest, chunk: number) {
  return queryOptions({
    ...STATIC,
    queryKey: ['details', manifest.chunks[chunk]],
    queryFn: async ({ signal }) => fetchChunk(manifest, chunk, signal),
  })
}

/**
 * The search index over every event's words. It needs all details, and the search library, so it is asked for late.
 * As known on a day, an event is found by the words that briefings up to then have for it; one that was told of later
 * has all of its words, to be counted as one that came later.
 */
export function textIndexQuery(manifest: Manifest, asOf?: Instant) {
  const { briefings } = manifest
  const told = asOf === undefined ? briefings.length : briefings.filter((briefing) => dayOf(briefing) <= asOf).length
  return queryOptions({
    ...STATIC,
    // Between two briefings all days are one.
    queryKey: ['text-index', manifest.build, told],
    // It is large, and a reader may go through the days of many briefings.
    ...(told < briefings.length && { gcTime: 60_000 }),
    queryFn: async ({ client }) => {
      const [{ createTextIndex }, ...chunks] = await Promise.all([
        import('../explore/text-search'),
        ...manifest.chunks.map((_, chunk) => client.fetchQuery(detailsQuery(manifest, chunk))),
      ])
      const known = knownOn(told < briefings.length ? asOf : undefined, briefings)
      const events = chunks.flatMap(({ first, events: found }) =>
        found.map((event, i) => ({ row: first + i, event: known(event) ?? event })),
      )
      return await createTextIndex(events, manifest)
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
