/** The items from frame to frame: while nothing that shows on a mark differs, they are the same objects. */
import type { LaneLayout, Mark, Px } from '../../explore/detail'
import type { ConflictEvent } from '../../model/dataset'
import { labelPlace, toVisItem, type ItemContext, type LabelPlace, type VisItem } from './vis-items'

interface Known {
  readonly mark: Mark
  readonly item: VisItem
  readonly event: ConflictEvent | undefined
  readonly place: LabelPlace
  readonly isSelected: boolean
  readonly isSearching: boolean
  readonly laneLabel: string
}

/**
 * Marks → items; the very array of the last call where no item differs. Dates, names and labels are put into words
 * only for a mark that is new, or of which something else shows.
 */
export function rememberedItems(): (
  layouts: readonly Pick<LaneLayout, 'marks'>[],
  context: ItemContext,
) => readonly VisItem[] {
  let known = new Map<string, Known>()
  let items: readonly VisItem[] = []
  return (layouts, context) => {
    const next = new Map<string, Known>()
    for (const { marks } of layouts) {
      for (const mark of marks) next.set(mark.key, knownItem(mark, context, known.get(mark.key)))
    }
    const isSame = next.size === known.size && [...next].every(([key, { item }]) => known.get(key)?.item === item)
    known = next
    if (!isSame) items = [...next.values()].map(({ item }) => item)
    return items
  }
}

function knownItem(mark: Mark, context: ItemContext, before: Known | undefined): Known {
  const isEvent = mark.kind === 'event'
  const event = isEvent ? context.eventOf(mark.row) : undefined
  const place: LabelPlace | Px = isEvent ? labelPlace(mark, context) : 'none'
  const isSelected = isEvent && mark.row === context.selectedRow
  const isSearching = !isEvent && context.isSearching
  const laneLabel = context.laneLabel(mark.lane)
  const isSame =
    before?.mark === mark &&
    before.event === event &&
    before.place === place &&
    before.isSelected === isSelected &&
    before.isSearching === isSearching &&
    before.laneLabel === laneLabel
  return isSame ? before : { mark, item: toVisItem(mark, context), event, place, isSelected, isSearching, laneLabel }
}
