/** `datapackage.json`: the public files as a Frictionless Data Package (version 2), which many tools load by themselves. */
import { createHash } from 'node:crypto'
import { briefingName } from '../explore/date-words'
import type { DatasetHead } from './compile'
import { CSV_FIELDS } from './csv-fields'
import type { Sink, TextStream } from './sink'

export interface Measure {
  readonly bytes: number
  /** `sha256:…` */
  readonly hash: string
}

/** Passes everything on, and keeps of each file how long it is and what its hash is. */
export function measuringSink(sink: Sink): Sink & { readonly measures: ReadonlyMap<string, Measure> } {
  const measures = new Map<string, Measure>()
  const open = (name: string, stream: TextStream): TextStream => {
    const hash = createHash('sha256')
    let bytes = 0
    return {
      write: (text) => {
        const content = Buffer.from(text)
        bytes += content.length
        hash.update(content)
        stream.write(text)
      },
      close: () => {
        stream.close()
        measures.set(name, { bytes, hash: `sha256:${hash.digest('hex')}` })
      },
    }
  }
  return {
    measures,
    open: (name) => open(name, sink.open(name)),
    write: (name, content) => {
      const stream = open(name, { write: (text) => sink.write(name, text), close: () => {} })
      stream.write(content)
      stream.close()
    },
  }
}

const JSON_FILE = { format: 'json', mediatype: 'application/json', encoding: 'utf-8' }

/** The same head and the same files give the same package: it names no day. */
export function dataPackage(
  { build, briefings, sources }: DatasetHead,
  measures: ReadonlyMap<string, Measure>,
): object {
  const file = (path: string, name: string, title: string, rest: object) => {
    const measure = measures.get(path)
    if (!measure) throw new Error(`${path} was not written, and the data package names it.`)
    return { name, title, path, ...rest, ...measure }
  }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'dateline',
    title: 'Dateline: events from news briefings',
    description:
      'Events of a war, each with its date as exactly as the words give it, who took part, who says so, and the sentence of a news briefing that it came from.',
    version: build,
    licenses: [
      {
        name: 'MIT',
        path: 'https://opensource.org/license/mit',
        title: 'MIT licence. The texts of the briefings, and the words quoted from them, remain their publishers’.',
      },
    ],
    sources: [
      ...briefings.map((briefing) => ({
        title: [briefing.title, briefing.publisher, briefingName(briefing)].filter(Boolean).join(', '),
        path: `briefings/${briefing.id}.json`,
      })),
      ...sources.map(({ name, credit, licence, url }) => ({
        title: `${name}: ${credit}, ${licence}`,
        ...(url !== undefined && { path: url }),
      })),
    ],
    resources: [
      file('events.csv', 'events', 'Events as a table, one row for each', {
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { fields: CSV_FIELDS, primaryKey: ['id'], missingValues: [''] },
      }),
      file('events.json', 'dataset', 'Everything: events with claims, disputes and excerpts, and what they refer to', {
        ...JSON_FILE,
      }),
      file('events.schema.json', 'dataset-schema', 'What events.json may hold, as a JSON Schema', {
        ...JSON_FILE,
        mediatype: 'application/schema+json',
      }),
      file('quality.json', 'quality', 'Figures on what the events rest on, and what speaks against them', JSON_FILE),
      ...briefings.map((briefing) =>
        file(
          `briefings/${briefing.id}.json`,
          `briefing-${briefing.id}`,
          `${briefingName(briefing)}: the text, and which event quotes it where`,
          JSON_FILE,
        ),
      ),
    ],
  }
}
