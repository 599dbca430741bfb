/** Which sentences of a briefing nobody has dealt with yet, or not with all of their words. */
import { sliceText, type TextPosition } from '../model/quote'

/** Ends a segment without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Gov|Sen|Rep|St|No|vs|incl|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N|U\.K|a\.m|p\.m|e\.g|i\.e)\.\s*$/

/**
 * Sentences of a text as code-point positions, without the space around them. A line is never joined to the next:
 * briefings put one paragraph, or one heading, on a line.
 */
export function sentences(text: string): TextPosition[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const found: TextPosition[] = []
  let start = 0
  let open: string | undefined
  const close = (sentence: string) => {
    const length = [...sentence].length
    const before = [...sentence.slice(0, sentence.length - sentence.trimStart().length)].length
    const trimmed = [...sentence.trim()].length
    if (trimmed > 0) found.push({ start: start + before, end: start + before + trimmed })
    start += length
    open = undefined
  }
  for (const line of text.split(/(?<=\n)/)) {
    for (const { segment } of segmenter.segment(line)) {
      const sentence: string = (open ?? '') + segment
      if (ABBREVIATION.test(sentence)) open = sentence
      else close(sentence)
    }
    if (open !== undefined) close(open)
  }
  return found
}

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
