/** The small calendar at the foot of a card: the date drawn as the timeline draws it, and the day of the briefing. */
import type { DateCalendar } from '../../../explore/date-calendar'
import { THEME_PATHS } from '../../../explore/mark-shapes'
import type { Theme } from '../../../model/dataset'
import { CARD_WIDTH, MARGIN, type Drawing, type Line } from './drawing'
import type { Measure, TextStyle } from './fonts'
import { PALETTES } from '../../../explore/palette'

const INK = PALETTES.light

/** Of the line that the days stand on. */
const AXIS_Y = 532
const LABEL_TOP = 571
const HEAD_TOP = 486
/** Shapes are drawn in a box of 16. */
const SHAPE_SCALE = 2.4
const HALF_SHAPE = 19
const HALF_BAR = 14
/** Half of what fades about a single day, and how far back an arrow points where nothing says how far. */
const ABOUT_A_DAY = 78
const ARROW_BACK = 150

const HEAD: TextStyle = { face: 'sans', size: 22 }

export function dateStrip(calendar: DateCalendar, theme: Pick<Theme, 'icon' | 'color'>, measure: Measure): Drawing {
  const { cells, briefing } = calendar
  const cell = (CARD_WIDTH - 2 * MARGIN) / cells.length
  const xOf = (position: number) => MARGIN + position * cell
  const edges = cells.map((_, i) => {
    const x = xOf(i).toFixed(1)
    return `<path d="M${x} ${AXIS_Y - 8}V${AXIS_Y + 8}" stroke="${INK['line-2']}" stroke-width="1.5"/>`
  })
  const axis = `<path d="M${MARGIN} ${AXIS_Y}H${CARD_WIDTH - MARGIN}" stroke="${INK['ink-3']}" stroke-width="2"/>`
  const told = briefing === undefined ? [] : [triangle(xOf(briefing))]
  return {
    shapes: [axis, ...edges, ...mark(calendar, theme, xOf), ...told],
    lines: [...labels(calendar, cell, xOf), ...heads(calendar, xOf, measure)],
  }
}

/** What the words allow and the day of the briefing are set in ink. */
function labels({ cells }: DateCalendar, cell: number, xOf: (position: number) => number): Line[] {
  const size = cell < 40 ? 20 : 24
  return cells.map(({ label, isMeant, isBriefing }, i) => ({
    text: label,
    style: { face: isMeant || isBriefing ? 'sans-bold' : 'sans', size },
    color: isMeant || isBriefing ? INK.ink : INK['ink-3'],
    at: 'middle',
    x: xOf(i + 0.5),
    top: LABEL_TOP,
    height: 30,
  }))
}

/** Above the line: whose day the triangle is, and the years that months stand in. Weekdays need more than a glance. */
function heads({ cells, unit, briefing }: DateCalendar, xOf: (position: number) => number, measure: Measure): Line[] {
  const word = 'briefing'
  const half = measure(word, HEAD) / 2
  const middle =
    briefing === undefined ? undefined : Math.min(Math.max(xOf(briefing), MARGIN + half), CARD_WIDTH - MARGIN - half)
  const isFree = (from: number, to: number) =>
    middle === undefined || to < middle - half - 12 || from > middle + half + 12
  const years = unit === 'day' ? [] : cells.flatMap(({ head }, i) => (head === '' ? [] : [{ head, x: xOf(i) }]))
  return [
    ...(middle === undefined ? [] : [head(word, middle, 'middle', INK['ink-2'])]),
    ...years
      .filter(({ head, x }) => isFree(x, x + measure(head, HEAD)))
      .map((year) => head(year.head, year.x, 'left', INK['ink-3'])),
  ]
}

function head(text: string, x: number, at: Line['at'], color: string): Line {
  return { text, style: HEAD, color, at, x, top: HEAD_TOP, height: 28 }
}

