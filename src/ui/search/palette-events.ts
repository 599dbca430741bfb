/** The events that the palette offers for a text. */
import { dateWords } from '../../explore/date-words'
import type { EventIndex } from '../../explore/event-index'
import { countMatches, toldBy } from '../../explore/facets'
import { canAnswer } from '../../explore/further'
import type { TextMatches } from '../../explore/text-search'
import type { Filter } from '../../explore/view-state'
import type { PaletteSources } from './palette-groups'
import { ROWS_OF_GROUP, type PaletteItem } from './palette-item'

export interface FoundEvents {
  /** Within the present filter. */
  readonly count: number
  /** Rows of the best of all, best first. */
  readonly best: readonly number[]
}

/**
 * Counts and ranks what a text finds: passes over all events, for once per text and not for every title that arrives.
 * Undefined while a column that the filter needs is on its way.
 */
export function foundEvents(
  found: TextMatches | undefined,
  index: EventIndex,
  filter: Filter,
): FoundEvents | undefined {
  if (!found || !canAnswer(index, filter)) return undefined
  const best = found.best(ROWS_OF_GROUP, toldBy(index, filter.asOf))
  return { count: countMatches(index, filter, found.bits), best: best.map(({ row }) => row) }
}

export function eventItems({ found, events, manifest, eventOf, actions }: PaletteSources): PaletteItem[] {
  if (!found || !events) return []
  const themes = new Map(manifest.themes.map((theme) => [theme.id, theme]))
  return events.best.flatMap((row) => {
    const event = eventOf(row)
    if (!event) return []
    const theme = themes.get(event.themes[0]!)
    return {
      id: `event-${event.id}`,
      label: event.title,
      terms: found.terms.get(row),
      reasons: found.reasons(row, event),
      note: dateWords(event.date, 'short'),
      status: event.status,
      ...(theme && { theme }),
      run: () => actions.onEvent(event.id),
    }
  })
}
