/** Details of the rows that are on screen, chunk by chunk, as they are asked for. */
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { DetailChunk, Manifest } from '../model/app-files'
import type { ConflictEvent } from '../model/dataset'
import { detailsQuery } from './dataset-query'

export interface Details {
  /** Undefined until its chunk has arrived; a new function whenever one has. */
  readonly eventOf: (row: number) => ConflictEvent | undefined
  /** Asks for the chunks of these rows. */
  readonly want: (rows: readonly number[]) => void
  /** Why a wanted chunk is missing, and how to try again. */
  readonly failure: { readonly error: Error; readonly retry: () => void } | undefined
}

export function useDetails(manifest: Manifest): Details {
  const [wanted, setWanted] = useState<readonly number[]>([])
  const { chunkRows } = manifest
  const combine = useCallback(
    (results: UseQueryResult<DetailChunk>[]) => {
      const chunks = new Map(results.flatMap(({ data }) => (data ? [[data.first / chunkRows, data] as const] : [])))
      const failed = results.filter(({ isError }) => isError)
      const error = failed[0]?.error
      return {
        eventOf: (row: number) => chunks.get(Math.floor(row / chunkRows))?.events[row % chunkRows],
        failure: error ? { error, retry: () => failed.forEach(({ refetch }) => void refetch()) } : undefined,
      }
    },
    [chunkRows],
  )
  const arrived = useQueries({ queries: wanted.map((chunk) => detailsQuery(manifest, chunk)), combine })
  const want = useCallback(
    (rows: readonly number[]) =>
      setWanted((now) => {
        const missing = new Set(rows.map((row) => Math.floor(row / chunkRows)))
        for (const chunk of now) missing.delete(chunk)
        return missing.size === 0 ? now : [...now, ...missing]
      }),
    [chunkRows],
  )
  return { ...arrived, want }
}
