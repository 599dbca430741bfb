import type { MirrorMark } from '../../explore/actor-mirror'
import { dateWords, spanWords } from '../../explore/date-words'
import { mainTheme, type EventIndex } from '../../explore/event-index'
import { countWords, eventCount } from '../../explore/filter-words'
import type { ConflictEvent } from '../../model/dataset'
import { DateMark } from '../marks/DateMark'
import type { Link } from '../share/link'

interface Props {
  readonly index: EventIndex
  readonly mark: MirrorMark
  /** Undefined for a count, and until its details have arrived. */
  readonly event: ConflictEvent | undefined
  readonly link: Link | undefined
  /** Whose events it is among. */
  readonly name: string
  readonly top: number
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly onPoint: () => void
}

/** Half of a mark's target. */
const HALF_PX = 12

/** A target of 24 px around the timeline's drawing. */
const MARK =
  'group absolute block h-6 text-left no-underline focus-visible:z-3 focus-visible:-outline-offset-1 pointer-coarse:after:absolute pointer-coarse:after:-inset-y-1 pointer-coarse:after:inset-x-0'

/** An event as the timeline draws it, which leads to it; or several, which lead to where they stand in the explorer. */
export function MirrorMarkLink({ index, mark, event, link, name, top, isTabStop, onFocus, onPoint }: Props) {
  const place = { top, left: mark.from - HALF_PX, width: mark.to - mark.from + 2 * HALF_PX }
  const theme = mark.kind === 'event' ? mainTheme(index, mark.row) : undefined
  return (
    <a
      {...link}
      aria-label={nameOfMark(mark, event, name)}
      className={`${MARK} ${mark.kind === 'count' || mark.look === 'point' ? 'z-1' : ''}`}
      data-mirror={mark.side}
      onFocus={onFocus}
      onPointerEnter={onPoint}
      // Without its link it is no link yet, and is to be reached all the same.
      role={link ? undefined : 'link'}
      style={place}
      tabIndex={isTabStop ? 0 : -1}
    >
      {mark.kind === 'count' ? (
        <span className="mark-count">{countWords(mark.count)}</span>
      ) : (
        <span className="absolute inset-x-3 top-0 h-6 group-hover:before:absolute group-hover:before:-inset-x-3 group-hover:before:inset-y-px group-hover:before:border group-hover:before:border-ink">
          {theme && <DateMark color={theme.color} hollow={mark.hollow} icon={theme.icon} look={mark.look} />}
        </span>
      )}
    </a>
  )
}

/** `Xi leaves Moscow, 22 March 2023, stated; China and Russia`, `7 events, 20–22 March 2023; China without Russia`. */
export function nameOfMark(mark: MirrorMark, event: ConflictEvent | undefined, name: string): string {
  if (mark.kind === 'count') {
    const { start, end } = mark.span
    return `${eventCount(mark.count)}, ${spanWords({ start, end: Math.max(end, start + 1) })}; ${name}. Show on the timeline`
  }
  return event ? `${event.title}, ${dateWords(event.date)}, ${event.status}; ${name}` : `Event, loading; ${name}`
}
