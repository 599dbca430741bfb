import type { CSSProperties } from 'react'
import { dateWords } from '../../explore/date-words'
import type { DockEvent as DockEventMark } from '../../explore/dock'
import type { ConflictEvent, Theme } from '../../model/dataset'
import { DateMark } from '../marks/DateMark'
import type { Link } from '../share/link'

interface DockEventProps {
  readonly mark: DockEventMark
  readonly event: ConflictEvent
  readonly themes: ReadonlyMap<string, Theme>
  readonly link: Link
  readonly place: CSSProperties
  readonly isTabStop: boolean
  readonly isSelected: boolean
}

/** An event, drawn as on the timeline; it selects the event in the text. */
export function DockEvent({ mark, event, themes, link, place, isTabStop, isSelected }: DockEventProps) {
  const theme = themes.get(event.themes[0]!)
  return (
    <a
      {...link}
      aria-current={isSelected ? 'true' : undefined}
      aria-label={`${event.title}, ${dateWords(event.date)}, ${event.status}`}
      className="dock-mark"
      data-events={event.id}
      data-look={mark.look}
      style={place}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the spread link has its href
      tabIndex={isTabStop ? 0 : -1}
      title={event.label}
    >
      <span className="absolute inset-x-3 top-0 h-6">
        {theme && <DateMark color={theme.color} hollow={mark.hollow} icon={theme.icon} look={mark.look} />}
      </span>
    </a>
  )
}
