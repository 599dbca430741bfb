/** A text's sentences, for the compile, which says what of them is quoted, and for the reader, which counts them. */
import type { TextPosition } from './quote'

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
