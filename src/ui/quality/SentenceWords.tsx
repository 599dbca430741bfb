import type { FigureEntry } from '../../model/quality'

type Sentence = Extract<FigureEntry, { sentence: unknown }>['sentence']

interface Props {
  readonly sentence: Sentence
  readonly lang: string | undefined
}

/** The words of a passage; what of them nothing deals with is underlined. */
export function SentenceWords({ sentence, lang }: Props) {
  return (
    <blockquote className="font-serif text-[15.5px]/[23px] text-pretty" lang={lang}>
      {pieces(sentence).map(({ text, at, isLeft }) =>
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

/** The passage in pieces, in turn dealt with and not. Positions are code points of the whole text. */
function pieces({ start, end, exact, gaps = [] }: Sentence) {
  const characters = [...exact]
  const borders = [...new Set([start, ...gaps.flatMap((gap) => [gap.start, gap.end]), end])].sort((a, b) => a - b)
  return borders.slice(1).map((to, i) => {
    const at = borders[i]!
    return {
      at,
      text: characters.slice(at - start, to - start).join(''),
      isLeft: gaps.some((gap) => gap.start <= at && gap.end >= to),
    }
  })
}
