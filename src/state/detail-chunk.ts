/** A chunk of details from the network: checked event by event, with pauses in which the page can answer and draw. */
import * as z from 'zod/mini'
import type { DetailChunk, Manifest } from '../model/app-files'
import { ConflictEventSchema } from '../model/dataset'
import { appFile, DatasetError, datasetFile, fetchHashed, freeze } from './dataset-fetch'

/** The checks of a chunk of 256 events take longer than a frame where the events are rich. */
const SLICE_MS = 4

const ShellSchema = z.strictObject({ first: z.int(), events: z.array(z.unknown()) })

/** Rejects with a {@link DatasetError}. */
export async function fetchChunk(manifest: Manifest, chunk: number, signal: AbortSignal): Promise<DetailChunk> {
  const file = manifest.chunks[chunk]!
  const { first, events } = await fetchHashed(manifest, file, ShellSchema, signal)
  if (first !== chunk * manifest.chunkRows) throw damaged(appFile(manifest, file), `it begins at row ${first}`)
  await checkEvents(events, appFile(manifest, file))
  return freeze({ first, events: events as DetailChunk['events'] })
}

/** Throws where one is no event. */
async function checkEvents(events: readonly unknown[], file: string): Promise<void> {
  let begun = performance.now()
  for (const [at, event] of events.entries()) {
    const { error } = z.safeParse(ConflictEventSchema, event)
    if (error) {
      const issues = error.issues
        .slice(0, 5)
        .map(({ path, message }) => `events.${[at, ...path].join('.')}: ${message}`)
      throw damaged(file, issues.join('; '))
    }
    if (performance.now() - begun < SLICE_MS) continue
    await new Promise((done) => setTimeout(done))
    begun = performance.now()
  }
}

function damaged(file: string, detail: string): DatasetError {
  return new DatasetError('The data does not have the form this page knows.', `${datasetFile(file)}: ${detail}`)
}
