/** Filter → matching events, with the text search loaded when there is a query to answer. */
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { matchEvents, type Matching } from '../explore/facets'
import type { EventIndex } from '../explore/event-index'
import { canAnswer } from '../explore/further'
import type { TextIndex, TextMatches } from '../explore/text-search'
import type { Filter } from '../explore/view-state'
import type { Manifest } from '../model/app-files'
import { textIndexQuery } from './dataset-query'
import { useFailure, type Failure } from './useFailure'

export interface UsedMatching {
  /** While words or columns that the filter needs are on their way, those before it; undefined where there are none. */
  readonly matching: Matching | undefined
  /** Whether `matching` is not what the filter asks for yet, and its count must not be told. */
  readonly isSearching: boolean
  readonly text: TextMatches | undefined
  readonly failure: Failure | undefined
  /** For searches beside that of the filter. */
  readonly search: { readonly index: TextIndex | undefined; readonly failure: Failure | undefined }
}

export function useMatching(
  { manifest, index }: { manifest: Manifest; index: EventIndex },
  filter: Filter,
  /** Whether the words of all events are wanted even without a query. */
  wantsWords: boolean,
): UsedMatching {
  const hasQuery = filter.query.trim() !== ''
  const search = useQuery({ ...textIndexQuery(manifest, filter.asOf), enabled: hasQuery || wantsWords })
  const text = useMemo(
    () => (hasQuery ? search.data?.search(filter.query, index.columns.count) : undefined),
    [hasQuery, search.data, filter.query, index],
  )
  const failure = useFailure([search])
  const found = useMemo(() => {
    return canAnswer(index, filter) && (text || !hasQuery) ? matchEvents(index, filter, text?.bits) : undefined
  }, [index, filter, hasQuery, text])
  const [last, setLast] = useState(found)
  if (found && found !== last) setLast(found)
  return {
    matching: found ?? last,
    isSearching: found === undefined,
    text,
    failure: hasQuery ? failure : undefined,
    search: { index: search.data, failure },
  }
}
