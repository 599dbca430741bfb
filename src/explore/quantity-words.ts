/** Counts as people read them. */
import { numberWords as words } from './filter-words'
import type { Quantity } from '../model/dataset'

/** A measure that says what became of the units: `persons killed`, not `persons population`. */
const OUTCOME =
  /^(?:\p{L}+ed|shot|lost|sent|held|left|hit|built|made|sold|hurt|dead|missing|taken|given|driven|stolen|seen)(?![\p{L}\p{N}])/iu

const BOUND_WORDS = {
  exactly: 'exactly ',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
} as const

/**
 * A count in one phrase, with its bounds and its unit.
 *
 * ```
 * { measure: 'killed', min: 7, unit: 'persons' }                        at least 7 persons killed
 * { measure: 'drones shot down', value: 12, unit: 'drones' }            12 drones shot down
 * { measure: 'value of the contract', value: 1.2e9, unit: 'US dollars'} value of the contract: 1.2 billion US dollars
 * ```
 */
export function quantityWords(quantity: Quantity): string {
  const amount = amountWords(quantity)
  const { measure } = quantity
  if (amount === undefined) return measure
  const unit = isOne(quantity) ? singular(quantity.unit) : quantity.unit
  // The measure names the unit itself: “Patriot systems destroyed”, counted in systems.
  const named = nameIn(measure, quantity.unit)
  if (named) return `${amount} ${measure.slice(0, named.start)}${unit}${measure.slice(named.end)}`
  return OUTCOME.test(measure) ? `${amount} ${unit} ${measure}` : `${measure}: ${amount} ${unit}`
}

/**
 * A number as a text may have it, each form folded to lower case: `710`; `80,000` and `80000`; `seven`; `$2 billion`
 * is found by its `2`.
 */
export function numberForms({ value, min, max }: Quantity): ReadonlySet<string> {
  const numbers = [value, min, max].filter((number) => number !== undefined)
  const short = numbers.flatMap((number) => MAGNITUDES.flatMap(([size]) => (number >= size ? [number / size] : [])))
  return new Set([...numbers, ...short].flatMap((number) => [String(number), numberWords(number), words(number)]))
}

/** `7`, `1.2 billion`, with the unit where it is short: for the ends of a scale. */
export function endWords(value: number, unit: string): string {
  return unit === 'per cent' ? `${numberWords(value)}\u00a0%` : numberWords(value)
}

function amountWords({ value, min, max, qualifier }: Quantity): string | undefined {
  const words = qualifier === undefined ? '' : BOUND_WORDS[qualifier]
  if (value !== undefined) return words + numberWords(value)
  if (min !== undefined && max !== undefined) {
    return `${qualifier === 'about' ? words : ''}${numberWords(min)} to ${numberWords(max)}`
  }
  if (min !== undefined) return `${qualifier === 'more-than' ? words : BOUND_WORDS['at-least']}${numberWords(min)}`
  if (max !== undefined) return `${qualifier === 'less-than' ? words : BOUND_WORDS['at-most']}${numberWords(max)}`
  return undefined
}

const MAGNITUDES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** `80,000`; `1.2 billion` where that loses nothing. */
function numberWords(number: number): string {
  const magnitude = MAGNITUDES.find(([size]) => Math.abs(number) >= size)
  if (magnitude) {
    const [size, name] = magnitude
    const short = number / size
    if (Number(short.toFixed(2)) === short) return `${short} ${name}`
  }
  // The locale is fixed: words and numbers are British whatever the reader's machine says.
  return number.toLocaleString('en-GB', { maximumFractionDigits: 20 })
}

function isOne({ value, min, max }: Quantity): boolean {
  return (value ?? max ?? min) === 1
}

function singular(unit: string): string {
  if (/(?:ss|us|is)$/.test(unit) || !unit.endsWith('s')) return unit
  return unit.endsWith('ies') ? `${unit.slice(0, -3)}y` : unit.slice(0, -1)
}

/** Where `unit` stands in `measure` as a word or words of its own. */
function nameIn(measure: string, unit: string): { start: number; end: number } | undefined {
  const start = ` ${measure} `.toLowerCase().indexOf(` ${unit.toLowerCase()} `)
  return start < 0 ? undefined : { start, end: start + unit.length }
}
