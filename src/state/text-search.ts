/** The text search as it is loaded: its code, its dictionary, and files that the dictionary names. Imported lazily. */
import type { QueryClient } from '@tanstack/react-query'
import { checkWordFile, openTextIndex, type TextIndex } from '../explore/text-search'
import type { Manifest } from '../model/app-files'
import { WordDictionarySchema, WordFileSchema, type WordFile } from '../model/word-files'
import { appFile, fetchHashed, inForm, STATIC } from './dataset-fetch'

/** Opens the dictionary. */
export async function openText(manifest: Manifest, signal: AbortSignal): Promise<TextIndex> {
  const { text } = manifest
  const dictionary = await fetchHashed(manifest, text, WordDictionarySchema, signal)
  return inForm(appFile(manifest, text), () => openTextIndex(dictionary, manifest))
}

/** Each is fetched once, whatever it is asked for with; a damaged one is refused here, and not where it is asked. */
export async function readWordFiles(
  manifest: Manifest,
  names: readonly string[],
  client: QueryClient,
): Promise<ReadonlyMap<string, WordFile>> {
  const read = async (name: string): Promise<readonly [string, WordFile]> => [
    name,
    await client.fetchQuery({
      ...STATIC,
      queryKey: ['word-file', name],
      queryFn: async ({ signal }) => {
        const file = await fetchHashed(manifest, name, WordFileSchema, signal)
        return inForm(appFile(manifest, name), () => checkWordFile(file, manifest.count))
      },
    }),
  ]
  return new Map(await Promise.all(names.map(read)))
}
