import { highlight, type FoundTerms } from '../explore/words'

interface Props {
  /** What the search found in the event; undefined where nothing was searched for. */
  readonly terms: FoundTerms | undefined
  readonly children: string
}

/** A text with the words marked that the search found. */
export function Found({ terms, children }: Props) {
  if (!terms) return children
  return highlight(children, terms).map(({ text, hit }, i) =>
    hit ? (
      <mark className="bg-mark text-ink" key={i}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
