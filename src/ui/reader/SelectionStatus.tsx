import type { ConflictEvent } from '../../model/dataset'
import type { Passage } from './segments'
import { placeAmong, type Selection } from './selection'

interface SelectionStatusProps {
  readonly event: ConflictEvent | undefined
  readonly passages: readonly Passage[]
  readonly selection: Selection
}

/** Says what has been selected, for those who do not see the text change. */
export function SelectionStatus({ event, passages, selection }: SelectionStatusProps) {
  const place = placeAmong(passages, selection)
  const among = place && place.of > 1 ? `, ${place.at} of ${place.of} events that these words tell of` : ''
  return (
    <p className="sr-only" role="status">
      {event && `Selected: ${event.title}${among}`}
    </p>
  )
}
