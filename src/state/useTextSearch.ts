/** What has been loaded of the words of all events, and more of it as it is asked for. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { MissingText, TextSources } from '../explore/text-lookup'
import type { TextIndex } from '../explore/text-search'
import type { Manifest } from '../model/app-files'
import type { Instant } from '../model/time'
import { textIndexQuery, toldCount, wordFilesQuery } from './dataset-query'
import type { Details } from './useDetails'
import { useFailure, type Failure } from './useFailure'

export interface TextSearch {
  /** Undefined until its dictionary has arrived. */
  readonly index: TextIndex | undefined
  /** A new object whenever something has arrived. */
  readonly sources: TextSources
  /** Wants what is missing; the function returned lets its events go again. */
  readonly want: (missing: MissingText) => () => void
  /** To be told when a query is likely to come. */
  readonly onExpected: () => void
  /** Of the dictionary, or of files that it names. */
  readonly failure: Failure | undefined
  /** Of the events of some rows, which only some queries need. */
  readonly rowsFailure: Failure | undefined
}

/** `asOf` is the day up to which briefings count; `isWanted` whether there is something to search for. */
export function useTextSearch(
  manifest: Manifest,
  asOf: Instant | undefined,
  { eventOf, wholeOf, hold, failure: rowsFailure }: Details,
  isWanted: boolean,
): TextSearch {
  const [isExpected, setExpected] = useState(false)
  const opened = useQuery({ ...textIndexQuery(manifest), enabled: isWanted || isExpected })
  const [wanted, setWanted] = useState<readonly string[]>([])
  const files = useQuery({ ...wordFilesQuery(manifest, wanted), enabled: wanted.length > 0 })
  const told = toldCount(manifest, asOf)
  const { chunkRows } = manifest
  const sources = useMemo(
    () => ({
      file: (name: string) => files.data?.get(name),
      // What no briefing had told by then is found by all its words, to be counted as one that came later.
      eventOf: (row: number) => eventOf(row) ?? wholeOf(row),
      chunkRows,
      told,
    }),
    [files.data, eventOf, wholeOf, chunkRows, told],
  )
  const want = useCallback(
    (missing: MissingText) => {
      if (missing.files.length > 0) setWanted((now) => [...new Set([...now, ...missing.files])])
      return hold(missing.rows)
    },
    [hold],
  )
  return {
    index: opened.data,
    sources,
    want,
    onExpected: () => setExpected(true),
    failure: useFailure([opened, files]),
    rowsFailure,
  }
}
