/** Where a bottom sheet rests, and what a finger on it means. Pure; heights are pixels from the screen's lower edge. */

/** From low to high. */
export const STOPS = ['peek', 'half', 'full'] as const
export type SheetStop = (typeof STOPS)[number]

/** Where a panel is a sheet; below, it has the side of a low screen, above, a column. The same in `sheet.css`. */
export const SHEET_QUERY = '(width < 640px) or ((width < 1024px) and (height > 600px))'

/** Title and date in one glance. */
const PEEK_PX = 96
const HALF = 0.57
/** On a screen this low a half shows nothing. */
const LOW_PX = 480
/** Pixels per millisecond of a finger that is flung, not lifted. */
const FLICK = 0.4
/** How far ahead a moving finger is taken to lead. */
const AHEAD_MS = 120

export interface Screen {
  readonly height: number
  /** What the system keeps for itself at the lower edge. */
  readonly inset: number
}

/** Where the sheet can rest on this screen, from low to high. */
export function stopsOn({ height }: Screen): readonly SheetStop[] {
  return height <= LOW_PX ? ['peek', 'full'] : STOPS
}

/** The stop that is meant, on a screen that may not have it. */
export function stopOn(screen: Screen, stop: SheetStop): SheetStop {
  return stopsOn(screen).includes(stop) ? stop : 'full'
}

export function heightOf({ height, inset }: Screen, stop: SheetStop): number {
  return { peek: Math.min(PEEK_PX + inset, height), half: Math.round(height * HALF), full: height }[stop]
}

/** The next one, and from the highest the lowest: every stop can be reached without a drag. */
export function cycled(screen: Screen, stop: SheetStop): SheetStop {
  const stops = stopsOn(screen)
  return stops[(stops.indexOf(stopOn(screen, stop)) + 1) % stops.length]!
}

/** One stop up or down, or to an end; stays where there is none further. */
export function stepped(screen: Screen, stop: SheetStop, by: number): SheetStop {
  const stops = stopsOn(screen)
  const at = stops.indexOf(stopOn(screen, stop)) + by
  return stops[Math.min(Math.max(at, 0), stops.length - 1)]!
}

/** A height that a drag may have: from the lowest stop to the highest. */
export function clamped(screen: Screen, height: number): number {
  return Math.min(Math.max(height, heightOf(screen, 'peek')), heightOf(screen, 'full'))
}

/**
 * Where the sheet comes to rest when it is let go at a height. A finger at rest leaves it at the nearest stop; a
 * flick takes it to the next one in its direction, and a strong one further.
 *
 * ```
 * 844 px: stops at 96, 481, 844
 * settled(screen, 400, 0)      half
 * settled(screen, 400, -0.5)   peek     flung downwards, 0.5 px/ms
 * settled(screen, 500, 0.5)    full
 * ```
 */
export function settled(screen: Screen, height: number, velocity: number): SheetStop {
  const stops = stopsOn(screen)
  const isFlick = Math.abs(velocity) >= FLICK
  const ahead = isFlick ? height + velocity * AHEAD_MS : height
  const further = stops.filter((stop) => isFlick && (heightOf(screen, stop) - height) * velocity > 0)
  const distance = (stop: SheetStop) => Math.abs(heightOf(screen, stop) - ahead)
  return (further.length > 0 ? further : stops).reduce((best, stop) => (distance(stop) < distance(best) ? stop : best))
}

export interface Scrolled {
  readonly scrollTop: number
  readonly scrollHeight: number
  readonly clientHeight: number
}

/**
 * Whether a pull moves the sheet and not what is in it. `down` in pixels; `content` is what scrolls under the
 * finger, if anything does. Content that can scroll keeps the finger, except at its top, where a pull downwards takes
 * the sheet along; with nothing to scroll, every pull is the sheet's, and none gets through to the page behind.
 */
export function isPull(down: number, across: number, content: Scrolled | undefined): boolean {
  if (Math.abs(across) > Math.abs(down)) return false
  if (!content || content.scrollHeight <= content.clientHeight) return true
  return down > 0 && content.scrollTop <= 0
}
