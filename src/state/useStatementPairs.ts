/** The disputes of the dataset, as many as are looked through for those of an actor. */
import { useQuery } from '@tanstack/react-query'
import type { Manifest } from '../model/app-files'
import type { StatementPair } from '../model/dispute-files'
import { STATIC } from './dataset-fetch'
import { disputesQuery } from './disputes-query'
import { useFailure, type Failure } from './useFailure'

/** Some hundred pairs each; a dataset of a million events has more than a page should fetch. */
const MOST_FILES = 8

export interface StatementPairs {
  /** Undefined while they are on their way. */
  readonly pairs: readonly StatementPair[] | undefined
  /** Whether those are all there are. */
  readonly isWhole: boolean
  readonly failure: Failure | undefined
}

export function useStatementPairs(manifest: Manifest): StatementPairs {
  const files = manifest.disputes.files.slice(0, MOST_FILES)
  const query = useQuery({
    ...STATIC,
    queryKey: ['disputes', 'first', manifest.build],
    retry: false, // each file has been tried again
    queryFn: async ({ client }) => {
      const pages = await Promise.all(files.map((file) => client.fetchQuery(disputesQuery(manifest, file))))
      return pages.flatMap(({ pairs }) => pairs)
    },
  })
  return {
    pairs: query.data,
    isWhole: files.length === manifest.disputes.files.length,
    failure: useFailure([query]),
  }
}
