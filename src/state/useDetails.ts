/** Details of the rows that are on screen, chunk by chunk, as they are asked for. */
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { DetailChunk, Manifest } from '../model/app-files'
import type { ConflictEvent } from '../model/dataset'
import { detailsQuery } from './dataset-query'
import { useFailure, type Failure } from './useFailure'

export interface Details {
  /** Undefined until its chunk has arrived; a new function whenever one has. */
  readonly eventOf: (row: number) => ConflictEvent | undefined
  /** Asks for the chunks of these rows. */
  readonly want: (rows: readonly number[]) => void
  /** Why a wanted chunk is missing, and how to try again. */
  readonly failure: Failure | undefined
}

export function useDetails(manifest: Manifest): Details {
  const [wanted, setWanted] = useState<readonly number[]>([])
  const { chunkRows } = manifest
  const { data, queries } = useQueries({ queries: wanted.map((chunk) => detailsQuery(manifest, chunk)), combine })
  const eventOf = useMemo(() => {
    const chunks = new Map(data.flatMap((chunk) => (chunk ? [[chunk.first / chunkRows, chunk] as const] : [])))
    return (row: number) => chunks.get(Math.floor(row / chunkRows))?.events[row % chunkRows]
  }, [data, chunkRows])
  const want = useCallback(
    (rows: readonly number[]) =>
      setWanted((now) => {
        const missing = new Set(rows.map((row) => Math.floor(row / chunkRows)))
        for (const chunk of now) missing.delete(chunk)
        return missing.size === 0 ? now : [...now, ...missing]
      }),
    [chunkRows],
  )
  return { eventOf, want, failure: useFailure(queries) }
}

function combine(results: UseQueryResult<DetailChunk>[]) {
  return {
    data: results.map((result) => result.data),
    queries: results.map(({ data, error, errorUpdateCount, isFetching, refetch }) => ({
      data,
      error,
      errorUpdateCount,
      isFetching,
      refetch,
    })),
  }
}
