/** Numbers that say something about many numbers. */

/** A quantile by the nearest rank: always one of the values. Undefined of none. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5)
}

export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

/** Undefined of no values: a table then says nothing instead of 0. */
export function spread(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined
  const at = (share: number) => quantile(values, share)!
  return { count: values.length, p50: at(0.5), p95: at(0.95), max: at(1) }
}

/** Frames later than this have missed one at 60 a second, with some leave for the clock. */
export const LATE_MS = 20

export interface Motion extends Spread {
  readonly late: number
  readonly longTasks: number
}

/** Intervals between frames, in milliseconds, and the tasks of more than 50 ms among them. */
export function motionOf(intervals: readonly number[], longTasks: readonly number[]): Motion | undefined {
  const frames = spread(intervals)
  return frames && { ...frames, late: intervals.filter((ms) => ms > LATE_MS).length, longTasks: longTasks.length }
}
