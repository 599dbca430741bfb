/** The compiled dataset as files: the public ones, and those that only the app loads. */
import { toJSONSchema } from 'zod/mini'
import { ConflictEventSchema, DatasetSchema, type BriefingText, type Dataset } from '../model/dataset'
import { QualitySchema, type Quality } from '../model/quality'
import { appWriter } from './app-writer'
import type { Compiled } from './compile'
import type { EventWriter } from './event-writer'
import { csvWriter, eventsJsonWriter, pretty } from './public-writer'
import { countQuality } from './quality'
import { memorySink, type OutputFiles, type Sink } from './sink'

/** Writes every file, going through the events once. What is published has passed the published schema. */
export function writeDataset(compiled: Compiled, sink: Sink): Quality {
  const { head, texts } = compiled
  DatasetSchema.parse({ ...head, events: [] })
  const counter = countQuality(compiled)
  const writers = [eventsJsonWriter(head, sink), csvWriter(head, sink), appWriter(head, sink)]
  for (const event of compiled.events()) {
    ConflictEventSchema.parse(event)
    counter.add(event)
    for (const writer of writers) writer.add(event)
  }
  for (const writer of writers) writer.end()
  const quality = counter.end()
  QualitySchema.parse(quality)
  writeRest({ texts, quality }, sink)
  return quality
}

/** What a sound compile of little data gives to the public. */
interface Published {
  readonly dataset: Dataset
  readonly texts: readonly BriefingText[]
  readonly quality: Quality
}

/** The files that are part of the public contract; they are committed, so they are made to be read in a diff. */
export function publicFiles({ dataset, ...rest }: Published): OutputFiles {
  return inMemory(dataset, (sink) => {
    writeRest(rest, sink)
    return [eventsJsonWriter(dataset, sink), csvWriter(dataset, sink)]
  })
}

/** The manifest, the index and the chunks, named by their content. */
export function appFiles(dataset: Dataset): OutputFiles {
  return inMemory(dataset, (sink) => [appWriter(dataset, sink)])
}

export function eventsCsv(dataset: Dataset): string {
  return inMemory(dataset, (sink) => [csvWriter(dataset, sink)]).get('events.csv')!
}

export function datasetJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = toJSONSchema(DatasetSchema, { target: 'draft-2020-12' })
  return { $schema, title: 'Dateline dataset, version 1', ...schema }
}

function writeRest({ texts, quality }: Omit<Published, 'dataset'>, sink: Sink): void {
  sink.write('events.schema.json', pretty(datasetJsonSchema()))
  sink.write('quality.json', pretty(quality))
  for (const text of texts) sink.write(`briefings/${text.briefing.id}.json`, pretty(text))
}

function inMemory({ events }: Dataset, writersTo: (sink: Sink) => readonly EventWriter<void>[]): OutputFiles {
  const sink = memorySink()
  const writers = writersTo(sink)
  for (const event of events) for (const writer of writers) writer.add(event)
  for (const writer of writers) writer.end()
  return sink.files
}
