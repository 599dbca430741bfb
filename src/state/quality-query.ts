/** The figures of `quality.json` as a query; apart from the dataset's own, whose code every page loads. */
import { queryOptions } from '@tanstack/react-query'
import type { Manifest } from '../model/app-files'
import { QualitySchema, type Quality } from '../model/quality'
import { DatasetError, fetchJson, STATIC } from './dataset-fetch'

/** The figures of the newest build: what counts another edition of the data must not stand beside this one. */
export function qualityQuery({ build }: Manifest) {
  return queryOptions({
    ...STATIC,
    queryKey: ['quality', build],
    queryFn: async ({ signal }): Promise<Quality> => {
      const quality = await fetchJson('quality.json', QualitySchema, signal)
      if (quality.build === build) return quality
      throw new DatasetError(
        'The events have been replaced by a newer edition since this page was opened.',
        `quality.json counts build ${quality.build}, not ${build}`,
        'outdated',
      )
    },
  })
}
