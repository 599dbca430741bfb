/** Events of given rows, for what is made of them once: a file, an image. */
import type { QueryClient } from '@tanstack/react-query'
import type { Manifest } from '../model/app-files'
import type { ConflictEvent } from '../model/dataset'
import { persistently } from './dataset-fetch'
import { detailsQuery } from './dataset-query'
import { fetchChunk } from './detail-chunk'

/** So many requests at a time: of a whole chunk perhaps one event is wanted, and the rest is let go at once. */
const MOST_IN_FLIGHT = 6

/**
 * The events of these rows, in their order. What is loaded for them stays, unless there is a signal: then it is read,
 * and let go, so that a hundred thousand events may pass. Rejects where a chunk cannot be had, or the signal has aborted.
 */
export async function readRows(
  client: QueryClient,
  manifest: Manifest,
  rows: readonly number[],
  signal?: AbortSignal,
): Promise<readonly ConflictEvent[]> {
  const { chunkRows } = manifest
  const wanted = new Map<number, number[]>()
  for (const row of rows) {
    const chunk = Math.floor(row / chunkRows)
    const of = wanted.get(chunk)
    if (of) of.push(row)
    else wanted.set(chunk, [row])
  }
  const found = new Map<number, ConflictEvent>()
  const read = async (chunk: number) => {
    const query = detailsQuery(manifest, chunk)
    if (!signal) return client.fetchQuery(query)
    return client.getQueryData(query.queryKey) ?? persistently(() => fetchChunk(manifest, chunk, signal), signal)
  }
  const queue = [...wanted]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [chunk, of] = next
      const { events } = await read(chunk)
      signal?.throwIfAborted()
      for (const row of of) found.set(row, events[row % chunkRows]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(MOST_IN_FLIGHT, queue.length) }, work))
  return rows.map((row) => found.get(row)!)
}
