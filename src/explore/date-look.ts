/** How a date is drawn; what decides is the precision of the words, never the space on screen. */
import type { DateShape } from '../model/date-shape'
import type { TimeSpan } from '../model/time'

/** What of a date's shape decides how it is drawn. */
export type LookShape = Omit<DateShape, 'throughout'>

export type DateLook = 'point' | 'bar' | 'about' | 'one-of' | 'open-start' | 'open-end'

/** `place` is where the event stands, a point or a stretch; see `place.ts`. */
export function dateLook(shape: LookShape, place: TimeSpan): DateLook {
  if (shape.openStart) return 'open-start'
  if (shape.openEnd) return 'open-end'
  if (shape.approximate) return 'about'
  if (shape.oneOf && shape.precision !== 'week') return 'one-of'
  return place.start === place.end ? 'point' : 'bar'
}

/** Hollow shapes are for dates that the words leave in doubt. */
export function isHollow(shape: LookShape, look: DateLook): boolean {
  return shape.uncertain || look === 'one-of'
}
