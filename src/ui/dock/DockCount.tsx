import type { CSSProperties } from 'react'
import { spanWords } from '../../explore/date-words'
import type { ConflictEvent } from '../../model/dataset'
import type { TimeSpan } from '../../model/time'

interface DockCountProps {
  /** In order of time. */
  readonly events: readonly ConflictEvent[]
  readonly span: TimeSpan
  /** Id of the list that it opens. */
  readonly listId: string
  readonly place: CSSProperties
  readonly isTabStop: boolean
}

/** Several events that find no room beside each other; opens the list of them. */
export function DockCount({ events, span, listId, place, isTabStop }: DockCountProps) {
  return (
    <button
      aria-label={`${countName(events, span)}. Open`}
      className="dock-mark"
      data-events={events.map((event) => event.id).join(' ')}
      popoverTarget={listId}
      style={place}
      tabIndex={isTabStop ? 0 : -1}
      type="button"
    >
      <span className="mark-count">{events.length}</span>
    </button>
  )
}

/** `7 events, 15 May 2024`. */
export function countName(events: readonly ConflictEvent[], span: TimeSpan): string {
  return `${events.length} events, ${spanWords(span)}`
}
