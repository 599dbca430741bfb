import { sentencePieces, type Sentence } from './sentence-pieces'

interface Props {
  readonly sentence: Sentence
  readonly lang: string | undefined
}

/** The words of a passage; what of them nothing deals with is underlined. */
export function SentenceWords({ sentence, lang }: Props) {
  return (
    <blockquote className="font-serif text-[15.5px]/[23px] text-pretty" lang={lang}>
      {sentencePieces(sentence).map(({ text, at, isLeft }) =>
        isLeft ? (
          <u className="decoration-ink decoration-dotted underline-offset-3" key={at}>
            {text}
          </u>
        ) : (
          text
        ),
      )}
    </blockquote>
  )
}
