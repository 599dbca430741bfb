import { highlight, type FoundTerms } from '../explore/words'
import { Pieces } from './Pieces'

export interface FoundProps {
  /** What the search found in the event; undefined where nothing was searched for. */
  readonly terms: FoundTerms | undefined
  readonly children: string
}

/** A text with the words marked that the search found. */
export function Found({ terms, children }: FoundProps) {
  return terms ? <Pieces pieces={highlight(children, terms)} /> : children
}
