/** The timeline of an image: axis, grid, lanes and marks. Pure. */
import { brokenLines } from '../../../explore/broken-lines'
import { COLUMN_PX, columnsOf, leftOf, profileOf, ticksOf } from '../../../explore/density'
import type { LaneLayout } from '../../../explore/detail'
import type { EventIndex } from '../../../explore/event-index'
import { countWords } from '../../../explore/filter-words'
import { toPixels } from '../../../explore/time-scale'
import type { ConflictEvent } from '../../../model/dataset'
import type { Instant } from '../../../model/time'
import type { AxisDrawing } from '../../../explore/axis-drawing'
import { axisOf } from '../../timeline/axis'
import { columnHeight, hasColumns } from '../../timeline/counted-canvas'
import { footOf, laneHeight } from '../../timeline/lane-room'
import { toVisItem, type VisItem } from '../../timeline/vis-items'
import { AXIS, axisMeasure, axisTexts, bands, briefings, grid, shaded } from './axis-image'
import type { ImageStages } from './image-stages'
import { MARGIN, NAMES, TRACKS, TRACKS_LEFT, TYPE, WIDTH, type Measure } from './image-style'
import { labelsBefore } from './labels-before'
import { clusterDrawing, eventDrawing, words, type Pen } from './mark-drawing'
import { el, group, type Svg } from './svg'

const NAME_LINE = 16
const NAME_PAD = 10
/** Between a name and its tracks. */
const NAME_GAP = 12

export interface PlotSubject extends ImageStages {
  readonly index: EventIndex
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly selectedRow: number | undefined
  /** First instant of the day up to which briefings count. */
  readonly asOf: Instant | undefined
}

export interface Plot {
  readonly drawing: Svg
  readonly height: number
  /** What was drawn, for the key. */
  readonly items: readonly VisItem[]
  readonly axis: AxisDrawing
}

interface PlacedLane extends LaneLayout {
  readonly names: readonly string[]
  readonly top: number
  readonly height: number
}

/** From `top` on, as high as its lanes need. */
export function plotDrawing(subject: PlotSubject, top: number, pen: Pen): Plot {
  const { index, scale, visibleWindow, briefingDays, asOf, layouts, labelWidth, eventOf, selectedRow } = subject
  const { colors, measure } = pen
  const shown = { scale, visibleWindow, widthPx: TRACKS }
  const axis = axisOf(shown, briefingDays, axisMeasure(measure), asOf)
  const lanes = placed(layouts, top + AXIS, measure)
  const bottom = lanes.reduce((sum, { height }) => sum + height, top + AXIS)
  const toPx = toPixels(scale, visibleWindow, TRACKS)
  const x = (instant: Instant) => TRACKS_LEFT + toPx(instant)
  const context = { index, laneLabel: () => '', eventOf, isSearching: false, selectedRow, labelWidth, ...shown }
  const items = lanes.flatMap((lane) =>
    lane.marks.map((mark) => {
      const item = toVisItem(mark, context)
      const top = lane.top + footOf(item.line - 1, false)
      return { item, place: { left: x(item.start), right: x(item.end), top } }
    }),
  )
  const drawn = labelsBefore(items, TRACKS_LEFT + 4, (row) => {
    const event = eventOf(row)
    return event && { label: event.label, width: labelWidth(row) }
  }).map(({ item, place }) => ({
    item,
    svg: item.kind === 'event' ? eventDrawing(item, place, pen) : clusterDrawing(item, place, pen),
  }))
  const chosen =
    selectedRow === undefined
      ? []
      : [
          el('rect', {
            x: x(index.columns.start[selectedRow]!),
            y: top + AXIS,
            width: Math.max(1, x(index.columns.end[selectedRow]!) - x(index.columns.start[selectedRow]!)),
            height: bottom - top - AXIS,
            ...shaded(colors.shade),
          }),
        ]
  const tracks = [
    ...bands(axis, top, bottom, pen),
    ...grid(axis, top, bottom, colors.line),
    ...chosen,
    ...counted(subject, lanes, colors['line-2']),
    ...feet(subject, lanes, colors['ink-3']),
    // Counts lie over what they count.
    ...drawn.filter(({ item }) => item.kind === 'event').map(({ svg }) => svg),
    ...drawn.filter(({ item }) => item.kind === 'cluster').map(({ svg }) => svg),
    ...lanes.flatMap((lane) => outsideCounts(lane, pen)),
    ...briefings(briefingDays, asOf, x, top + AXIS, colors.ink),
  ]
  const clip = { x: TRACKS_LEFT, y: top, width: TRACKS, height: bottom - top + 1 }
  const drawing = group({}, [
    el('clipPath', { id: 'tracks' }, el('rect', clip)),
    group({ 'clip-path': 'url(#tracks)' }, tracks),
    ...axisTexts(axis, top, pen),
    ...lanes.flatMap((lane) => laneName(lane, pen)),
    el('rect', { x: TRACKS_LEFT, y: top + AXIS, width: TRACKS, height: 1, fill: colors.ink }),
  ])
  return { drawing, height: bottom - top, items: drawn.map(({ item }) => item), axis }
}

