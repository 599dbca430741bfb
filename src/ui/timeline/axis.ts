import type { AxisDrawing, MeasureText } from '../../explore/axis-drawing'
import { evenAxis } from '../../explore/even-axis'
import { foldedAxis } from '../../explore/folded-axis'
import type { Instant } from '../../model/time'
import type { Frame } from './canvas'

/** The axis of a frame, in whichever time it has. */
export function axisOf(
  { scale, visibleWindow, widthPx }: Pick<Frame, 'scale' | 'visibleWindow' | 'widthPx'>,
  briefingDays: readonly Instant[],
  measure: MeasureText,
  asOf?: Instant,
): AxisDrawing {
  return scale.kind === 'even'
    ? evenAxis(visibleWindow, widthPx, briefingDays, measure, asOf)
    : foldedAxis(scale, visibleWindow, widthPx, briefingDays, measure, asOf)
}
