/** A build that was released, and what has changed since. Imported where a link asks for one, and where releases are listed. */
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { ManifestSchema, type Manifest } from '../model/app-files'
import { ChangesSchema, ReleasesSchema } from '../model/builds'
import { appFile, DatasetError, datasetFile, fetchJson, STATIC } from './dataset-fetch'

/** The releases, oldest first. Asked for anew with every attempt, as the newest manifest is. */
export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: ({ signal }) => fetchJson('builds/index.json', ReleasesSchema, signal),
  structuralSharing: false,
  staleTime: 0,
})

/** Undefined where no such build was kept. Rejects with a {@link DatasetError} where that cannot be said. */
export async function frozenManifest(client: QueryClient, build: string): Promise<Manifest | undefined> {
  const { builds } = await client.fetchQuery(releasesQuery)
  const kept = builds.find((release) => release.build === build)
  if (!kept) return undefined
  const file = appFile({ build, frozen: { ...kept, newest: '', changed: 0 } }, 'manifest.json')
  const manifest = await client.fetchQuery({
    ...STATIC,
    queryKey: ['frozen', build],
    queryFn: ({ signal }) => fetchJson(file, ManifestSchema, signal),
  })
  if (manifest.build === build && manifest.frozen) return manifest
  throw new DatasetError(
    'This release is not the one it is listed as.',
    `${datasetFile(file)}: build ${manifest.build}`,
  )
}

/** What has changed since a build was released, by event. */
export function changesQuery(build: string) {
  return queryOptions({
    ...STATIC,
    queryKey: ['changes', build],
    queryFn: ({ signal }) => fetchJson(`builds/${build}/changes.json`, ChangesSchema, signal),
  })
}
