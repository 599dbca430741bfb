/** The text search as it is loaded: its code, its dictionary, and files that the dictionary names. Imported lazily. */
import type { QueryClient } from '@tanstack/react-query'
import { knownOn } from '../explore/known-event'
import { createTextIndex, openTextIndex, type TextIndex } from '../explore/text-search'
import type { Manifest } from '../model/app-files'
import type { Instant } from '../model/time'
import { WordDictionarySchema, WordFileSchema, type WordFile } from '../model/word-files'
import { fetchHashed, inForm, STATIC } from './dataset-fetch'
import { detailsQuery } from './dataset-query'

interface Asking {
  readonly client: QueryClient
  readonly signal: AbortSignal
}

/** A dataset compiled without a dictionary is read whole, as known on a day, and the index made here. */
export async function openText(manifest: Manifest, asOf: Instant | undefined, asking: Asking): Promise<TextIndex> {
  const { text, chunks, briefings } = manifest
  if (text !== undefined) {
    const dictionary = await fetchHashed(manifest, text, WordDictionarySchema, asking.signal)
    return inForm(`app/${text}`, () => openTextIndex(dictionary, manifest))
  }
  const details = await Promise.all(chunks.map((_, chunk) => asking.client.fetchQuery(detailsQuery(manifest, chunk))))
  const known = knownOn(asOf, briefings)
  const events = details.flatMap(({ first, events: found }) =>
    found.map((event, i) => ({ row: first + i, event: known(event) ?? event })),
  )
  return await createTextIndex(events, manifest)
}

/** Each is fetched once, whatever it is asked for with. */
export async function readWordFiles(
  manifest: Manifest,
  names: readonly string[],
  { client }: Asking,
): Promise<ReadonlyMap<string, WordFile>> {
  const read = async (name: string): Promise<readonly [string, WordFile]> => [
    name,
    await client.fetchQuery({
      ...STATIC,
      queryKey: ['word-file', name],
      queryFn: ({ signal }) => fetchHashed(manifest, name, WordFileSchema, signal),
    }),
  ]
  return new Map(await Promise.all(names.map(read)))
}
