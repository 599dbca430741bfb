import { useState } from 'react'
import type { LaneFolds } from '../../explore/lane-folds'

export interface Folding {
  readonly folds: LaneFolds
  readonly onFolds: (next: (now: LaneFolds) => LaneFolds) => void
}

/** Kept where the page is put together: the timeline comes and goes with what the filter finds. */
export function useLaneFolds(): Folding {
  const [folds, onFolds] = useState<LaneFolds>({ folded: new Set(), opened: {} })
  return { folds, onFolds }
}
