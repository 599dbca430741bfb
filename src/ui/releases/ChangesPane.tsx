import { useQuery } from '@tanstack/react-query'
import { withoutBuild } from '../../explore/asked-build'
import { dayOf, dayWords } from '../../explore/date-words'
import { selectEvent } from '../../explore/view-state'
import type { EventChange } from '../../model/builds'
import { datasetFile } from '../../state/dataset-fetch'
import { changesFile, changesQuery } from '../../state/frozen-build'
import { useFailure } from '../../state/useFailure'
import { useLink, useViewState } from '../../state/useViewState'
import { Dialog } from '../controls/Dialog'
import { ChangeList } from './ChangeList'
import { Failed } from '../states/Failed'

interface Props {
  readonly build: string
  /** `YYYY-MM-DD` */
  readonly released: string
  readonly onClose: () => void
}

/** What has become of the events since a release; each leads to the event as it is now, or as it was last. */
export function ChangesPane({ build, released, onClose }: Props) {
  const { state } = useViewState()
  const link = useLink()
  const changes = useQuery(changesQuery(build))
  const failure = useFailure([changes])

  const toEvent = ({ id, kind, into }: EventChange) => {
    const view = kind === 'removed' && into === undefined ? state : withoutBuild(state)
    const { href, onClick } = link(selectEvent({ ...view, page: { kind: 'explorer' } }, into ?? id))
    return {
      href,
      onClick: (event: Parameters<typeof onClick>[0]) => {
        onClick(event)
        if (event.defaultPrevented) onClose()
      },
    }
  }
  return (
    <Dialog
      className="tablet:top-12 tablet:left-1/2 tablet:w-[640px] tablet:-translate-x-1/2"
      onClose={onClose}
      title={`What has changed since ${dayWords(dayOf({ date: released }))}`}
    >
      {failure ? (
        <Failed {...failure} title="The changes could not be loaded">
          The release itself is whole, and so is the newest data.
        </Failed>
      ) : changes.data ? (
        <ChangeList changes={changes.data.events} file={datasetFile(changesFile(build))} toEvent={toEvent} />
      ) : (
        <p className="p-4 text-ink-2" role="status">
          The changes are being loaded.
        </p>
      )}
    </Dialog>
  )
}
