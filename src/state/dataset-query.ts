/** The dataset as queries: fetched once, checked against its schema once, frozen while developing. */
import { queryOptions } from '@tanstack/react-query'
import { ManifestSchema, type Manifest } from '../model/app-files'
import { dayOf } from '../explore/date-words'
import { buildEventIndex, type EventIndex } from '../explore/event-index'
import type { Instant } from '../model/time'
import { fetchBase } from './columns-query'
import { fetchChunk } from './detail-chunk'
import { appFile, DatasetError, fetchJson, freeze, inForm, STATIC } from './dataset-fetch'
import { pauses } from './pauses'

export interface Dataset {
  readonly manifest: Manifest
  readonly index: EventIndex
  /** The build that was asked for and not kept: this is the newest in its place. */
  readonly unkept?: string | undefined
}

/** Asked for anew with every attempt: the server may have another build by now. */
const manifestQuery = queryOptions({
  queryKey: ['manifest'],
  queryFn: ({ signal }) => fetchJson('app/manifest.json', ManifestSchema, signal),
  structuralSharing: false,
  staleTime: 0,
  gcTime: 0,
})

/**
 * The vocabulary, and the index of all events: of the newest build, or of a released one that a link asks for. Where that
 * was not kept it is the newest, and says so.
 */
export function datasetQuery(build: string | undefined) {
  return queryOptions({
    ...STATIC,
    queryKey: keyOf(build),
    retry: false, // what it is made of has been tried again
    queryFn: async ({ client }): Promise<Dataset> => {
      const newest = await client.fetchQuery(manifestQuery)
      const isNewest = build === undefined || build === newest.build
      const frozen = isNewest ? undefined : await (await import('./frozen-build')).frozenManifest(client, build)
      const manifest = frozen ?? newest
      const columns = await fetchBase(client, manifest)
      if (columns.count !== manifest.count) {
        throw new DatasetError(
          'The event index does not fit its manifest.',
          `${columns.count} of ${manifest.count} events`,
        )
      }
      const index = await inForm(appFile(manifest, 'manifest.json'), () => buildEventIndex(columns, manifest, pauses()))
      const dataset = { manifest: freeze(manifest), index }
      if (frozen) return dataset
      // A link with the build in it, and one without: the way from one to the other loads nothing, however late.
      client.setQueryDefaults(['dataset'], STATIC)
      for (const same of [undefined, newest.build]) {
        if (same !== build) client.setQueryData(keyOf(same), (now?: Dataset) => now ?? dataset)
      }
      return isNewest ? dataset : { ...dataset, unkept: build }
    },
  })
}

function keyOf(build: string | undefined) {
  return ['dataset', build]
}

/** Titles, excerpts and all else of the events in one chunk of the index. */
export function detailsQuery(manifest: Manifest, chunk: number) {
  return queryOptions({
    ...STATIC,
    queryKey: ['details', manifest.chunks[chunk]],
    queryFn: async ({ signal }) => fetchChunk(manifest, chunk, signal),
  })
}

/** The text search over every event; what a query needs besides its dictionary is asked for with the query. */
export function textIndexQuery(manifest: Manifest) {
  return queryOptions({
    ...STATIC,
    queryKey: ['text-index', manifest.text],
    queryFn: async ({ signal }) => (await import('./text-search')).openText(manifest, signal),
  })
}

/** How many briefings there were up to a day; all without one. They stand in the order of their days. */
export function toldCount({ briefings }: Pick<Manifest, 'briefings'>, asOf: Instant | undefined): number {
  return asOf === undefined ? briefings.length : briefings.filter((briefing) => dayOf(briefing) <= asOf).length
}

/** Files that the dictionary of the text search names, by name; until they are there, those asked for before. */
export function wordFilesQuery(manifest: Manifest, files: readonly string[]) {
  return queryOptions({
    ...STATIC,
    queryKey: ['words', ...files],
    queryFn: async ({ client }) => (await import('./text-search')).readWordFiles(manifest, files, client),
    placeholderData: (before) => before,
  })
}
