/** What must hold for the counts of one event, which are parts of each other or one count in several wordings. */
import type { Quantity } from '../model/dataset'
import { rangeOf } from '../model/quantity-range'
import type { Path } from './entries'
import { leadsTo } from './vocabulary-rules'

interface Placed {
  readonly quantity: Quantity
  /** Reports below the quantity's own place. */
  readonly report: (key: Path, message: string, hint: string) => void
}

export function checkQuantities(placed: readonly Placed[]): void {
  const byId = new Map<string, Quantity>()
  for (const { quantity, report } of placed) {
    const { id } = quantity
    if (byId.has(id)) report(['id'], `the quantity id ${id} is used twice`, 'Quantity ids are unique per event')
    else byId.set(id, quantity)
    checkNumbers(quantity, report)
  }
  for (const { quantity, report } of placed) checkSame(quantity, byId, report)
  // Only counts that are sound as wordings have a place among the parts.
  const first = (id: string) => firstWording(id, byId)
  const wholes = new Map([...byId.values()].map(({ id, partOf }) => [id, partOf] as const))
  const wholeOf = new Map<string, string>()
  for (const [id, whole] of wholes) {
    if (whole !== undefined && byId.has(whole)) wholeOf.set(first(id), first(whole))
  }
  for (const { quantity, report } of placed) {
    const { id, partOf } = quantity
    if (partOf === undefined) continue
    const hint = 'Name another quantity of this event'
    if (!byId.has(partOf)) report(['partOf'], `there is no quantity ${partOf} to be part of`, hint)
    else if (leadsTo(first(partOf), first(id), wholeOf)) {
      report(['partOf'], `the quantity ${id} is a part of itself`, hint)
    }
  }
}

/** Which of the numbers each qualifier speaks of; with the others it would be a riddle. */
const QUALIFIED: Readonly<
  Record<NonNullable<Quantity['qualifier']>, { fits: (given: Quantity) => boolean; hint: string }>
> = {
  exactly: {
    fits: ({ value, min, max }) => value !== undefined && min === undefined && max === undefined,
    hint: 'Give value alone',
  },
  about: { fits: () => true, hint: '' },
  'at-least': { fits: isBelow, hint: 'Give min, and no max' },
  'more-than': { fits: isBelow, hint: 'Give min, and no max' },
  'at-most': { fits: isAbove, hint: 'Give max, and no min' },
  'less-than': { fits: isAbove, hint: 'Give max, and no min' },
}

function isBelow({ min, max }: Quantity): boolean {
  return min !== undefined && max === undefined
}

function isAbove({ min, max }: Quantity): boolean {
  return max !== undefined && min === undefined
}

function checkNumbers(quantity: Quantity, report: Placed['report']): void {
  const { min, max, value, qualifier } = quantity
  if (value === undefined && min === undefined && max === undefined) {
    return report([], 'the quantity has no number', 'Give value, min or max')
  }
  const numbers = [min, value, max].filter((number) => number !== undefined)
  if (numbers.some((number, i) => i > 0 && number < numbers[i - 1]!)) {
    return report([], 'the bounds of the quantity are out of order', 'They must satisfy min ≤ value ≤ max')
  }
  const rule = qualifier && QUALIFIED[qualifier]
  if (rule && !rule.fits(quantity)) report(['qualifier'], `“${qualifier}” does not fit its numbers`, rule.hint)
}

function checkSame(
  { id, sameAs, unit, ...rest }: Quantity,
  byId: ReadonlyMap<string, Quantity>,
  report: Placed['report'],
) {
  if (sameAs === undefined) return
  const other = byId.get(sameAs)
  const hint = 'Name another quantity of this event'
  if (!other) return report(['sameAs'], `there is no quantity ${sameAs} to be the same as`, hint)
  const sames = new Map([...byId.values()].map((one) => [one.id, one.sameAs] as const))
  if (leadsTo(sameAs, id, sames)) return report(['sameAs'], `the quantity ${id} is the same as itself`, hint)
  if (other.unit !== unit) {
    const message = `one count cannot be in ${unit} and in ${other.unit}`
    return report(['sameAs'], message, 'Two wordings of one count have one unit')
  }
  const [a, b] = [rangeOf({ id, unit, ...rest }), rangeOf(other)]
  const isRough = rest.qualifier === 'about' || other.qualifier === 'about'
  if (isRough || meets(a, b)) return
  report(['sameAs'], `no number is what both ${id} and ${sameAs} say`, 'Leave sameAs out: these are two counts')
}

type Range = ReturnType<typeof rangeOf>

function meets(a: Range, b: Range): boolean {
  return isUpTo(a, b) && isUpTo(b, a)
}

/** Whether the first begins before, or where, the second ends. */
function isUpTo({ low, lowIsOut }: Range, { high, highIsOut }: Range): boolean {
  if (low === undefined || high === undefined) return true
  return low < high || (low === high && !lowIsOut && !highIsOut)
}

/** The wording that the others of the same count lead to. */
function firstWording(id: string, byId: ReadonlyMap<string, Quantity>): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const next = byId.get(at)?.sameAs
    if (next === undefined || !byId.has(next)) return at
    at = next
  }
  // A ring, which is reported: any of its members will do, if only it is always the same.
  return [...seen].sort()[0]!
}
