/** One mark of the timeline as SVG: what `timeline.css` and `mark-element.ts` draw on the page. Pure. */
import { countPx, WING_PX } from '../../../explore/detail'
import { countWords } from '../../../explore/filter-words'
import { STATUS_MARKS, THEME_PATHS } from '../../../explore/mark-shapes'
import type { Status } from '../../../model/dataset'
import { LINE_PX } from '../../timeline/lane-room'
import type { ClusterItem, EventItem } from '../../timeline/vis-items'
import type { Palette } from '../../../explore/palette'
import { FAMILIES, GLYPH, TYPE, type Measure, type TypeStyle } from './image-style'
import { el, group, type Svg } from './svg'

/** Of a shape, in the middle of a line. */
const SHAPE = 13
/** Less between two shapes is no room for the second. */
const PAIR = 16
/** How long the arrow of an open start is. */
const ARROW = 34

export interface Pen {
  readonly colors: Palette
  readonly measure: Measure
}

/** Where a mark stands: its ends, from left to right, and the top of its line. */
export interface MarkPlace {
  readonly left: number
  readonly right: number
  readonly top: number
}

/** A line of type; `y` is its baseline. */
export function words(text: string, x: number, y: number, style: TypeStyle, fill: string): Svg {
  const family = style.face === 'serif' ? FAMILIES.serif : undefined // sans is that of the whole drawing
  return el('text', { x, y, 'font-family': family, 'font-size': style.size, 'font-weight': style.weight, fill }, text)
}

/** The baseline of a label in its line. */
const BASE = 16.3

export function eventDrawing(item: EventItem, { left, right, top }: MarkPlace, pen: Pen): Svg {
  const { colors } = pen
  const { fill, line } = colors.themes[item.color]
  const middle = item.look === 'about' ? (left + right) / 2 : left
  const shapes = [shape(item, middle, top, pen)]
  if (item.look === 'one-of' && right - left >= PAIR) shapes.push(shape(item, right, top, pen))
  const frame = item.selected
    ? [
        el('rect', {
          x: left - 9,
          y: top + 3,
          width: right - left + 18,
          height: LINE_PX - 6,
          fill: 'none',
          stroke: colors.ink,
          'stroke-width': 2,
        }),
      ]
    : []
  return group({}, [
    ...bar(item, { left, right, top }, fill, line),
    ...shapes,
    ...frame,
    ...label(item, { left, right, top }, pen),
  ])
}

function shape({ icon, color, hollow }: EventItem, x: number, top: number, { colors }: Pen): Svg {
  const { fill, line } = colors.themes[color]
  return themeShape(icon, x, top + LINE_PX / 2, {
    fill: hollow ? colors.paper : fill,
    line,
    weight: hollow ? 2.2 : 1.6,
  })
}

interface ShapeInk {
  readonly fill: string
  readonly line: string
  readonly weight: number
}

/** The shape of a theme around a point. */
export function themeShape(icon: EventItem['icon'], x: number, y: number, { fill, line, weight }: ShapeInk): Svg {
  return el('path', {
    d: THEME_PATHS[icon],
    transform: `translate(${round(x - SHAPE / 2)} ${round(y - SHAPE / 2)}) scale(${SHAPE / 16})`,
    fill,
    stroke: line,
    'stroke-width': weight,
    'stroke-linejoin': 'round',
  })
}

