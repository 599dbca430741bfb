/** The axis of an image, and what it rules through the lanes. Pure. */
import type { AxisDrawing } from '../../../explore/axis-drawing'
import { DAY, type Instant } from '../../../model/time'
import { TRACKS_LEFT, TYPE, type Measure, type TypeStyle } from './image-style'
import { words, type Pen } from './mark-drawing'
import { el, type Svg } from './svg'

export const AXIS = 38

/** The axis asks for widths in the type of the page, which is that of the image. */
export function axisMeasure(measure: Measure) {
  return (text: string, row: 'title' | 'detail', look: 'strong' | 'plain') => measure(text, axisStyle(row, look))
}

function axisStyle(row: 'title' | 'detail', look: 'strong' | 'plain'): TypeStyle {
  if (look === 'plain') return TYPE.axis
  return row === 'title' ? TYPE.axisTitle : TYPE.axisStrong
}

/** Ground behind axis and lanes. */
export function bands({ bands: all }: AxisDrawing, top: number, bottom: number, { colors }: Pen): readonly Svg[] {
  const tinted = all.map(({ left, right, hatched }) =>
    el('rect', {
      x: TRACKS_LEFT + left,
      y: top,
      width: right - left,
      height: bottom - top,
      fill: hatched ? 'url(#fold)' : colors['paper-2'],
    }),
  )
  if (!all.some(({ hatched }) => hatched)) return tinted
  const hatch = shaded(colors.hatch)
  const lines = el('path', { d: 'M0 8L8 0', stroke: hatch.fill, 'stroke-opacity': 2 * hatch['fill-opacity'] })
  return [el('pattern', { id: 'fold', width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, lines), ...tinted]
}

export function grid({ lines }: AxisDrawing, top: number, bottom: number, fill: string): readonly Svg[] {
  return lines.map(({ x, long }) => {
    const from = top + (long ? 20 : AXIS - 6)
    return el('rect', {
      x: TRACKS_LEFT + Math.round(x),
      y: from,
      width: 1,
      height: (long ? bottom : top + AXIS) - from,
      fill,
    })
  })
}

export function axisTexts({ texts }: AxisDrawing, top: number, { colors }: Pen): readonly Svg[] {
  return texts.map(({ row, x, text, look }) =>
    words(
      text,
      TRACKS_LEFT + x,
      top + (row === 'title' ? 14 : 31),
      axisStyle(row, look),
      look === 'strong' ? colors.ink : colors['ink-3'],
    ),
  )
}

/** A triangle for each briefing; hollow where it was not there yet. */
export function briefings(
  days: readonly Instant[],
  asOf: Instant = Infinity,
  x: (instant: Instant) => number,
  base: number,
  ink: string,
): readonly Svg[] {
  return days.map((day) => {
    const at = x(day + DAY / 2)
    return el('path', { ...trianglePath(at, base), ...(day <= asOf ? { fill: ink } : { fill: 'none', stroke: ink }) })
  })
}

/** The sign of a briefing's day, standing on its base. */
export function trianglePath(x: number, base: number): { readonly d: string } {
  const at = Math.round(x * 100) / 100
  return { d: `M${at - 4} ${base}h8l-4 -5z` }
}

/** A colour with eight digits as two attributes: not every program reads it whole. */
export function shaded(color: string): { readonly fill: string; readonly 'fill-opacity': number } {
  return {
    fill: color.slice(0, 7),
    'fill-opacity': Math.round((Number.parseInt(color.slice(7), 16) / 255) * 100) / 100,
  }
}
