import { queryOptions } from '@tanstack/react-query'
import { folderOf, type Manifest } from '../model/app-files'
import { BriefingTextSchema } from '../model/briefing-text'
import { fetchJson, freeze, STATIC } from './dataset-fetch'

/** The text of a briefing, and where the events of this build quote it. */
export function briefingQuery(manifest: Pick<Manifest, 'build' | 'frozen'>, id: string) {
  const file = `${folderOf(manifest)}briefings/${id}.json`
  return queryOptions({
    ...STATIC,
    queryKey: ['briefing', file],
    queryFn: async ({ signal }) => freeze(await fetchJson(file, BriefingTextSchema, signal)),
  })
}
