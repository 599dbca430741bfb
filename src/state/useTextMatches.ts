/** A query → what it finds, once all is there that its answer is made from. */
import { useEffect, useMemo, useState } from 'react'
import type { TextMatches } from '../explore/text-search'
import { busy } from './idle'
import type { TextSearch } from './useTextSearch'

/** Undefined for an empty query, and until it can be answered. */
export function useTextMatches(
  { index, sources, want, failure }: TextSearch,
  query: string,
  rows: number,
): TextMatches | undefined {
  const [last, setLast] = useState<TextMatches>()
  const text = useMemo(
    () => (query === '' ? undefined : index?.search(query, rows, sources, last)),
    [index, query, rows, sources, last],
  )
  if (text !== last) setLast(text)
  const missing = text?.missing
  useEffect(() => missing && want(missing), [missing, want])
  const isWaiting = missing !== undefined && !failure
  useEffect(() => (isWaiting ? busy('words') : undefined), [isWaiting])
  return missing ? undefined : text
}
