/** All disputes, file by file; apart from the dataset's own queries, whose code every page loads. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Manifest } from '../model/app-files'
import { DisputeFileSchema } from '../model/dispute-files'
import { fetchHashed, STATIC } from './dataset-fetch'

export function disputesQuery(manifest: Manifest) {
  const { files } = manifest.disputes
  return infiniteQueryOptions({
    ...STATIC,
    queryKey: ['disputes', files[0]],
    enabled: files.length > 0,
    queryFn: ({ pageParam, signal }) => fetchHashed(manifest, files[pageParam]!, DisputeFileSchema, signal),
    initialPageParam: 0,
    getNextPageParam: (_last, _all, at: number) => (at + 1 < files.length ? at + 1 : undefined),
  })
}
