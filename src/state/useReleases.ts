/** Builds of the data that were released, and can be asked for by name. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { array, object, string } from 'zod/mini'
import { fetchJson } from './dataset-fetch'

export interface Release {
  readonly build: string
  /** `2026-11-23` */
  readonly released: string
}

const ReleasesSchema = object({ builds: array(object({ build: string(), released: string() })) })

const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: ({ signal }) => fetchJson('builds/index.json', ReleasesSchema, signal),
  structuralSharing: false,
  staleTime: 0,
})

/** Oldest first; undefined until they are known, or where that cannot be said. */
export function useReleases(): readonly Release[] | undefined {
  return useQuery(releasesQuery).data?.builds
}
