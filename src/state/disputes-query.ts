/** All disputes, file by file; apart from the dataset's own queries, whose code every page loads. */
import { queryOptions } from '@tanstack/react-query'
import type { Manifest } from '../model/app-files'
import { DisputeFileSchema } from '../model/dispute-files'
import { fetchHashed, STATIC } from './dataset-fetch'

/** One of the files that the manifest names. */
export function disputesQuery(manifest: Manifest, file: string) {
  return queryOptions({
    ...STATIC,
    queryKey: ['disputes', file],
    queryFn: async ({ signal }) => fetchHashed(manifest, file, DisputeFileSchema, signal),
  })
}
