/** What is left of the screen's height goes to the lanes that count events for want of lines. */
import type { Mark } from './detail'

interface Filled {
  readonly marks: readonly Mark[]
  readonly lines: number
}

/** Tries at most: a layout is made in every frame. */
const TRIES = 12

/**
 * The lanes, some of them filled again with more lines: each line goes to the lane that counts most events for every
 * line it has, as long as it shows more of them singly and `fits` still agrees. No lane gets more than `most` lines.
 * `refill` may say that a lane would have too many marks.
 */
export function withSpareLines<T extends Filled>(
  filled: readonly T[],
  { lines, most }: { readonly lines: number; readonly most: number },
  refill: (lane: number, lines: number) => T | undefined,
  fits: (filled: readonly T[]) => boolean,
): readonly T[] {
  let best = filled
  const has = filled.map(() => lines)
  const need = filled.map(countedIn)
  for (let tries = 0; tries < TRIES; tries++) {
    const share = (lane: number) => need[lane]! / has[lane]!
    const lane = need.reduce((neediest, _, i) => (share(i) > share(neediest) ? i : neediest), 0)
    if (!need[lane]) break
    const refilled = has[lane]! < most ? refill(lane, has[lane]! + 1) : undefined
    const next = refilled && best.with(lane, refilled)
    if (refilled && next && countedIn(refilled) < need[lane] && fits(next)) {
      best = next
      has[lane] = has[lane]! + 1
      need[lane] = countedIn(refilled)
    } else need[lane] = 0
  }
  return best
}

function countedIn({ marks }: Filled): number {
  return marks.reduce((sum, mark) => sum + (mark.kind === 'cluster' ? mark.count : 0), 0)
}
