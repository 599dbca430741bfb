/** Behind the counts: how many of their events begin where, as low columns along the foot of the count's line. */
import { COLUMN_PX, profileOf, type Columns } from '../../explore/density'
import type { Cluster, Mark, Px } from '../../explore/detail'
import type { EventIndex } from '../../explore/event-index'
import type { DrawnLane } from './canvas'
import { footOf } from './lane-room'

/** The days beside a smaller count, or its neighbours, say when its events were; single columns would be specks. */
const LEAST_COUNT = 20
/** One event can be seen, and thousands do not reach the words beside the count. */
const LEAST_PX = 2
const MOST_PX = 8
/** Pixels for every tenfold. */
const STEP_PX = 2

/** Height of the column of so many events: 2 for one, 4 for ten, 8 for a thousand and more. */
export function columnHeight(count: number): number {
  return Math.min(MOST_PX, Math.round(LEAST_PX + STEP_PX * Math.log10(count)))
}

/** Whether a mark is a count with columns behind it. */
export function hasColumns(mark: Mark): mark is Cluster {
  return mark.kind === 'cluster' && mark.count >= LEAST_COUNT
}

interface CountedStyle {
  /** Where the first column begins. */
  readonly leftPx: Px
  readonly widthPx: Px
  readonly narrow: boolean
  readonly color: string
}

/** Paints what is counted in lanes that have marks; `color` fills. Neighbours of one height are one rectangle. */
export function paintCounted(
  context: CanvasRenderingContext2D,
  index: EventIndex,
  columns: Columns,
  lanes: readonly DrawnLane[],
  { leftPx, widthPx, narrow, color }: CountedStyle,
): void {
  const ratio = devicePixelRatio // asked once: it is the browser that answers
  const snapped = (px: number) => Math.round(px * ratio) / ratio
  const xOf = (column: number) => snapped(leftPx + column * COLUMN_PX)
  const [from, to] = [-leftPx / COLUMN_PX - 1, (widthPx - leftPx) / COLUMN_PX]
  context.fillStyle = color
  for (const { lane, marks, top } of lanes) {
    for (const mark of marks) {
      if (!hasColumns(mark)) continue
      const foot = top + footOf(mark.line, narrow)
      let [first, next, height] = [0, 0, 0]
      const flush = () => {
        if (height > 0) context.fillRect(xOf(first), foot - height, xOf(next) - xOf(first), height)
      }
      const { columns: taken, counts } = profileOf(index, { lane, marks }, mark, columns)
      for (const [i, column] of taken.entries()) {
        if (column < from) continue
        if (column > to) break
        const own = columnHeight(counts[i]!)
        if (column !== next || own !== height) {
          flush()
          first = column
          height = own
        }
        next = column + 1
      }
      flush()
    }
  }
}
