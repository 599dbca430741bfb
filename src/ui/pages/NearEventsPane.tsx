import { dateWords } from '../../explore/date-words'
import { nearestEvents } from '../../explore/nearest'
import { DEFAULT_VIEW, selectEvent, type ViewState } from '../../explore/view-state'
import type { Dataset } from '../../state/dataset-query'
import { useDetails } from '../../state/useDetails'
import { useEventRow } from '../../state/useEventRow'
import type { Link } from '../share/link'
import { NearRow } from './NearRow'

interface Props {
  readonly dataset: Dataset
  /** An id, which may be that of no event. */
  readonly id: string
  readonly linkTo: (state: ViewState) => Link
}

/** The event with this id or, where there is none, those whose ids share most words with it. */
export function NearEventsPane({ dataset, id, linkTo }: Props) {
  const { wholeOf, hold } = useDetails(dataset.manifest, undefined)
  const found = useEventRow(id, dataset, { wholeOf, hold })
  const near = found.kind === 'missing' ? found.near : found.kind === 'found' ? [found.row] : []
  const events = near.flatMap((row) => wholeOf(row) ?? [])
  return (found.kind === 'missing' ? nearestEvents(id, events) : events).map((event) => (
    <NearRow
      key={event.id}
      kind={`event, ${dateWords(event.date, 'short')}`}
      link={linkTo(selectEvent(DEFAULT_VIEW, event.id))}
      name={event.title}
    />
  ))
}
