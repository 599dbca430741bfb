/** `records/*.ndjson`, one event per line, read as a stream: a file may be longer than any string. */
import { safeParse } from 'zod/mini'
import { eachLine, type LinePlace } from './lines'
import type { ProblemList } from './problems'
import type { Progress } from './progress'
import { SourceEventSchema, type SourceEvent } from './source-schema'
import { check, rememberId, type Entry } from './entries'
import type { Sources } from './sources'

/** Calls `each` with every record that has the shape of an event; `file` is the number of its file. */
export function eachRecord(
  { records, broken, unread }: Sources,
  problems: ProblemList,
  { blockBytes, progress }: { readonly blockBytes: number; readonly progress: Progress },
  each: (entry: Entry<SourceEvent>, place: LinePlace & { readonly file: number }) => void,
): void {
  const total = records.reduce((sum, [, { size }]) => sum + size, 0)
  let before = 0
  for (const [number, [file, record]] of records.entries()) {
    eachLine(record, blockBytes, (text, place) => {
      if (text.trim() === '') return
      progress('records', (before + place.from) / total)
      const value = parseLine(text)
      if (value instanceof SyntaxError) {
        unread.add(file)
        problems.push({
          file,
          line: place.number,
          message: `this line is not JSON: ${value.message}`,
          hint: 'Write one event as one JSON object per line',
        })
        return
      }
      const entry = check(file, value, SourceEventSchema, () => place.number, problems)
      if (entry) each(entry, { ...place, file: number })
      else rememberId(value, broken)
    })
    before += record.size
  }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return error
  }
}

/** A record that has been read before, again. Throws where no record stands there any more, or another one. */
export function readRecord(
  { file, read }: { readonly file: string; readonly read: (place: LinePlace) => string },
  place: LinePlace,
  isSame: (id: string) => boolean,
): Entry<SourceEvent> {
  const result = safeParse(SourceEventSchema, parseLine(read(place)))
  if (!result.success || !isSame(result.data.id)) {
    throw new Error(`${file}:${place.number} was changed while it was compiled; compile it again`)
  }
  return { value: result.data, origin: { file, lineOf: () => place.number } }
}
