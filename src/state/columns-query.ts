/**
 * The columns of all events, segment by segment: each is fetched, tried again and decoded by itself, so that a lost
 * one costs little and none of them holds the page up for long.
 */
import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query'
import { unknown } from 'zod/mini'
import { buildFurther, type EventIndex } from '../explore/event-index'
import type { Manifest } from '../model/app-files'
import {
  decodeBase,
  decodeFurther,
  joinBase,
  joinFurther,
  type EventColumns,
  type FurtherPart,
  type Part,
} from '../model/columns'
import { fetchHashed, inForm, STATIC } from './dataset-fetch'
import { pauses } from './pauses'

export interface LoadProgress {
  readonly segments: number
  readonly of: number
}

/** How far the columns have come that the first view waits for. Set while they are loaded, never fetched. */
export const progressQuery = queryOptions<LoadProgress>({ ...STATIC, queryKey: ['progress'], queryFn: skipToken })

/** What every view needs of all events. Rejects with a {@link DatasetError}. */
export async function fetchBase(client: QueryClient, manifest: Manifest): Promise<EventColumns> {
  const { queryKey } = progressQuery
  const of = manifest.columns.base.length
  client.setQueryData(queryKey, { segments: 0, of })
  const onSegment = () => client.setQueryData(queryKey, (now) => now && { ...now, segments: now.segments + 1 })
  const segments = await fetchSegments(client, manifest, 'base', decodeBase, onSegment)
  return inForm(`app/${manifest.columns.base[0]}`, () => joinBase(segments))
}

/** A further part of the columns, and what is quick to ask of it. */
export function furtherQuery(manifest: Manifest, index: EventIndex, part: FurtherPart) {
  return queryOptions({
    ...STATIC,
    queryKey: ['further', manifest.build, part],
    queryFn: async ({ client }) => {
      const decode = (file: unknown) => decodeFurther(part, file)
      const segments = await fetchSegments(client, manifest, part, decode)
      return inForm(`app/${manifest.columns[part][0]}`, () =>
        buildFurther(index, { [part]: joinFurther(segments) }, pauses()),
      )
    },
  })
}

async function fetchSegments<T>(
  client: QueryClient,
  manifest: Manifest,
  part: Part,
  decode: (file: unknown) => T,
  onSegment?: () => void,
): Promise<readonly T[]> {
  const fetched = manifest.columns[part].map(async (file) => {
    const segment = await client.fetchQuery({
      ...STATIC,
      // Another attempt at the whole asks only for what is missing.
      gcTime: 60_000,
      queryKey: ['segment', part, file],
      queryFn: async ({ signal }) => {
        const content = await fetchHashed(manifest, file, unknown(), signal)
        return inForm(`app/${file}`, () => decode(content))
      },
    })
    onSegment?.()
    return segment
  })
  const segments = await Promise.all(fetched)
  client.removeQueries({ queryKey: ['segment', part] })
  return segments
}
