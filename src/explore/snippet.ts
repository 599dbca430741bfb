/** A few words of a text around what was found in it. */
import { highlight, type FoundTerms, type TextPiece } from './words'

const BEFORE = 26
const LENGTH = 84

/**
 * The first place where something was found, with words before and after, cut between words; undefined where
 * nothing was. Characters are those of the text, and `…` stands for what was left out.
 *
 * ```
 * snippet('Kyiv says it is to get shells with depleted uranium, which Moscow condemned on Wednesday …', depleted)
 *   → '… is to get shells with ' + [depleted] + ' uranium, which Moscow condemned on …'
 * ```
 */
export function snippet(text: string, found: FoundTerms): readonly TextPiece[] | undefined {
  const pieces = highlight(text, found)
  const first = pieces.findIndex(({ hit }) => hit)
  if (first < 0) return undefined
  const at = pieces.slice(0, first).reduce((length, piece) => length + piece.text.length, 0)
  const hitEnd = at + pieces[first]!.text.length
  const from = text.length <= LENGTH ? 0 : borderAfter(text, at - BEFORE, at)
  const to = borderBefore(text, Math.max(from + LENGTH, hitEnd), hitEnd)
  const shown: TextPiece[] = []
  let start = 0
  for (const piece of pieces) {
    const end = start + piece.text.length
    const part = text.slice(Math.max(from, start), Math.min(to, end))
    if (start < to && end > from && part !== '') shown.push({ text: part, hit: piece.hit })
    start = end
  }
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...shown,
    ...(to < text.length ? [{ text: ' …', hit: false }] : []),
  ]
}

/** The first beginning of a word from `from` on; `latest` where there is none before it. */
function borderAfter(text: string, from: number, latest: number): number {
  if (from <= 0) return 0
  const space = /\s+/g
  space.lastIndex = from
  const match = space.exec(text)
  return match ? Math.min(match.index + match[0].length, latest) : latest
}

/** The last end of a word up to `to`; `earliest` where there is none after it. */
function borderBefore(text: string, to: number, earliest: number): number {
  if (to >= text.length) return text.length
  const end = text.slice(0, to + 1).search(/\s+\S*$/)
  return Math.max(end, earliest)
}
