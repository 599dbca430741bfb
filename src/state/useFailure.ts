/** A query that failed, told until it has succeeded: a new attempt clears its error, and the page would lose its place. */
import { useState } from 'react'
import { DatasetError } from './dataset-fetch'

/** Fits the failed states of the page. */
export interface Failure {
  readonly reason: string | undefined
  readonly details: string
  readonly onRetry: () => void
  readonly retrying: boolean
  readonly outdated: boolean
}

interface Asked {
  readonly data: unknown
  readonly error: Error | null
  readonly errorUpdateCount: number
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

/** Of several queries the first that failed; trying again asks for all of them. */
export function useFailure(queries: readonly Asked[]): Failure | undefined {
  const failed = queries.filter(({ data, errorUpdateCount }) => data === undefined && errorUpdateCount > 0)
  const error = failed.find((query) => query.error)?.error ?? undefined
  const [last, setLast] = useState(error)
  if (error && error !== last) setLast(error)
  const shown = error ?? last
  if (failed.length === 0 || !shown) return undefined
  const known = shown instanceof DatasetError ? shown : undefined
  const outdated = known?.kind === 'outdated'
  return {
    reason: known?.message,
    details: known?.detail ?? String(shown),
    onRetry: () => (outdated ? location.reload() : failed.forEach(({ refetch }) => void refetch())),
    retrying: failed.some(({ isFetching }) => isFetching),
    outdated,
  }
}
