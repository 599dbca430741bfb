/** The key of an image: only what is drawn in it. Pure. */
import type { AxisDrawing } from '../../../explore/axis-drawing'
import { STATUSES, type Theme } from '../../../model/dataset'
import { LINE_PX } from '../../timeline/lane-room'
import type { VisItem } from '../../timeline/vis-items'
import { trianglePath } from './axis-image'
import { MARGIN, TYPE, WIDTH } from './image-style'
import { countDrawing, eventDrawing, statusGlyph, themeShape, words, type Pen } from './mark-drawing'
import { el, group, type Svg } from './svg'

/** Between a drawing and its words, and after these. */
const GAP = 7
const SPACE = 20

export interface KeySubject {
  readonly items: readonly VisItem[]
  readonly axis: AxisDrawing
  readonly themes: readonly Theme[]
  /** Whether lanes have ticks at their foot, and the axis has days of briefings. */
  readonly hasFeet: boolean
  readonly hasBriefings: boolean
}

interface Entry {
  readonly width: number
  readonly text: string
  readonly draw: (x: number, top: number) => Svg
}

/** From `top` on, in as many lines as it takes: themes first, then signs. */
export function keyDrawing(
  subject: KeySubject,
  top: number,
  pen: Pen,
): { readonly drawing: Svg; readonly height: number } {
  const drawn: Svg[] = []
  let line = 0
  for (const entries of [themeEntries(subject, pen), signEntries(subject, pen)]) {
    if (entries.length === 0) continue
    let x = MARGIN
    for (const { width, text, draw } of entries) {
      const length = width + GAP + pen.measure(text, TYPE.foot)
      if (x > MARGIN && x + length > WIDTH - MARGIN) {
        x = MARGIN
        line++
      }
      const y = top + line * LINE_PX
      drawn.push(draw(x, y), words(text, x + width + GAP, y + 16.3, TYPE.foot, pen.colors['ink-2']))
      x += length + SPACE
    }
    line++
  }
  return { drawing: group({}, drawn), height: line * LINE_PX }
}

function themeEntries({ items, themes }: KeySubject, { colors }: Pen): readonly Entry[] {
  const used = new Set(items.flatMap((item) => (item.kind === 'event' ? [item.icon] : [])))
  return themes
    .filter(({ icon }) => used.has(icon))
    .map(({ icon, color, label }) => ({
      width: 13,
      text: label,
      draw: (x, top) => themeShape(icon, x + 6.5, top + LINE_PX / 2, { ...colors.themes[color], weight: 1.6 }),
    }))
}

/** What each way to draw a date says, in the order of the key on the page, and where its drawing begins and ends. */
const DATES = [
  { look: 'bar', text: 'as long as the words allow', left: 6, right: 38, width: 38 },
  { look: 'about', text: 'about', left: 20, right: 32, width: 52 },
  { look: 'one-of', text: 'one of these days', left: 6, right: 34, width: 41 },
  { look: 'open-start', text: 'by that day', left: 36, right: 36, width: 43 },
  { look: 'open-end', text: 'since that day', left: 6, right: 38, width: 38 },
] as const

function signEntries({ items, axis, hasFeet, hasBriefings }: KeySubject, pen: Pen): readonly Entry[] {
  const { colors } = pen
  const events = items.filter((item) => item.kind === 'event')
  const clusters = items.filter((item) => item.kind === 'cluster')
  const statuses = new Set(events.flatMap((item) => (item.label === undefined ? [] : [item.status])))
  const dates = DATES.flatMap(({ look, text, left, right, width }): Entry[] => {
    const example = events.find((item) => item.look === look)
    if (!example) return []
    const plain = { ...example, label: undefined, selected: false }
    return [{ width, text, draw: (x, top) => eventDrawing(plain, { left: x + left, right: x + right, top }, pen) }]
  })
  const when = (condition: boolean, entry: Entry) => (condition ? [entry] : [])
  const hollow = events.find((item) => item.hollow && item.look !== 'one-of')
  const most = clusters.reduce((count, item) => Math.max(count, Math.min(9, item.count ?? 0)), 0)
  const block = (fill: Readonly<Record<string, string | number>>) => (x: number, top: number) =>
    el('rect', { x: x + 0.5, y: top + 5.5, width: 23, height: 13, stroke: colors.line, ...fill })
  return [
    ...dates,
    ...when(hollow !== undefined, {
      width: 13,
      text: 'date uncertain',
      draw: (x, top) =>
        themeShape(hollow!.icon, x + 6.5, top + LINE_PX / 2, {
          fill: colors.paper,
          line: colors.themes[hollow!.color].line,
          weight: 2.2,
        }),
    }),
    ...STATUSES.filter((status) => status !== 'stated' && statuses.has(status)).map((status): Entry => ({
      width: 14,
      text: status,
      draw: (x, top) => statusGlyph(status, x, top + 5, colors.ink),
    })),
    ...when(most > 0, {
      width: 27,
      text: 'several events',
      draw: (x, top) => countDrawing(most, x, top, pen),
    }),
    ...when(hasFeet, {
      width: 7,
      text: 'also involved, named in another lane',
      draw: (x, top) =>
        el('path', { d: `M${x + 1.5} ${top + 10}v6M${x + 5.5} ${top + 10}v6`, stroke: colors['ink-3'] }),
    }),
    ...when(hasBriefings, {
      width: 8,
      text: 'day of a briefing',
      draw: (x, top) => el('path', { ...trianglePath(x + 4, top + 15), fill: colors.ink }),
    }),
    ...when(
      axis.bands.some(({ hatched }) => hatched),
      { width: 24, text: 'folded: nothing begins', draw: block({ fill: 'url(#fold)' }) },
    ),
    ...when(
      axis.bands.some(({ hatched }) => !hatched),
      { width: 24, text: 'no briefing, which does not mean no events', draw: block({ fill: colors['paper-2'] }) },
    ),
  ]
}
