/** What an image draws: the stages of the timeline, at the size of the image. Pure. */
import { dayOf } from '../../../explore/date-words'
import { layOut, type LaneLayout } from '../../../explore/detail'
import type { EventIndex } from '../../../explore/event-index'
import type { Matching } from '../../../explore/facets'
import { extentOf } from '../../../explore/fit'
import { foldedTime, foldPlan } from '../../../explore/folded-time'
import { lanes } from '../../../explore/lanes'
import { EVEN, type TimeScale } from '../../../explore/time-scale'
import type { ViewState } from '../../../explore/view-state'
import type { ConflictEvent } from '../../../model/dataset'
import type { Instant, TimeSpan } from '../../../model/time'
import { laneHeight } from '../../timeline/lane-room'
import { askedWindow, covers, windowOf } from '../../timeline/visible-window'
import { GLYPH, TRACKS, TYPE, type Measure } from './image-style'

export interface ImageSubject {
  readonly index: EventIndex
  readonly matching: Matching
  readonly state: ViewState
  readonly briefings: readonly { readonly date: string }[]
  readonly selectedRow: number | undefined
}

export interface ImageStages {
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  readonly layouts: readonly LaneLayout[]
  readonly briefingDays: readonly Instant[]
}

/** More would not be a picture any more: what has no place becomes a count. */
const MOST_MARKS = 160
const MOST_HEIGHT = 1100
/** A day near a briefing, where there is room for it; and the ends of "all of it", as on the page. */
const WIDE_DAY = 16
const AROUND = { widthPx: TRACKS, leftPx: 28, rightPx: 220 }

/** `eventOf` knows the labels: an event it does not know yet is drawn without. */
export function imageStages(
  { index, matching, state, briefings, selectedRow }: ImageSubject,
  eventOf: (row: number) => ConflictEvent | undefined,
  measure: Measure,
): ImageStages {
  const briefingDays = briefings.map(dayOf)
  const plan = foldPlan(index.columns, briefingDays)
  const isFolded = (state.scale ?? plan.suggested) === 'folded'
  const scale = isFolded ? foldedTime(plan, (TRACKS - AROUND.leftPx - AROUND.rightPx) / WIDE_DAY) : EVEN
  const extent = extentOf(index.columns)
  const fit = windowOf(scale, extent, AROUND)
  const asked = askedWindow(state.visibleWindow ?? fit, fit)
  // "All of it" on a phone leaves less room for labels than there is here.
  const visibleWindow = covers(asked, extent) ? fit : asked
  const drawn = lanes(index, matching, state.lanes, state.filter.actors)
  const layouts = layOut(index, drawn, {
    scale,
    visibleWindow,
    widthPx: TRACKS,
    maxLines: 24,
    maxMarks: MOST_MARKS,
    laneHeight: (lines) => laneHeight(lines, false),
    maxHeightPx: MOST_HEIGHT,
    labelWidth: (row) => {
      const event = eventOf(row)
      return event ? measure(event.label, TYPE.label) + (event.status === 'stated' ? 0 : GLYPH) : 0
    },
    phraseWidth: measure('30 Mar – 22 Apr 2023', TYPE.label),
    pinned: selectedRow,
  })
  return { scale, visibleWindow, layouts, briefingDays }
}

/** The rows that have a mark of their own. */
export function rowsOf({ layouts }: Pick<ImageStages, 'layouts'>): readonly number[] {
  return layouts.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : [])))
}