/** Below any shape: an event may be of the briefing's own day. */
function triangle(x: number): string {
  return `<path d="M${x.toFixed(1)} ${AXIS_Y + HALF_SHAPE + 3}l10 15h-20z" fill="${INK.ink}"/>`
}

type Draw = (span: { readonly from: number; readonly to: number }, look: Look) => readonly string[]

interface Look {
  readonly shape: (x: number) => string
  readonly fill: string
  readonly line: string
}

/** Length is precision, fading is “about”, hollow is “uncertain”, an arrow is “open”. */
const MARKS: Readonly<Record<DateCalendar['look'], Draw>> = {
  point: ({ from }, { shape }) => [shape(from)],
  bar: ({ from, to }, { shape, fill, line }) => [
    `<path d="M${from} ${AXIS_Y - HALF_BAR}H${to}v${2 * HALF_BAR}H${from}z" fill="${INK.paper}"/>`,
    `<path d="M${from} ${AXIS_Y - HALF_BAR}H${to}v${2 * HALF_BAR}H${from}z" fill="${fill}" fill-opacity=".38" stroke="${line}" stroke-width="2.5"/>`,
    shape(Math.min(from + HALF_SHAPE - 2, (from + to) / 2)),
  ],
  about: ({ from, to }, { shape, fill }) => {
    const middle = (from + to) / 2
    const half = Math.max(ABOUT_A_DAY, (to - from) / 2)
    const [left, right] = [Math.max(0, middle - half), Math.min(CARD_WIDTH, middle + half)]
    return [
      `<linearGradient id="about"><stop offset="0" stop-color="${fill}" stop-opacity="0"/><stop offset=".35" stop-color="${fill}"/><stop offset=".65" stop-color="${fill}"/><stop offset="1" stop-color="${fill}" stop-opacity="0"/></linearGradient>`,
      `<path d="M${left} ${AXIS_Y - HALF_BAR}H${right}v${2 * HALF_BAR}H${left}z" fill="url(#about)" opacity=".6"/>`,
      shape(middle),
    ]
  },
  'one-of': ({ from, to }, { shape, line }) => [
    `<path d="M${from} ${AXIS_Y}H${to}" stroke="${INK.paper}" stroke-width="6"/>`,
    `<path d="M${from} ${AXIS_Y}H${to}" stroke="${line}" stroke-width="5" stroke-linecap="round" stroke-dasharray="0 13"/>`,
    shape(from),
    ...(to - from > HALF_SHAPE * 2 ? [shape(to)] : []),
  ],
  'open-start': ({ from }, { shape, line }) => {
    const tip = Math.max(MARGIN - 24, from - ARROW_BACK)
    return [arrow(from, tip, line), shape(from)]
  },
  'open-end': ({ from, to }, { shape, line }) => [arrow(from, to, line), shape(from)],
}

function arrow(from: number, tip: number, line: string): string {
  const back = tip < from ? 14 : -14
  return `<path d="M${from} ${AXIS_Y}H${tip}M${tip + back} ${AXIS_Y - 11}L${tip} ${AXIS_Y}l${back} 11" fill="none" stroke="${line}" stroke-width="4.5" stroke-linejoin="round" stroke-linecap="round"/>`
}

function mark(
  { look, from, to, hollow }: DateCalendar,
  { icon, color }: Pick<Theme, 'icon' | 'color'>,
  xOf: (position: number) => number,
): readonly string[] {
  const { fill, line } = INK.themes[color]
  const shape = (x: number) =>
    `<path transform="translate(${(x - HALF_SHAPE).toFixed(1)} ${(AXIS_Y - HALF_SHAPE).toFixed(1)}) scale(${SHAPE_SCALE})" d="${THEME_PATHS[icon]}" fill="${
      hollow ? INK.paper : fill
    }" stroke="${line}" stroke-linejoin="round" stroke-width="${hollow ? 2 : 1.1}"/>`
  const round = (x: number) => Number(x.toFixed(1))
  return MARKS[look]({ from: round(xOf(from)), to: round(xOf(to)) }, { shape, fill, line })
}
