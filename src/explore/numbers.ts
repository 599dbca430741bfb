/**
 * The counts an event gives: what is one count in several words, what is part of what, and between which numbers
 * those who count the same thing put it. Nothing is ever added up.
 */
import type { Claim, ConflictEvent, Quantity } from '../model/dataset'
import { rangeOf } from '../model/quantity-range'

export interface Wording {
  readonly claim: Claim
  readonly quantity: Quantity
}

/** A number, and the claims that give it. */
export interface NumberEnd {
  readonly value: number
  readonly claims: readonly Claim[]
}

/** `low ≤ best ≤ high`, where they are there. An absent end is open; an absent best was not given, or not by all. */
export interface NumberRange {
  readonly low: NumberEnd | undefined
  readonly best: NumberEnd | undefined
  readonly high: NumberEnd | undefined
}

/** One count, in one wording or several. */
export interface Count extends NumberRange {
  readonly wordings: readonly Wording[]
  /** What it already contains. */
  readonly parts: readonly NumberGroup[]
}

/** Counts of one thing in one unit. */
export interface NumberGroup extends NumberRange {
  readonly measure: string
  readonly unit: string
  readonly counts: readonly Count[]
}

/**
 * All numbers of an event, in the order of its claims; parts stand inside their whole.
 *
 * ```
 * c1: at least 7 killed   c2: 9 killed, of them 2 children   c3: more than 8 killed, the same count as c2’s
 *   killed, persons   low 7 (c1), high open
 *     7 or more (c1)
 *     9 (c2), more than 8 (c3): low 8, best 9, high 9
 *       children killed   2 (c2)
 * ```
 */
export function numberGroups({ claims }: Pick<ConflictEvent, 'claims'>): readonly NumberGroup[] {
  const wordings = claims.flatMap((claim) => (claim.quantities ?? []).map((quantity) => ({ claim, quantity })))
  const counts = sameCounts(wordings)
  const countOf = new Map(counts.flatMap((count) => count.map(({ quantity }) => [quantity.id, count] as const)))
  const wholeOf = (count: readonly Wording[]) => {
    const whole = count.map(({ quantity: { partOf } }) => partOf).find((id) => id !== undefined && countOf.has(id))
    return whole === undefined ? undefined : countOf.get(whole)
  }
  const placed = new Set<readonly Wording[]>()
  const grow = (count: readonly Wording[]): Count => {
    placed.add(count)
    const parts = counts.filter((part) => wholeOf(part) === count && !placed.has(part))
    return { wordings: count, ...rangeOfWordings(count), parts: groupsOf(parts.map(grow)) }
  }
  const tops = counts.filter((count) => wholeOf(count) === undefined).map(grow)
  // Counts that are parts of each other have no top; they must not vanish for it.
  const rings = counts.flatMap((count) => (placed.has(count) ? [] : [grow(count)]))
  return groupsOf([...tops, ...rings])
}

/** Whether those who count the same thing give different numbers: several of them, and not one range. */
export function isDiffering({ counts }: NumberGroup): boolean {
  const sayers = new Set(counts.flatMap(({ wordings }) => wordings.map(({ claim }) => sayerOf(claim))))
  const ranges = new Set(counts.map(({ low, best, high }) => [low, best, high].map((end) => end?.value).join()))
  return sayers.size > 1 && ranges.size > 1
}

function sayerOf({ speaker, voice, speakerNote }: Claim): string {
  return speaker ?? `${voice} ${speakerNote}`
}

/** Quantities that `sameAs` joins, in the order of the first of each. */
function sameCounts(wordings: readonly Wording[]): readonly (readonly Wording[])[] {
  const counts = new Map<string, Wording[]>(wordings.map((wording) => [wording.quantity.id, [wording]]))
  for (const { quantity } of wordings) {
    const [own, other] = [counts.get(quantity.id), counts.get(quantity.sameAs ?? '')]
    if (!own || !other || own === other) continue
    const joined = [...own, ...other].sort((a, b) => wordings.indexOf(a) - wordings.indexOf(b))
    for (const { quantity: each } of joined) counts.set(each.id, joined)
  }
  return [...new Set(wordings.map(({ quantity }) => counts.get(quantity.id)!))]
}

function groupsOf(counts: readonly Count[]): readonly NumberGroup[] {
  const groups = new Map<string, Count[]>()
  for (const count of counts) {
    const { measure, unit } = count.wordings[0]!.quantity
    const key = JSON.stringify([measure, unit])
    groups.set(key, [...(groups.get(key) ?? []), count])
  }
  return [...groups.values()].map((members) => {
    const { measure, unit } = members[0]!.wordings[0]!.quantity
    return { measure, unit, counts: members, ...rangeOfCounts(members) }
  })
}

/** What several wordings say of one count: an end that one of them leaves open, another closes. */
function rangeOfWordings(wordings: readonly Wording[]): NumberRange {
  const ranges = wordings.map(({ claim, quantity }) => ({ claims: [claim], ...rangeOf(quantity) }))
  const ends = (end: keyof NumberRange) =>
    ranges.flatMap(({ claims, [end]: value }) => (value === undefined ? [] : [{ value, claims }]))
  const all = [...ends('low'), ...ends('best'), ...ends('high')]
  return {
    low: ends('low').length > 0 ? endAt(Math.min, all) : undefined,
    best: agreed(ends('best')),
    high: ends('high').length > 0 ? endAt(Math.max, all) : undefined,
  }
}

/** From the least to the most that anybody says; open where anybody leaves it open. */
function rangeOfCounts(counts: readonly Count[]): NumberRange {
  const ends = (end: keyof NumberRange) => counts.flatMap(({ [end]: at }) => at ?? [])
  const closed = (end: 'low' | 'high') => (ends(end).length === counts.length ? ends(end) : [])
  return { low: endAt(Math.min, closed('low')), best: agreed(ends('best')), high: endAt(Math.max, closed('high')) }
}

function endAt(choose: (...values: number[]) => number, ends: readonly NumberEnd[]): NumberEnd | undefined {
  if (ends.length === 0) return undefined
  const value = choose(...ends.map((end) => end.value))
  const claims = ends.filter((end) => end.value === value).flatMap((end) => end.claims)
  return { value, claims: [...new Set(claims)] }
}

/** Where figures differ, none of them is the best: that is for the reader to judge. */
function agreed(ends: readonly NumberEnd[]): NumberEnd | undefined {
  return new Set(ends.map(({ value }) => value)).size === 1 ? endAt(Math.min, ends) : undefined
}
