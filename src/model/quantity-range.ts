/** Between which numbers a count lies. */
import type { Quantity } from './dataset'

export interface QuantityRange {
  /** Undefined is open: nothing is said. */
  readonly low: number | undefined
  /** What is said to be the number itself. */
  readonly best: number | undefined
  readonly high: number | undefined
  /** “More than 700” begins above 700, “less than 5” ends below 5. */
  readonly lowIsOut: boolean
  readonly highIsOut: boolean
}

/**
 * What one wording says of a count.
 *
 * ```
 * { min: 7, qualifier: 'at-least' }      low 7, high open
 * { min: 700, qualifier: 'more-than' }   low 700, itself not meant; high open
 * { value: 12 }                          low, best and high 12
 * { min: 3, value: 5, max: 9 }           low 3, best 5, high 9
 * ```
 */
export function rangeOf({ value, min, max, qualifier }: Quantity): QuantityRange {
  const isPoint = min === undefined && max === undefined
  return {
    low: min ?? (isPoint ? value : undefined),
    best: value,
    high: max ?? (isPoint ? value : undefined),
    lowIsOut: qualifier === 'more-than',
    highIsOut: qualifier === 'less-than',
  }
}
