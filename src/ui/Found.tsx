import { highlight, type FoundTerms, type TextPiece } from '../explore/words'

interface Props {
  /** What the search found in the event; undefined where nothing was searched for. */
  readonly terms: FoundTerms | undefined
  readonly children: string
}

/** A text with the words marked that the search found. */
export function Found({ terms, children }: Props) {
  return terms ? <Pieces pieces={highlight(children, terms)} /> : children
}

/** A text in pieces, those found marked, and the source's own words in their face. */
export function Pieces({ pieces }: { readonly pieces: readonly (TextPiece & { readonly verbatim?: boolean })[] }) {
  return pieces.map(({ text, hit, verbatim }, i) => {
    const face = verbatim ? 'font-serif' : undefined
    return hit ? (
      <mark className={`bg-mark text-ink ${face ?? ''}`} key={i}>
        {text}
      </mark>
    ) : (
      <span className={face} key={i}>
        {text}
      </span>
    )
  })
}
