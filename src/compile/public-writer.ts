/** `events.json` and `events.csv`, written while the events come: a million of them are no string. */
import { csvHeading, csvRows } from '../explore/export/csv'
import type { ConflictEvent } from '../model/dataset'
import type { DatasetHead } from './compile'
import type { EventWriter } from './event-writer'
import type { Sink } from './sink'

/** As people read it in a diff. */
export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** So many events are turned into text at a time. */
const EVENTS_AT_ONCE = 64

/** The same bytes as {@link pretty} gives of the whole dataset. */
export function eventsJsonWriter(head: DatasetHead, sink: Sink): EventWriter<void> {
  const shell = pretty({ ...head, events: [] })
  const gap = shell.lastIndexOf('[]')
  const stream = sink.open('events.json')
  stream.write(shell.slice(0, gap))
  const opening = '{\n  "events": ['
  const closing = '\n  ]\n}\n'
  let events: ConflictEvent[] = []
  let before = '['
  const write = () => {
    stream.write(before + pretty({ events }).slice(opening.length, -closing.length))
    events = []
    before = ','
  }
  return {
    add: (event) => {
      if (events.push(event) === EVENTS_AT_ONCE) write()
    },
    end: () => {
      if (events.length > 0) write()
      stream.write(before === '[' ? shell.slice(gap) : `\n  ]${shell.slice(gap + 2)}`)
      stream.close()
    },
  }
}

/** One row per event, in lines that a diff shows as such; the cells are those of a download. */
export function csvWriter(head: DatasetHead, sink: Sink): EventWriter<void> {
  const stream = sink.open('events.csv')
  const rowOf = csvRows(head, '\n')
  stream.write(csvHeading('\n'))
  return { add: (event) => stream.write(rowOf(event)), end: () => stream.close() }
}
