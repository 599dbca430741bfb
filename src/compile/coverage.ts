/** Which sentences of a briefing nobody has dealt with yet, or not with all of their words. */
import { sliceText, type TextPosition } from '../model/quote'
import { sentences } from '../model/sentences'

/** A sentence, and those of its words that nothing dealt with. */
export interface LeftOver extends TextPosition {
  readonly gaps: readonly TextPosition[]
}

/**
 * The sentences with words that no excerpt, commentary or excluded passage holds: those that none touches, which
 * must be none, and those that are dealt with in part, which is often right, as where an attribution is left out.
 */
export function leftOver(
  text: string,
  dealtWith: readonly TextPosition[],
): { untouched: LeftOver[]; partly: LeftOver[] } {
  const ordered = [...dealtWith].sort((a, b) => a.start - b.start)
  const found = sentences(text)
    .map((sentence) => ({ ...sentence, gaps: gapsIn(text, sentence, ordered) }))
    .filter(({ gaps }) => gaps.length > 0)
  const isTouched = (sentence: TextPosition) =>
    dealtWith.some((part) => part.start < sentence.end && part.end > sentence.start)
  return { untouched: found.filter((sentence) => !isTouched(sentence)), partly: found.filter(isTouched) }
}

/** What lies between the parts, which are in order, as far as it has a word in it. */
function gapsIn(text: string, sentence: TextPosition, parts: readonly TextPosition[]): TextPosition[] {
  const gaps: TextPosition[] = []
  let start = sentence.start
  for (const part of [...parts, { start: sentence.end, end: sentence.end }]) {
    if (part.end <= start) continue
    gaps.push({ start, end: Math.min(part.start, sentence.end) })
    start = part.end
  }
  return gaps.filter((gap) => gap.start < gap.end && /[\p{L}\p{N}]/u.test(sliceText(text, gap)))
}
