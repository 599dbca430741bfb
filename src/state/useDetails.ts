/** Details of the rows that are on screen, chunk by chunk, as they are asked for. */
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { knownOn } from '../explore/known-event'
import type { DetailChunk, Manifest } from '../model/app-files'
import type { ConflictEvent } from '../model/dataset'
import type { Instant } from '../model/time'
import { detailsQuery } from './dataset-query'
import { useFailure, type Failure } from './useFailure'

export interface Details {
  /**
   * What was known of an event on the view's day; undefined where no briefing had told of it, and until its chunk has
   * arrived. A new function whenever one has.
   */
  readonly eventOf: (row: number) => ConflictEvent | undefined
  /** The same event, whenever it became known. */
  readonly wholeOf: (row: number) => ConflictEvent | undefined
  /** Asks for the chunks of these rows. */
  readonly want: (rows: readonly number[]) => void
  /** Why a wanted chunk is missing, and how to try again. */
  readonly failure: Failure | undefined
}

/** `asOf` is the day up to which briefings count; without one all do. */
export function useDetails(manifest: Manifest, asOf?: Instant): Details {
  const [wanted, setWanted] = useState<readonly number[]>([])
  const { chunkRows, briefings } = manifest
  const { data, queries } = useQueries({ queries: wanted.map((chunk) => detailsQuery(manifest, chunk)), combine })
  const wholeOf = useMemo(() => {
    const chunks = new Map(data.flatMap((chunk) => (chunk ? [[chunk.first / chunkRows, chunk] as const] : [])))
    return (row: number) => chunks.get(Math.floor(row / chunkRows))?.events[row % chunkRows]
  }, [data, chunkRows])
  const known = useMemo(() => knownOn(asOf, briefings), [asOf, briefings])
  const eventOf = useCallback(
    (row: number) => {
      const event = wholeOf(row)
      return event && known(event)
    },
    [wholeOf, known],
  )
  const want = useCallback(
    (rows: readonly number[]) =>
      setWanted((now) => {
        const missing = new Set(rows.map((row) => Math.floor(row / chunkRows)))
        for (const chunk of now) missing.delete(chunk)
        return missing.size === 0 ? now : [...now, ...missing]
      }),
    [chunkRows],
  )
  return { eventOf, wholeOf, want, failure: useFailure(queries) }
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
