import { dayOf, dayWords } from '../../explore/date-words'
import { eventCount } from '../../explore/filter-words'
import { clip } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { Icon } from '../controls/Icon'
import type { Link } from '../share/link'
import { useFocusOnward } from '../useFocusOnward'

interface Props {
  readonly frozen: Manifest['frozen']
  /** The build that was asked for and not kept; then there is nothing frozen. */
  readonly unkept: string | undefined
  readonly newest: Link
  readonly onChanges: () => void
  readonly onDismiss: () => void
}

const ACTION =
  'inline-flex min-h-7 items-center underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11'
/** A build's name has twelve characters; a link may hold anything. */
const MAX_NAME = 40

/** A quiet bar: which edition of the data is on screen. */
export function BuildNotice({ frozen, unkept, newest, onChanges, onDismiss }: Props) {
  const root = useFocusOnward<HTMLDivElement>('#main')
  return (
    <div className="flex items-start gap-3 py-1 pr-2 pl-4 text-[13px]/[18px]" ref={root}>
      {frozen ? (
        <p className="flex grow flex-wrap items-center gap-x-4 text-ink-2">
          <span className="py-[5px]">
            You are looking at the data as released on{' '}
            <b className="font-semibold text-ink">{dayWords(dayOf({ date: frozen.released }))}</b>.{' '}
            {frozen.changed === 0
              ? 'No event has changed since.'
              : `${eventCount(frozen.changed)} ${frozen.changed === 1 ? 'has' : 'have'} changed since.`}
          </span>
          <span className="flex flex-wrap gap-x-4">
            {frozen.changed > 0 && (
              <button aria-haspopup="dialog" className={ACTION} onClick={onChanges} type="button">
                See what changed
              </button>
            )}
            <a {...newest} className={ACTION}>
              Show the newest
            </a>
          </span>
        </p>
      ) : (
        <>
          <p className="grow py-[5px] wrap-anywhere text-ink-2 pointer-coarse:py-[13px]">
            <b className="font-semibold text-notice">The data of this link was not kept.</b> It asks for build “
            <bdi>{clip(unkept ?? '', MAX_NAME)}</bdi>”, which is not among the releases; this is the newest.
          </p>
          <button
            aria-label="Dismiss this notice"
            className="grid size-7 flex-none place-items-center text-ink-2 hover:text-ink pointer-coarse:size-11"
            onClick={onDismiss}
            type="button"
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  )
}
