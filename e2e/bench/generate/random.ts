/** Chance that is the same in every run. */

/** The next number of at least 0 and below 1. */
export type Random = () => number

/** Mulberry32: 32 bits of state, the same numbers in Node and in every browser. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number of at least 0 and below `count`. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count)
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)]!
}

/** Normally distributed round 0, by Box and Muller. */
export function gauss(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/**
 * Draws rows of a table by their weights.
 *
 *     const draw = weighted([3, 1])   // 0 three times as often as 1
 */
export function weighted(weights: readonly number[]): (random: Random) => number {
  let total = 0
  const sums = Float64Array.from(weights, (weight) => (total += weight))
  return (random) => {
    const at = random() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > at) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** The law of names in news: the first of `count` about twice as often as the second. */
export function zipf(count: number, exponent = 1): (random: Random) => number {
  return weighted(Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent))
}
