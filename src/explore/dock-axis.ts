/** The dates above and below the dock's marks. */
import { DAY, type Instant } from '../model/time'
import type { AxisDrawing, MeasureText } from './axis-drawing'
import type { DockLayout } from './dock'
import { foldedAxis } from './folded-axis'
import { toPixels } from './time-scale'

/**
 * The folded axis without what it says of other briefings: the dock tells of one. Its own day is set off.
 */
export function dockAxis(
  { scale, visibleWindow }: Pick<DockLayout, 'scale' | 'visibleWindow'>,
  briefingDay: Instant,
  widthPx: number,
  measure: MeasureText,
): AxisDrawing {
  const drawing = foldedAxis(scale, visibleWindow, widthPx, [], measure)
  const toPx = toPixels(scale, visibleWindow, widthPx)
  const [left, right] = [toPx(briefingDay), toPx(briefingDay + DAY)]
  const day = String(new Date(briefingDay).getUTCDate())
  return {
    ...drawing,
    texts: drawing.texts.map((text) =>
      text.row === 'detail' && text.text === day && text.x >= left && text.x < right
        ? { ...text, look: 'strong' }
        : text,
    ),
  }
}
