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
  const untouched: LeftOver[] = []
  const partly: LeftOver[] = []
  let next = 0
  let near: TextPosition[] = []
  for (const sentence of sentences(text)) {
    while (next < ordered.length && ordered[next]!.start < sentence.end) near.push(ordered[next++]!)
    near = near.filter(({ end }) => end > sentence.start)
    const gaps = gapsIn(text, sentence, near)
    if (gaps.length > 0) (near.length > 0 ? partly : untouched).push({ ...sentence, gaps })
  }
  return { untouched, partly }
}

/** What lies between the parts, which are in order and touch the sentence, as far as it has a word in it. */
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
