/** The dataset with those of the further columns that something on the page asks for, as they come. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { needsPart } from '../explore/further'
import { withFurther } from '../explore/event-index'
import type { Filter } from '../explore/view-state'
import { FURTHER_PARTS, type FurtherPart } from '../model/columns'
import { furtherQuery } from './columns-query'
import type { Dataset } from './dataset-query'
import { useFailure, type Failure } from './useFailure'

export interface Further {
  readonly dataset: Dataset
  /** Why a part that is asked for is missing. */
  readonly failures: Readonly<Record<FurtherPart, Failure | undefined>>
  /** The same of those parts alone without which the filter has no answer. */
  readonly failure: Failure | undefined
}

/** Asks for what the filter needs, and for what is `wanted` besides. */
export function useFurther(dataset: Dataset, filter: Filter, wanted: readonly FurtherPart[]): Further {
  const { manifest, index } = dataset
  const asked = (part: FurtherPart) => ({
    ...furtherQuery(manifest, index, part),
    enabled: wanted.includes(part) || needsPart(filter, part),
  })
  const queries = {
    places: useQuery(asked('places')),
    speakers: useQuery(asked('speakers')),
    told: useQuery(asked('told')),
  }
  const [places, speakers, told] = [queries.places.data, queries.speakers.data, queries.told.data]
  const loaded = useMemo(() => {
    const parts = [places, speakers, told].filter((part) => part !== undefined)
    return { ...dataset, index: parts.reduce(withFurther, dataset.index) }
  }, [dataset, places, speakers, told])
  const failedPlaces = useFailure([queries.places])
  const failedSpeakers = useFailure([queries.speakers])
  const failedTold = useFailure([queries.told])
  const failures = useMemo(
    () => ({ places: failedPlaces, speakers: failedSpeakers, told: failedTold }),
    [failedPlaces, failedSpeakers, failedTold],
  )
  const needed = FURTHER_PARTS.find((part) => needsPart(filter, part) && failures[part])
  return { dataset: loaded, failures, failure: needed && failures[needed] }
}
