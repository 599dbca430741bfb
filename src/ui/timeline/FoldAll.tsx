import { foldOf } from '../../explore/lane-folds'
import type { Lane } from '../../explore/lanes'

interface Props {
  /** As they are drawn. */
  readonly lanes: readonly Lane[]
  readonly onFoldAll: (fold: boolean) => void
  /** Where lanes of "n others" are shown: takes them back. */
  readonly onFirstOnly: (() => void) | undefined
}

const LINK =
  'min-h-6 underline decoration-line-2 decoration-1 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11'

/** Folds all lanes, or unfolds them once all are folded. The button stays, and the focus on it. */
export function FoldAll({ lanes, onFoldAll, onFirstOnly }: Props) {
  const folds = lanes.map((lane) => foldOf(lane, lanes.length))
  const canFold = folds.includes('open')
  if (lanes.length < 2 || !(canFold || folds.includes('folded'))) return undefined
  return (
    <>
      <button className={LINK} onClick={() => onFoldAll(canFold)} type="button">
        {canFold ? 'Fold all' : 'Unfold all'}
      </button>
      {onFirstOnly && (
        <button className={LINK} onClick={onFirstOnly} type="button">
          Fewer lanes
        </button>
      )}
    </>
  )
}
