/** The compiled dataset as files: the public ones, and those that only the app loads. */
import { toJSONSchema } from 'zod/mini'
import type { Manifest } from '../model/app-files'
import type { BriefingText } from '../model/briefing-text'
import { ConflictEventSchema, DatasetSchema, type Dataset } from '../model/dataset'
import { QualitySchema, type Quality } from '../model/quality'
import { appWriter } from './app-writer'
import type { Compiled, DatasetHead } from './compile'
import { dataPackage, measuringSink } from './data-package'
import type { EventWriter } from './event-writer'
import { csvWriter, eventsJsonWriter, pretty } from './public-writer'
import { countQuality } from './quality'
import { memorySink, type OutputFiles, type Sink } from './sink'

/** Writes every file, going through the events once. What is published has passed the published schema. */
export function writeDataset(compiled: Compiled, into: Sink): Quality {
  const sink = measuringSink(into)
  const { head, texts } = compiled
  DatasetSchema.parse({ ...head, events: [] })
  const counter = countQuality(compiled)
  const writers = [eventsJsonWriter(head, sink), csvWriter(head, sink), appWriter(head, into)]
  for (const event of compiled.events()) {
    ConflictEventSchema.parse(event)
    counter.add(event)
    for (const writer of writers) writer.add(event)
  }
  for (const writer of writers) writer.end()
  const quality = counter.end()
  QualitySchema.parse(quality)
  writeRest({ head, texts, quality }, sink)
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
  const files = memorySink()
  const sink = measuringSink(files)
  writeAll(dataset, [eventsJsonWriter(dataset, sink), csvWriter(dataset, sink)])
  writeRest({ head: dataset, ...rest }, sink)
  return files.files
}

/** The manifest, the index and the chunks, named by their content; `frozen` where the build is not the newest. */
export function writeApp(dataset: Dataset, sink: Sink, frozen?: Manifest['frozen']): void {
  writeAll(dataset, [appWriter(dataset, sink, frozen)])
}

/** As {@link writeApp}, by name. */
export function appFiles(dataset: Dataset, frozen?: Manifest['frozen']): OutputFiles {
  return inMemory((sink) => writeApp(dataset, sink, frozen))
}

export function eventsCsv(dataset: Dataset): string {
  return inMemory((sink) => writeAll(dataset, [csvWriter(dataset, sink)])).get('events.csv')!
}

export function datasetJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = toJSONSchema(DatasetSchema, { target: 'draft-2020-12' })
  return { $schema, title: 'Dateline dataset, version 1', ...schema }
}

/** After the events have been written: the package says how long their files are. */
function writeRest(
  { head, texts, quality }: Omit<Published, 'dataset'> & { readonly head: DatasetHead },
  sink: ReturnType<typeof measuringSink>,
): void {
  sink.write('events.schema.json', pretty(datasetJsonSchema()))
  sink.write('quality.json', pretty(quality))
  for (const text of texts) sink.write(`briefings/${text.briefing.id}.json`, pretty(text))
  sink.write('datapackage.json', pretty(dataPackage(head, sink.measures)))
}

function inMemory(write: (sink: Sink) => void): OutputFiles {
  const sink = memorySink()
  write(sink)
  return sink.files
}

function writeAll({ events }: Dataset, writers: readonly EventWriter<void>[]): void {
  for (const event of events) for (const writer of writers) writer.add(event)
  for (const writer of writers) writer.end()
}
