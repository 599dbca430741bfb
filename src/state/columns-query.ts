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
import { appFile, fetchHashed, inForm, STATIC } from './dataset-fetch'
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
  // A segment of an attempt that was given up may still come.
  const onSegment = () =>
    client.setQueryData(queryKey, (now) => now && { ...now, segments: Math.min(of, now.segments + 1) })
  const segments = await fetchSegments(client, manifest, 'base', decodeBase, onSegment)
  return inForm(appFile(manifest, manifest.columns.base[0]!), () => joinBase(segments))
}

/** A further part of the columns, and what is quick to ask of it. */
export function furtherQuery(manifest: Manifest, index: EventIndex, part: FurtherPart) {
  return queryOptions({
    ...STATIC,
    queryKey: ['further', manifest.build, part],
    retry: false, // its segments have been tried again
    queryFn: async ({ client }) => {
      const decode = (file: unknown) => decodeFurther(part, file)
      const segments = await fetchSegments(client, manifest, part, decode)
      return inForm(appFile(manifest, manifest.columns[part][0]!), () =>
        buildFurther(index, { [part]: joinFurther(segments) }, pauses()),
      )
    },
  })
}

/** Each has its own limit of time: all at once would take the line from each other, and be late together. */
const AT_ONCE = 4

function fetchSegment<T>(
  client: QueryClient,
  manifest: Manifest,
  part: Part,
  file: string,
  decode: (file: unknown) => T,
): Promise<T> {
  return client.fetchQuery({
    ...STATIC,
    // Another attempt at the whole asks only for what is missing.
    gcTime: 60_000,
    queryKey: ['segment', part, file],
    queryFn: async ({ signal }) => {
      const content = await fetchHashed(manifest, file, unknown(), signal)
      return inForm(appFile(manifest, file), () => decode(content))
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
  const files = manifest.columns[part]
  const segments = new Map<string, T>()
  const waiting = [...files]
  const fetchNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      segments.set(file, await fetchSegment(client, manifest, part, file, decode))
      onSegment?.()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext))
  client.removeQueries({ queryKey: ['segment', part] })
  return files.map((file) => segments.get(file)!)
}
