/** Which of the passages that overlap is drawn how far below the words, so that each can be followed to its ends. */
import type { TextPosition } from '../../model/quote'

export interface Drawn {
  /** Whether it shares words with another: then brackets say where it begins and ends. */
  readonly overlaps: boolean
  /** Of its rule, 0 next to the words; undefined where its tint alone shows how far it goes. */
  readonly level: number | undefined
}

/**
 * How each passage is drawn. What contains another has its rule below it, as an outer bracket has, and of two that
 * overlap no two are on one level. One that contains all it overlaps needs no rule: all of its words are tinted, and
 * none around it.
 *
 * ```
 * text    Xi left Moscow on Wednesday morning.
 * 0          ├──────┤       ├──────────────┤
 * 1       ├─────────────────────┤
 * ```
 */
export function drawnPassages(passages: readonly TextPosition[]): readonly Drawn[] {
  const found = passages.map((): Drawn => ({ overlaps: false, level: undefined }))
  const shortestFirst = passages
    .map((_, i) => i)
    .sort((a, b) => lengthOf(passages[a]!) - lengthOf(passages[b]!) || b - a)
  for (const i of shortestFirst) {
    const own = passages[i]!
    const others = passages.flatMap((other, k) => (k !== i && overlap(own, other) ? [k] : []))
    if (others.length === 0) continue
    const isWithin = (k: number) => contains(own, passages[k]!)
    const within = others.filter(isWithin).map((k) => found[k]!.level ?? -1)
    const taken = new Set(others.map((k) => found[k]!.level))
    let level = Math.max(-1, ...within) + 1
    while (taken.has(level)) level++
    found[i] = { overlaps: true, level: others.every(isWithin) ? undefined : level }
  }
  return found
}

function lengthOf({ start, end }: TextPosition): number {
  return end - start
}

function overlap(a: TextPosition, b: TextPosition): boolean {
  return a.start < b.end && b.start < a.end
}

function contains(outer: TextPosition, inner: TextPosition): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}
