import type { Dispute } from '../../model/dataset'
import { Glyph } from './Glyph'
import { STATUS_MARKS } from '../../explore/mark-shapes'

/** Stroked paths in a 14 × 14 box: unequal; two circles that have a part in common. */
const PATHS: Record<Dispute['kind'], string> = {
  contradicts: STATUS_MARKS.disputed.path,
  'differs-in-scope':
    'M4.8 3.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6M9.2 3.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6',
}

/** How two statements stand to each other, beside the words that say so. */
export function DisputeGlyph({ kind }: { readonly kind: Dispute['kind'] }) {
  return <Glyph path={PATHS[kind]} />
}
