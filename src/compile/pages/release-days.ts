/** When each event was first released, and when it was last released in another form. */
import { changesBetween, type Edition } from '../../explore/changes'
import type { Dataset } from '../../model/dataset'

/** Days, `YYYY-MM-DD`. */
export interface EventDays {
  readonly published: string
  readonly updated: string
}

/** By the id that the event has in the last of the releases, which come oldest first. */
export function releaseDays(
  releases: Iterable<{ readonly released: string; readonly dataset: Dataset }>,
): ReadonlyMap<string, EventDays> {
  const days = new Map<string, EventDays>()
  let before: Edition = EMPTY
  for (const { released, dataset } of releases) {
    for (const { id, kind, parts = [] } of changesBetween(before, dataset)) {
      const [idBefore = id] = parts.find(({ part }) => part === 'id')?.before ?? []
      const published = days.get(idBefore)?.published ?? released
      days.delete(idBefore)
      if (kind !== 'removed') days.set(id, { published, updated: released })
    }
    before = dataset
  }
  return days
}

const EMPTY: Edition = { actors: [], themes: [], places: [], events: [] }
