/** Counts as people read them, and which count is part of which. */
import type { Quantity } from '../../model/dataset'

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

/** A count and the counts it already contains, which must not be added to it. */
export interface QuantityTree {
  readonly quantity: Quantity
  readonly parts: readonly QuantityTree[]
}

/** Counts with their parts inside them. A part whose whole is not among them stands by itself. */
export function quantityTrees(quantities: readonly Quantity[]): readonly QuantityTree[] {
  const ids = new Set(quantities.map(({ id }) => id))
  const placed = new Set<string>()
  const grow = (quantity: Quantity): QuantityTree => {
    placed.add(quantity.id)
    const parts = quantities.filter(({ id, partOf }) => partOf === quantity.id && !placed.has(id))
    return { quantity, parts: parts.map(grow) }
  }
  const tops = quantities.filter(({ partOf }) => partOf === undefined || !ids.has(partOf)).map(grow)
  // Counts that are parts of each other have no top; they must not vanish for it.
  return [...tops, ...quantities.flatMap((quantity) => (placed.has(quantity.id) ? [] : [grow(quantity)]))]
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
