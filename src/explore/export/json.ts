/** Chosen events in the form of the public `events.json`, with no more of the vocabulary than they use. */
import type { ConflictEvent } from '../../model/dataset'
import type { ExportSource, ExportWriter } from './export-source'
import { usedVocabulary } from './used-vocabulary'

/** An event stands so far to the right in the file. */
const INDENT = '    '

/** Passes `events.schema.json`. A dispute may name an event that is not among them. */
export function jsonWriter(source: ExportSource): ExportWriter {
  const used = usedVocabulary(source.vocabulary)
  let before = '['
  return {
    event: (event) => {
      used.add(event)
      const part = `${before}\n${INDENT}${pretty(event)}`
      before = ','
      return part
    },
    frame: () => {
      const { build, filter, link, excluded } = source
      const { briefings, ...vocabulary } = used.all()
      const shell = JSON.stringify(
        {
          datasetVersion: 1,
          build,
          selection: { filter, link },
          briefings: briefings.map((briefing) => ({ ...briefing, excluded: excluded?.get(briefing.id) ?? [] })),
          ...vocabulary,
          events: [],
        },
        null,
        2,
      )
      const end = before === '[' ? '[]' : '\n  ]'
      return { head: shell.slice(0, shell.lastIndexOf('[]')), tail: `${end}\n}\n`, leftOut: 0 }
    },
  }
}

function pretty(event: ConflictEvent): string {
  return JSON.stringify(event, null, 2).replaceAll('\n', `\n${INDENT}`)
}