/** How long the words allow it to have been, by how they say it. */
const BARS: Readonly<Record<EventItem['look'], (place: MarkPlace, fill: string, line: string) => readonly Svg[]>> = {
  point: () => [],
  bar: ({ left, right, top }, fill, line) => [
    el('rect', { x: left, y: top + 8.5, width: right - left, height: 7, fill, 'fill-opacity': 0.38 }),
    el('rect', {
      x: left + 0.5,
      y: top + 9,
      width: Math.max(0, right - left - 1),
      height: 6,
      fill: 'none',
      stroke: line,
    }),
  ],
  about: ({ left, right, top }, fill) => {
    const middle = (left + right) / 2
    const [from, to] = [Math.min(left, middle - WING_PX), Math.max(right, middle + WING_PX)]
    const fade = Math.min(0.35, 64 / (to - from))
    const stop = (offset: number, opacity: number) =>
      el('stop', { offset: Math.round(offset * 1000) / 1000, 'stop-color': fill, 'stop-opacity': opacity })
    const id = `about-${Math.round(from * 10)}-${Math.round(top * 10)}`
    const stops = [stop(0, 0), stop(fade, 0.6), stop(1 - fade, 0.6), stop(1, 0)]
    return [
      el('linearGradient', { id }, ...stops),
      el('rect', { x: from, y: top + 8.5, width: to - from, height: 7, fill: `url(#${id})` }),
    ]
  },
  'one-of': ({ left, right, top }, _fill, line) => [
    el('path', {
      d: `M${round(left)} ${top + 12}H${round(right)}`,
      stroke: line,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-dasharray': '0 4',
    }),
  ],
  'open-start': ({ left, right, top }, _fill, line) => [arrow(right, left - ARROW, 1, top, line)],
  'open-end': ({ left, right, top }, _fill, line) => [arrow(left, right, -1, top, line)],
}

function bar(item: EventItem, place: MarkPlace, fill: string, line: string): readonly Svg[] {
  return BARS[item.look](place, fill, line)
}

/** A line to its tip, whose wings point back to where it comes from. */
function arrow(from: number, tip: number, back: 1 | -1, top: number, line: string): Svg {
  const y = top + LINE_PX / 2
  const wing = round(tip + back * 4.5)
  return el('path', {
    d: `M${round(from)} ${y}H${round(tip)}M${wing} ${y - 4.5}L${round(tip)} ${y}L${wing} ${y + 4.5}`,
    fill: 'none',
    stroke: line,
    'stroke-width': 1.6,
  })
}

function label(item: EventItem, { left, right, top }: MarkPlace, { colors, measure }: Pen): readonly Svg[] {
  if (item.label === undefined) return []
  const isStated = item.status === 'stated'
  const style = item.selected ? TYPE.chosen : TYPE.label
  const clear = item.look === 'about' ? Math.max(0, 14 - (right - left) / 2) : 0
  const x = item.labelShift === undefined ? right + 20 + clear : left + item.labelShift + 4
  const textX = isStated ? x : x + GLYPH
  const width = measure(item.label, style) + (isStated ? 0 : GLYPH) + 8
  const isOnBar = item.labelShift !== undefined && item.labelShift > 0
  const ground = item.selected ? colors.ink : isOnBar ? colors.paper : undefined
  const ink = item.selected ? colors['on-ink'] : colors.ink
  return [
    ...(ground ? [el('rect', { x: x - 4, y: top + 2, width, height: 20, fill: ground })] : []),
    ...(isStated ? [] : [statusGlyph(item.status, x, top + 5, ink)]),
    words(item.label, textX, top + BASE, style, ink),
  ]
}

/** How sure the briefing is, 14 wide and high. */
export function statusGlyph(status: Status, x: number, y: number, ink: string): Svg {
  return el('path', {
    d: STATUS_MARKS[status].path,
    transform: `translate(${round(x)} ${round(y)})`,
    fill: 'none',
    stroke: ink,
    'stroke-width': 1.6,
    'stroke-linecap': 'round',
  })
}

/** A count in its box, with the edge of a second one behind it. */
export function countDrawing(count: number, left: number, top: number, { colors, measure }: Pen): Svg {
  const width = countPx(count)
  const text = countWords(count)
  const box = (by: number, fill: string, stroke?: string) =>
    el('rect', { x: left + 0.5 + by, y: top + 2.5 + by, width: width - 1, height: 19, rx: 1.5, fill, stroke })
  return group({}, [
    box(2.5, colors['ink-3'], colors['ink-3']),
    box(1.5, colors.paper),
    box(0, colors.paper, colors.ink),
    words(text, left + (width - measure(text, TYPE.count)) / 2, top + BASE, TYPE.count, colors.ink),
  ])
}

export function clusterDrawing(item: ClusterItem, { left, top }: MarkPlace, pen: Pen): Svg {
  const count = item.count ?? 0
  const from = left - 12
  return group({}, [
    countDrawing(count, from, top, pen),
    ...(item.label === undefined
      ? []
      : [words(item.label, from + countPx(count) + 8, top + BASE, TYPE.label, pen.colors['ink-2'])]),
  ])
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
