/** What an image draws: the stages of the timeline, at the size of the image. Pure. */
import { dayOf } from '../../../explore/date-words'
import { layOut, type LaneLayout } from '../../../explore/detail'
import type { EventIndex } from '../../../explore/event-index'
import type { Matching } from '../../../explore/facets'
import { extentOf } from '../../../explore/fit'
import { foldedTime, foldPlan, WIDE_DAY_PX } from '../../../explore/folded-time'
import { lanes, type Lane } from '../../../explore/lanes'
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

/** What neither widths nor labels change: made once for an image, however often its labels are laid out. */
export interface ImageFrame {
  readonly scale: TimeScale
  readonly visibleWindow: TimeSpan
  readonly lanes: readonly Lane[]
  readonly briefingDays: readonly Instant[]
}

export interface ImageStages extends Omit<ImageFrame, 'lanes'> {
  readonly layouts: readonly LaneLayout[]
  /** By which they are laid out; 0 while the label is not known. */
  readonly labelWidth: (row: number) => number
}

/** More would not be a picture any more: what has no place becomes a count. */
const MOST_MARKS = 160
const MOST_HEIGHT = 1100
/** The ends of "all of it", as on the page. */
const AROUND = { widthPx: TRACKS, leftPx: 28, rightPx: 220 }

export function imageFrame({ index, matching, state, briefings }: ImageSubject): ImageFrame {
  const briefingDays = briefings.map(dayOf)
  const plan = foldPlan(index.columns, briefingDays)
  const isFolded = (state.scale ?? plan.suggested) === 'folded'
  const scale = isFolded ? foldedTime(plan, (TRACKS - AROUND.leftPx - AROUND.rightPx) / WIDE_DAY_PX) : EVEN
  const extent = extentOf(index.columns)
  const fit = windowOf(scale, extent, AROUND)
  const asked = askedWindow(state.visibleWindow ?? fit, fit)
  // "All of it" on a phone leaves less room for labels than there is here.
  const visibleWindow = covers(asked, extent) ? fit : asked
  return { scale, visibleWindow, lanes: lanes(index, matching, state.lanes, state.filter.actors), briefingDays }
}

/** `eventOf` knows the labels: an event it does not know yet is drawn without. */
export function imageStages(
  { index, selectedRow }: ImageSubject,
  { lanes, ...frame }: ImageFrame,
  eventOf: (row: number) => ConflictEvent | undefined,
  measure: Measure,
): ImageStages {
  const { scale, visibleWindow } = frame
  const labelWidth = (row: number) => {
    const event = eventOf(row)
    return event ? measure(event.label, TYPE.label) + (event.status === 'stated' ? 0 : GLYPH) : 0
  }
  const layouts = layOut(index, lanes, {
    scale,
    visibleWindow,
    widthPx: TRACKS,
    maxLines: 24,
    maxMarks: MOST_MARKS,
    laneHeight: (lines) => laneHeight(lines, false),
    maxHeightPx: MOST_HEIGHT,
    labelWidth,
    phraseWidth: measure('30 Mar – 22 Apr 2023', TYPE.label),
    pinned: selectedRow,
  })
  return { ...frame, layouts, labelWidth }
}

/** The rows that have a mark of their own. */
export function rowsOf({ layouts }: Pick<ImageStages, 'layouts'>): readonly number[] {
  return layouts.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : [])))
}
