/**
 * Many words as one text, in the order of code units, each without what it shares with the one before it:
 *
 * ```
 * kiev kyiv kyivan → '!kiev\n"yiv\n$an'      the first character is how much is shared, as in `number-text.ts`
 * ```
 *
 * Words are only taken out where they are asked for: a million events have hundreds of thousands.
 */
import { digitText, LARGEST_DIGIT, readDigit } from '../model/number-text'
import { slips, slipsAllowed } from './likeness'

/** One word in so many stands whole, so that any is found without reading all before it. */
const BLOCK = 32

/** Words as text; they must be sorted, each once, and without line feeds. */
export function termListText(terms: readonly string[]): string {
  return terms
    .map((term, i) => {
      const same = i % BLOCK === 0 ? 0 : Math.min(shared(terms[i - 1]!, term), LARGEST_DIGIT)
      return digitText(same) + term.slice(same)
    })
    .join('\n')
}

function shared(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Words that stand next to each other: `from` … `to - 1`. */
export interface TermRange {
  readonly from: number
  readonly to: number
}

export class TermList {
  readonly count: number
  readonly #text: string
  /** Where each word begins, and where one after the last would. */
  readonly #starts: Uint32Array

  /** Throws a `RangeError` where the text does not hold `count` words. */
  constructor(text: string, count: number) {
    this.count = count
    this.#text = text
    this.#starts = new Uint32Array(count + 1)
    let [number, at] = [0, 0]
    for (; number < count && at < text.length; number++) {
      this.#starts[number] = at
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length + 1 : end + 1
      this.#starts[number + 1] = at
    }
    if (number < count || at < text.length) throw new RangeError(`the text does not hold ${count} words`)
  }

  /** The word of this number. */
  at(number: number): string {
    let term = ''
    for (let i = number - (number % BLOCK); i <= number; i++) term = this.#after(term, i)
    return term
  }

  /** The number of a word; undefined where it is not in the list. */
  find(term: string): number | undefined {
    const number = this.#first((other) => other >= term)
    return number < this.count && this.at(number) === term ? number : undefined
  }

  /** The words that begin so. */
  beginningWith(prefix: string): TermRange {
    const from = this.#first((term) => term >= prefix)
    return { from, to: this.#first((term) => term > prefix && !term.startsWith(prefix)) }
  }

  /** All words in order, with their numbers. */
  *[Symbol.iterator](): Generator<readonly [term: string, number: number], void, undefined> {
    let term = ''
    for (let number = 0; number < this.count; number++) {
      term = this.#after(term, number)
      yield [term, number]
    }
  }

  /**
   * The words that a slip or two lead to, as {@link slips} says, the nearest first. Words that begin alike are
   * compared together up to where they differ, and passed over together where that is too far already.
   */
  near(term: string): readonly { readonly number: number; readonly slips: number }[] {
    const allowed = slipsAllowed(term)
    if (allowed === 0) return []
    const close: { number: number; slips: number }[] = []
    const width = term.length + 1
    const deepest = term.length + allowed
    // Row d holds the distances of the first d letters of a word from the beginnings of `term`.
    const rows = Uint8Array.from({ length: (deepest + 2) * width }, (_, j) => (j < width ? j : 0))
    const letters: number[] = []
    let tooFar = Infinity
    for (let number = 0; number < this.count; number++) {
      const start = this.#starts[number]!
      const same = this.#sharedAt(start)
      if (same >= tooFar) continue
      tooFar = Infinity
      const length = same + this.#starts[number + 1]! - start - 2
      for (let depth = same + 1; depth <= length; depth++) {
        letters[depth] = this.#text.charCodeAt(start + depth - same)
        if (depth > deepest || nextRow(rows, width, depth, letters, term) > allowed) {
          tooFar = depth
          break
        }
      }
      if (tooFar < Infinity || rows[length * width + term.length]! > allowed) continue
      const distance = slips(term, this.at(number))
      if (distance !== undefined) close.push({ number, slips: distance })
    }
    return close.sort((a, b) => a.slips - b.slips)
  }

  /** The first number whose word is so; all before it are not, all after it are. */
  #first(isSo: (term: string) => boolean): number {
    let low = 0
    let high = Math.ceil(this.count / BLOCK)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isSo(this.at(middle * BLOCK))) high = middle
      else low = middle + 1
    }
    // It may stand in the block before, after its whole word.
    let number = Math.max(0, low - 1) * BLOCK
    let term = ''
    for (; number < Math.min(this.count, low * BLOCK); number++) {
      term = this.#after(term, number)
      if (isSo(term)) break
    }
    return number
  }

  #after(before: string, number: number): string {
    const start = this.#starts[number]!
    return before.slice(0, this.#sharedAt(start)) + this.#text.slice(start + 1, this.#starts[number + 1]! - 1)
  }

  #sharedAt(start: number): number {
    return readDigit(this.#text, start)
  }
}

/** Fills the row of `depth` as `editDistance` does, and answers the least in it. */
function nextRow(rows: Uint8Array, width: number, depth: number, letters: readonly number[], term: string): number {
  const [row, last, before] = [depth * width, (depth - 1) * width, (depth - 2) * width]
  const letter = letters[depth]
  rows[row] = depth
  let least = depth
  for (let j = 1; j < width; j++) {
    const other = term.charCodeAt(j - 1)
    let cost = Math.min(rows[last + j]! + 1, rows[row + j - 1]! + 1, rows[last + j - 1]! + (letter === other ? 0 : 1))
    if (depth > 1 && j > 1 && letter === term.charCodeAt(j - 2) && letters[depth - 1] === other) {
      cost = Math.min(cost, rows[before + j - 2]! + 1)
    }
    rows[row + j] = cost
    least = Math.min(least, cost)
  }
  return least
}
