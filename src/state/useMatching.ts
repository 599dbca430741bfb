/** Filter → matching events, with the text search loaded when there is a query to answer. */
import { useMemo, useState } from 'react'
import { matchEvents, type Matching } from '../explore/facets'
import { canAnswer } from '../explore/further'
import type { TextMatches } from '../explore/text-search'
import type { Filter } from '../explore/view-state'
import type { Dataset } from './dataset-query'
import type { Details } from './useDetails'
import type { Failure } from './useFailure'
import { useTextMatches } from './useTextMatches'
import { useTextSearch, type TextSearch } from './useTextSearch'

export interface UsedMatching {
  /** While words or columns that the filter needs are on their way, those before it; undefined where there are none. */
  readonly matching: Matching | undefined
  /** Whether `matching` is not what the filter asks for yet, and its count must not be told. */
  readonly isSearching: boolean
  readonly text: TextMatches | undefined
  readonly failure: Failure | undefined
  /** For searches beside that of the filter. */
  readonly search: TextSearch
}

export function useMatching(
  { manifest, index }: Dataset,
  filter: Filter,
  details: Details,
  /** Whether words are searched beside the filter's. */
  wantsWords: boolean,
): UsedMatching {
  const query = filter.query.trim()
  const hasQuery = query !== ''
  const search = useTextSearch(manifest, filter.asOf, details, hasQuery || wantsWords)
  const { text, failure } = useTextMatches(search, query, index.columns.count)
  const found = useMemo(() => {
    return canAnswer(index, filter) && (text || !hasQuery) ? matchEvents(index, filter, text?.bits) : undefined
  }, [index, filter, hasQuery, text])
  const [last, setLast] = useState(found)
  if (found && found !== last) setLast(found)
  return {
    matching: found ?? last,
    isSearching: found === undefined,
    text,
    failure: hasQuery && !text ? failure : undefined,
    search,
  }
}
