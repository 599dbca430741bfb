import { queryOptions } from '@tanstack/react-query'
import { folderOf, type Manifest } from '../model/app-files'
import { BriefingTextSchema } from '../model/briefing-text'
import { fetchJson, freeze, STATIC } from './dataset-fetch'

/** Below `dataset/v1/`: of this build, whose events quote the text. */
export function briefingFile(manifest: Pick<Manifest, 'build' | 'frozen'>, id: string): string {
  return `${folderOf(manifest)}briefings/${id}.json`
}

/** The text of a briefing, and where the events of this build quote it. */
export function briefingQuery(manifest: Pick<Manifest, 'build' | 'frozen'>, id: string) {
  const file = briefingFile(manifest, id)
  return queryOptions({
    ...STATIC,
    queryKey: ['briefing', file],
    queryFn: async ({ signal }) => freeze(await fetchJson(file, BriefingTextSchema, signal)),
  })
}
