/** The lines of a card: of one length, of a paragraph, or cut short. Pure. */
import { brokenLines, type WidthOf } from '../../../explore/broken-lines'

/** As few lines as can be, and these about equally long: what a title is set in. */
export function balancedLines(text: string, width: number, widthOf: WidthOf): string[] {
  const fewest = brokenLines(text, width, widthOf).length
  let [tooNarrow, wide] = [0, width]
  while (wide - tooNarrow > 1) {
    const middle = (tooNarrow + wide) / 2
    const fits = brokenLines(text, middle, widthOf)
    // Narrower lines may break words that the full width holds.
    if (fits.length === fewest && fits.join(' ') === text) wide = middle
    else tooNarrow = middle
  }
  return brokenLines(text, wide, widthOf)
}

/** Of a last line so short that it looks lost, so much is made of the others. */
const LOST = 0.2

/** Full lines, but no word alone in the last one. */
export function paragraphLines(text: string, width: number, widthOf: WidthOf): string[] {
  const lines = brokenLines(text, width, widthOf)
  if (lines.length < 2 || widthOf(lines.at(-1)!) > width * LOST) return lines
  const narrower = brokenLines(text, width * (1 - LOST / (lines.length - 1)), widthOf)
  // Nor may it break a word that the full width holds.
  return narrower.length === lines.length && narrower.join(' ') === lines.join(' ') ? narrower : lines
}

/** Where a clause ends, with the space behind it. */
const CLAUSE_END = /[,;:.!?…–—]["”’»)]? /g
/** Of a cut text a clause's end is taken only if so much of what fits stands before it. */
const MOST_OF_IT = 0.7

/**
 * The longest beginning of a text that ends with a whole word, or better a whole clause, and for which `fits` holds,
 * without the comma or the like at its end. `fits` holds for all that is shorter than what it holds for.
 *
 * ```
 * cutAtWord('He left, they said, at dawn on Friday', (text) => text.length <= 24)   'He left, they said'
 * ```
 */
export function cutAtWord(text: string, fits: (beginning: string) => boolean): string {
  const ends = [...text.matchAll(/ /g)].map(({ index }) => index)
  const clean = (end: number) => text.slice(0, end).replace(/[\s,;:–—-]+$/, '')
  let [from, to] = [0, ends.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (fits(clean(ends[middle]!))) from = middle + 1
    else to = middle
  }
  const last = ends[from - 1]
  if (last === undefined) return ''
  const clause = [...text.slice(0, last + 1).matchAll(CLAUSE_END)].at(-1)
  const end = clause && clause.index + clause[0].length - 1
  return clean(end !== undefined && end > last * MOST_OF_IT ? end : last)
}
