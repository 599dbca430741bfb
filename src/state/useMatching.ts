/** Filter → matching events, with the text search loaded when there is a query to answer. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { matchEvents, type Matching } from '../explore/facets'
import type { EventIndex } from '../explore/event-index'
import type { TextMatches } from '../explore/text-search'
import type { Filter } from '../explore/view-state'
import type { Manifest } from '../model/app-files'
import { textIndexQuery } from './dataset-query'

export interface UsedMatching {
  /** Undefined while the words of the query cannot be looked up yet: a count without them would be wrong. */
  readonly matching: Matching | undefined
  readonly text: TextMatches | undefined
  readonly failure: { readonly error: Error; readonly retry: () => void } | undefined
}

export function useMatching(
  { manifest, index }: { manifest: Manifest; index: EventIndex },
  filter: Filter,
): UsedMatching {
  const hasQuery = filter.query.trim() !== ''
  const search = useQuery({ ...textIndexQuery(manifest), enabled: hasQuery })
  const text = useMemo(
    () => (hasQuery ? search.data?.search(filter.query, index.columns.count) : undefined),
    [hasQuery, search.data, filter.query, index],
  )
  const matching = useMemo(
    () => (hasQuery && !text ? undefined : matchEvents(index, filter, text?.bits)),
    [index, filter, hasQuery, text],
  )
  return {
    matching,
    text,
    failure: hasQuery && search.isError ? { error: search.error, retry: () => void search.refetch() } : undefined,
  }
}