/** Lanes below one another, each as high as its lines and its name. */
function placed(layouts: readonly LaneLayout[], top: number, measure: Measure): readonly PlacedLane[] {
  let next = top
  return layouts.map((layout) => {
    // The count goes with the last line: a space that does not break holds them together.
    const full = `${layout.lane.label}\u00A0${countWords(layout.lane.count)}`
    const names = brokenLines(full, NAMES - NAME_GAP, (line) => measure(line, TYPE.lane))
    const height = Math.max(laneHeight(layout.lines, false), names.length * NAME_LINE + NAME_PAD)
    const lane = { ...layout, names, top: next, height }
    next += height
    return lane
  })
}

function laneName({ lane, names, top, height }: PlacedLane, { colors, measure }: Pen): readonly Svg[] {
  const count = countWords(lane.count)
  return [
    ...names.map((line, i) => {
      const y = top + 18 + i * NAME_LINE
      if (i < names.length - 1) return words(line, MARGIN, y, TYPE.lane, colors.ink)
      const name = line.slice(0, -count.length)
      return group({}, [
        words(name.trimEnd(), MARGIN, y, TYPE.lane, colors.ink),
        words(count, MARGIN + measure(name, TYPE.lane), y, TYPE.laneCount, colors['ink-3']),
      ])
    }),
    el('rect', { x: MARGIN, y: top + height - 1, width: WIDTH - 2 * MARGIN, height: 1, fill: colors.line }),
  ]
}

/** One tick for every event that belongs to a lane too. */
function feet(
  { index, scale, visibleWindow }: PlotSubject,
  lanes: readonly PlacedLane[],
  stroke: string,
): readonly Svg[] {
  const columns = columnsOf(index, scale, visibleWindow, TRACKS)
  const left = TRACKS_LEFT + leftOf(columns, visibleWindow)
  return lanes.flatMap(({ lane, top, height }) => {
    const at = [...new Set(Array.from(ticksOf(index, lane.feet, columns), (x) => Math.round(left + x)))]
    const d = at.map((x) => `M${x + 0.5} ${top + height - 7}v5`).join('')
    return d === '' ? [] : [el('path', { d, stroke })]
  })
}

/** How many of the events of a large count begin where, along the foot of its line. */
function counted(
  { index, scale, visibleWindow }: PlotSubject,
  lanes: readonly PlacedLane[],
  fill: string,
): readonly Svg[] {
  const columns = columnsOf(index, scale, visibleWindow, TRACKS)
  const left = TRACKS_LEFT + leftOf(columns, visibleWindow)
  return lanes.flatMap((lane) =>
    lane.marks.filter(hasColumns).map((mark) => {
      const { columns: taken, counts } = profileOf(index, lane, mark, columns)
      const foot = lane.top + footOf(mark.line, false)
      const bars = Array.from(taken, (column, i) => {
        const height = columnHeight(counts[i]!)
        return `M${Math.round(left + column * COLUMN_PX)} ${foot}v-${height}h${COLUMN_PX}v${height}z`
      })
      return el('path', { d: bars.join(''), fill })
    }),
  )
}

/** How many events of a lane lie before and after the window. */
function outsideCounts({ before, after, top, height }: PlacedLane, { colors, measure }: Pen): readonly Svg[] {
  const base = top + height - 5
  const write = (text: string, x: number, width: number) => [
    el('rect', { x: x - 4, y: base - 10, width: width + 8, height: 13, fill: colors.paper }),
    words(text, x, base, TYPE.axis, colors['ink-3']),
  ]
  const [left, right] = [`‹ ${countWords(before)}`, `${countWords(after)} ›`]
  const width = measure(right, TYPE.axis)
  return [
    ...(before > 0 ? write(left, TRACKS_LEFT + 4, measure(left, TYPE.axis)) : []),
    ...(after > 0 ? write(right, TRACKS_LEFT + TRACKS - 4 - width, width) : []),
  ]
}
