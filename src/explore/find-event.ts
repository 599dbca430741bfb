/** From an event's id to its row. Ids stand in the detail chunks; the date at an id's head says in which. */
import type { Manifest } from '../model/app-files'
import type { ConflictEvent } from '../model/dataset'
import { DAY, parseEdtf, type Instant } from '../model/time'
import { lowerBound, type EventIndex } from './event-index'

/** Rows among which an event with this id stands, if it exists: `from` … `to - 1`. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/**
 * Where to look for an id: a single row where the manifest knows it, else the rows that start on the first day of the
 * date at its head. Undefined where the id holds no date.
 */
export function rowsOfId(index: EventIndex, manifest: Pick<Manifest, 'moved'>, id: string): RowRange | undefined {
  const moved = Object.hasOwn(manifest.moved, id) ? manifest.moved[id] : undefined
  if (moved !== undefined) return { from: moved, to: moved + 1 }
  const head = parseEdtf(id.slice(0, Math.max(0, id.indexOf('--'))))
  if (!head.ok || head.bounds.start === undefined) return undefined
  const from = lowerBound(index, head.bounds.start)
  return { from, to: lowerBound(index, head.bounds.start + DAY) }
}

/** Whether {@link rowsOfId} finds an event that starts then by an id whose date begins at `head`; an id names no hours. */
export function isFoundBy(head: Instant | undefined, start: Instant): boolean {
  return head !== undefined && head <= start && start < head + DAY
}

/** The rows `from` … `to - 1`. */
export function rowsFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

/** Whether an event answers to an id, now or formerly. */
export function hasId({ id, aliases }: ConflictEvent, wanted: string): boolean {
  return id === wanted || (aliases?.includes(wanted) ?? false)
}
