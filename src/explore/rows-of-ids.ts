import type { Manifest } from '../model/app-files'
import type { EventIndex } from './event-index'
import { rowsFrom, rowsOfId } from './find-event'

/** All rows among which events with these ids stand. */
export function rowsOfIds(index: EventIndex, manifest: Pick<Manifest, 'moved'>, ids: Iterable<string>): number[] {
  return [...ids].flatMap((id) => {
    const { from, to } = rowsOfId(index, manifest, id) ?? { from: 0, to: 0 }
    return rowsFrom(from, to)
  })
}
