/** What takes the events of a dataset one by one, so that no more of them than one need be in memory. */
import type { ConflictEvent } from '../model/dataset'

export interface EventWriter<T> {
  /** Takes the next event, in the order of the dataset. */
  add(event: ConflictEvent): void
  /** After the last. */
  end(): T
}
