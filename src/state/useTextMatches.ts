/** A query → what it finds, once all is there that its answer is made from. */
import { useEffect, useMemo, useState } from 'react'
import type { TextMatches } from '../explore/text-search'
import { busy } from './idle'
import type { Failure } from './useFailure'
import type { TextSearch } from './useTextSearch'

interface FoundText {
  /** Undefined for an empty query, and until it can be answered. */
  readonly text: TextMatches | undefined
  /** Why something is missing that any answer needs, or this one. */
  readonly failure: Failure | undefined
}

export function useTextMatches(search: TextSearch, query: string, rows: number): FoundText {
  const { index, sources, want } = search
  const [last, setLast] = useState<TextMatches>()
  const text = useMemo(
    () => (query === '' ? undefined : index?.search(query, rows, sources, last)),
    [index, query, rows, sources, last],
  )
  if (text !== last) setLast(text)
  const missing = text?.missing
  useEffect(() => missing && want(missing), [missing, want])
  const failure = search.failure ?? (missing?.rows.length ? search.rowsFailure : undefined)
  const isWaiting = missing !== undefined && !failure
  useEffect(() => (isWaiting ? busy('words') : undefined), [isWaiting])
  return { text: missing ? undefined : text, failure }
}
