import type { Dispute } from '../../model/dataset'
import { STATUS_MARKS } from './shapes'

/** Stroked paths in a 14 × 14 box: unequal; one circle within another, of less reach. */
const PATHS: Record<Dispute['kind'], string> = {
  contradicts: STATUS_MARKS.disputed.path,
  'differs-in-scope': 'M7 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 1 0 7 1.8M5.6 6.3a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4',
}

/** How two statements stand to each other, beside the words that say so. */
export function DisputeGlyph({ kind }: { readonly kind: Dispute['kind'] }) {
  return (
    <svg
      aria-hidden="true"
      className="flex-none"
      fill="none"
      height="14"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="1.6"
      viewBox="0 0 14 14"
      width="14"
    >
      <path d={PATHS[kind]} />
    </svg>
  )
}
