/** Details of the rows that are on screen, chunk by chunk, as they are asked for. */
import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Manifest } from '../model/app-files'
import type { ConflictEvent } from '../model/dataset'
import { detailsQuery } from './dataset-query'

export interface Details {
  /** Undefined until its chunk has arrived; a new function whenever one has. */
  readonly eventOf: (row: number) => ConflictEvent | undefined
  /** Asks for the chunks of these rows. */
  readonly want: (rows: readonly number[]) => void
  /** Why a wanted chunk is missing, and how to try again. */
  readonly failure: { readonly error: Error; readonly retry: () => void } | undefined
  readonly isPending: boolean
}

export function useDetails(manifest: Manifest): Details {
  const [wanted, setWanted] = useState<readonly number[]>([])
  const results = useQueries({ queries: wanted.map((chunk) => detailsQuery(manifest, chunk)) })
  const arrived = results.map(({ dataUpdatedAt }) => dataUpdatedAt).join()
  const chunks = useMemo(
    () => new Map(results.flatMap(({ data }) => (data ? [[data.first / manifest.chunkRows, data] as const] : []))),
    [arrived, manifest],
  )
  const eventOf = useCallback(
    (row: number) => chunks.get(Math.floor(row / manifest.chunkRows))?.events[row % manifest.chunkRows],
    [chunks, manifest],
  )
  const want = useCallback(
    (rows: readonly number[]) =>
      setWanted((now) => {
        const missing = new Set(rows.map((row) => Math.floor(row / manifest.chunkRows)))
        for (const chunk of now) missing.delete(chunk)
        return missing.size === 0 ? now : [...now, ...missing]
      }),
    [manifest],
  )
  const failed = results.filter(({ isError }) => isError)
  const [first] = failed
  return {
    eventOf,
    want,
    failure: first?.error
      ? { error: first.error, retry: () => failed.forEach(({ refetch }) => void refetch()) }
      : undefined,
    isPending: results.some(({ isPending }) => isPending),
  }
}
