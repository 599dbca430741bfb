/**
 * All events by row: those of annotations first, whole, then the records, of which only what sorts them and finds
 * them again stays in memory. Plain lists of numbers, for there may be a million.
 */
import type { DateBounds, Instant } from '../model/time'
import type { MergedEvent } from './event-rules'
import type { LinePlace } from './lines'
import { compareText, type ProblemList } from './problems'
import type { SourceEvent } from './source-schema'
import type { Entry, Origin, Path } from './entries'
import { duplicate, placeOf } from './vocabulary-rules'

/** Where a record stands: the number of its file, and its line there. */
export interface RecordPlace extends LinePlace {
  readonly file: number
}

/** An id that an event had before. */
interface Alias {
  readonly event: string
  readonly origin: Origin
  readonly path: Path
}

export class EventTable {
  readonly written: MergedEvent[] = []
  readonly #rows = new Map<string, number>()
  readonly #aliases = new Map<string, Alias>()
  readonly #anchors: Instant[] = []
  /** NaN where the words leave the end open. */
  readonly #ends: Instant[] = []
  readonly #files: number[] = []
  readonly #froms: number[] = []
  readonly #lengths: number[] = []
  readonly #lines: number[] = []

  readonly #fileNames: readonly string[]

  constructor(fileNames: readonly string[]) {
    this.#fileNames = fileNames
  }

  /** Rows by id. */
  get ids(): ReadonlyMap<string, number> {
    return this.#rows
  }

  /** The event that had this id before. */
  renamed(id: string): string | undefined {
    return this.#aliases.get(id)?.event
  }

  /** Reports ids that are used twice. Says whether the event is new, and so may be added. */
  admit({ value, origin }: Entry<SourceEvent>, problems: ProblemList): boolean {
    for (const [i, id] of [value.id, ...(value.aliases ?? [])].entries()) {
      const path = i === 0 ? ['id'] : ['aliases', i - 1]
      const first = this.#firstUse(id) ?? (i > 0 && id === value.id ? placeOf(origin) : undefined)
      if (first) problems.push(duplicate(id, { value, origin }, first, path))
      else if (i > 0) this.#aliases.set(id, { event: value.id, origin, path })
    }
    return !this.#rows.has(value.id)
  }

  #firstUse(id: string): { file: string; line: number } | undefined {
    const alias = this.#aliases.get(id)
    if (alias) return placeOf(alias.origin, alias.path)
    const row = this.#rows.get(id)
    if (row === undefined) return undefined
    if (row < this.written.length) return placeOf(this.written[row]!.origin)
    const record = row - this.written.length
    return { file: this.#fileNames[this.#files[record]!]!, line: this.#lines[record]! }
  }

  /** All of these come before the first record. */
  addWritten(event: MergedEvent, bounds: DateBounds | undefined): void {
    this.#add(event.value.id, bounds)
    this.written.push(event)
  }

  addRecord(id: string, bounds: DateBounds | undefined, { file, from, length, number }: RecordPlace): void {
    this.#add(id, bounds)
    this.#files.push(file)
    this.#froms.push(from)
    this.#lengths.push(length)
    this.#lines.push(number)
  }

  #add(id: string, bounds: DateBounds | undefined): void {
    this.#rows.set(id, this.#anchors.length)
    this.#anchors.push(bounds?.anchor ?? NaN)
    this.#ends.push(bounds?.end ?? NaN)
  }

  recordPlace(row: number): RecordPlace {
    const record = row - this.written.length
    return {
      file: this.#files[record]!,
      from: this.#froms[record]!,
      length: this.#lengths[record]!,
      number: this.#lines[record]!,
    }
  }

  /** The rows by start, end and id; an open end is at `edge`. */
  order(edge: Instant): Uint32Array {
    const ids = [...this.#rows.keys()]
    const ends = Float64Array.from(this.#ends, (end) => (Number.isNaN(end) ? edge : end))
    const anchors = this.#anchors
    return Uint32Array.from(anchors.keys()).sort(
      (a, b) => anchors[a]! - anchors[b]! || ends[a]! - ends[b]! || compareText(ids[a]!, ids[b]!),
    )
  }
}
