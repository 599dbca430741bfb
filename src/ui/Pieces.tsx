import type { TextPiece } from '../explore/words'

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
