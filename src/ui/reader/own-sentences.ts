/** The sentences of a briefing that are its own, and the one that a link names. */
import type { BriefingText } from '../../model/briefing-text'
import type { TextPosition } from '../../model/quote'
import { sentences } from '../../model/sentences'

/** Those with a word in them, outside of what is set aside. */
export function ownSentences({ text, briefing }: BriefingText): readonly TextPosition[] {
  const points = Array.from(text)
  const isOwn = ({ start, end }: TextPosition) =>
    !briefing.excluded.some((aside) => aside.start < end && aside.end > start)
  const hasWord = ({ start, end }: TextPosition) =>
    points.slice(start, end).some((point) => /[\p{L}\p{N}]/u.test(point))
  return sentences(text).filter((sentence) => isOwn(sentence) && hasWord(sentence))
}

/** The sentence that holds a code point of the text, or else the next one; undefined after the last. */
export function sentenceAt({ text }: Pick<BriefingText, 'text'>, at: number): TextPosition | undefined {
  return sentences(text).find(({ end }) => end > at)
}
