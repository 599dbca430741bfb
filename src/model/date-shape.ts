/** What decides how a date is drawn, beside its span, and the same in a number. */
import { PRECISIONS, type Precision } from './dataset'

export interface DateShape {
  readonly precision: Precision
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly oneOf: boolean
  readonly throughout: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
}

const FLAGS = ['approximate', 'uncertain', 'oneOf', 'throughout', 'openStart', 'openEnd'] as const
const PRECISION_BITS = 3
const PRECISION_MASK = (1 << PRECISION_BITS) - 1
/** Packed shapes are below this number. */
export const SHAPES = 1 << (PRECISION_BITS + FLAGS.length)

/** Whether a number below {@link SHAPES} is a packed shape. */
export function isShape(packed: number): boolean {
  return (packed & PRECISION_MASK) < PRECISIONS.length
}

/** Three bits of precision, then one bit per flag. */
export function packShape(shape: DateShape): number {
  return FLAGS.reduce(
    (packed, flag, bit) => packed | (Number(shape[flag]) << (PRECISION_BITS + bit)),
    PRECISIONS.indexOf(shape.precision),
  )
}

/** Whether a packed shape says that the event may reach back without limit. */
export function isOpenStart(packed: number): boolean {
  return hasFlag(packed, 'openStart')
}

/** Whether a packed shape says that the event may go on without limit. */
export function isOpenEnd(packed: number): boolean {
  return hasFlag(packed, 'openEnd')
}

/** Whether a packed shape says that the event lasted over its whole span. */
export function isThroughout(packed: number): boolean {
  return hasFlag(packed, 'throughout')
}

/** Whether a packed shape says “about”. */
export function isApproximate(packed: number): boolean {
  return hasFlag(packed, 'approximate')
}

/** Whether a packed shape says that the words do not settle the date. */
export function isUncertain(packed: number): boolean {
  return hasFlag(packed, 'uncertain')
}

const FLAG_BITS = Object.fromEntries(FLAGS.map((flag, bit) => [flag, 1 << (PRECISION_BITS + bit)])) as Readonly<
  Record<(typeof FLAGS)[number], number>
>

/** Asked a million times: without a search among the names. */
function hasFlag(packed: number, flag: (typeof FLAGS)[number]): boolean {
  return (packed & FLAG_BITS[flag]) !== 0
}

export function unpackShape(packed: number): DateShape {
  const flags = Object.fromEntries(FLAGS.map((flag, bit) => [flag, Boolean((packed >> (PRECISION_BITS + bit)) & 1)]))
  return {
    precision: PRECISIONS[packed & PRECISION_MASK]!,
    ...(flags as Record<(typeof FLAGS)[number], boolean>),
  }
}
