/** A build that was released, and what has changed since. Imported where a link asks for one, and where releases are listed. */
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { buildFolder, ManifestSchema, type Manifest } from '../model/app-files'
import { ChangesSchema, ReleasesSchema } from '../model/builds'
import { DatasetError, datasetFile, fetchJson, STATIC } from './dataset-fetch'

/** With every attempt, as the newest manifest is. */
const ASKED_ANEW = { structuralSharing: false, staleTime: 0 } as const

/** The releases, oldest first. */
export const releasesQuery = queryOptions({
  ...ASKED_ANEW,
  queryKey: ['releases'],
  queryFn: ({ signal }) => fetchJson('builds/index.json', ReleasesSchema, signal),
})

/** Undefined where no such build was kept. Rejects with a {@link DatasetError} where that cannot be said. */
export async function frozenManifest(client: QueryClient, build: string): Promise<Manifest | undefined> {
  const { builds } = await client.fetchQuery(releasesQuery)
  if (!builds.some((release) => release.build === build)) return undefined
  const file = `${buildFolder(build)}app/manifest.json`
  const manifest = await client.fetchQuery({
    ...ASKED_ANEW,
    queryKey: ['frozen', build],
    queryFn: ({ signal }) => fetchJson(file, ManifestSchema, signal),
  })
  if (manifest.build === build && manifest.frozen) return manifest
  throw new DatasetError(
    'This release is not the one it is listed as.',
    `${datasetFile(file)}: build ${manifest.build}`,
  )
}

/** Below `dataset/v1/`. */
export function changesFile(build: string): string {
  return `${buildFolder(build)}changes.json`
}

/** What has changed since a build was released, by event. */
export function changesQuery(build: string) {
  return queryOptions({
    ...STATIC,
    queryKey: ['changes', build],
    queryFn: ({ signal }) => fetchJson(changesFile(build), ChangesSchema, signal),
  })
}
