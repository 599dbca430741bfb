import { Icon } from '../controls/Icon'
import type { Fallback } from '../ErrorBoundary'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'
import { useFocusOnward } from '../useFocusOnward'

/** Few links have anything to tell, so loaded for those that have. */
const NoticeWords = lazyPart(() => import('./NoticeWords').then((module) => module.NoticeWords))
const wordless: Fallback = () => <span className="block py-[5px]">Not all of this link was used.</span>

export interface DroppedPart {
  readonly key: string
  readonly value: string
  /** Without a full stop: `there is no month 13`. */
  readonly reason: string
}

export interface NoticeProps {
  /** Parts of the link that could not be used. */
  readonly dropped: readonly DroppedPart[]
  /** Ids in the filter that the dataset does not have. */
  readonly unknown: readonly string[]
  readonly onDismiss: () => void
}

/** What of a link is not on screen, and why. Its words stand in a part that is always there, so that they are read out. */
export function Notice({ dropped, unknown, onDismiss }: NoticeProps) {
  const count = dropped.length + unknown.length
  return (
    <div className={count > 0 ? 'flex items-start gap-3 border-b border-line bg-paper-2 py-1 pr-2 pl-4' : ''}>
      <output className="block grow text-[13px]/[18px]">
        {count > 0 && (
          <LoadedPane failed={wordless}>
            <NoticeWords dropped={dropped} unknown={unknown} />
          </LoadedPane>
        )}
      </output>
      {count > 0 && <Dismiss onDismiss={onDismiss} />}
    </div>
  )
}

/** Goes with the notice, and hands the focus on. */
function Dismiss({ onDismiss }: Pick<NoticeProps, 'onDismiss'>) {
  const root = useFocusOnward<HTMLButtonElement>('#main')
  return (
    <button
      aria-label="Dismiss this notice"
      className="grid size-7 flex-none place-items-center text-ink-2 hover:text-ink pointer-coarse:size-11"
      onClick={onDismiss}
      ref={root}
      type="button"
    >
      <Icon name="close" />
    </button>
  )
}
