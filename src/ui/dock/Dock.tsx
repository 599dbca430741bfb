import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { dockAxis } from '../../explore/dock-axis'
import { layOutDock, type DockCount as DockCountMark, type DockMark } from '../../explore/dock'
import type { EventIndex } from '../../explore/event-index'
import { toPixels } from '../../explore/time-scale'
import { DAY, type Instant } from '../../model/time'
import type { ConflictEvent, Theme } from '../../model/dataset'
import { stepAlong } from '../keys/step-along'
import type { Link } from '../share/link'
import { measureAxis } from '../timeline/axis-text'
import { useWidth } from '../timeline/useWidth'
import { useMediaQuery } from '../useMediaQuery'
import { DockAxis } from './DockAxis'
import { DockCount } from './DockCount'
import { DockEvent } from './DockEvent'
import { DockList } from './DockList'
import { useDockFocus } from './useDockFocus'

interface DockProps {
  readonly index: EventIndex
  /** The briefing's events by their rows; those that are loaded. */
  readonly events: ReadonlyMap<number, ConflictEvent>
  readonly briefingDay: Instant
  readonly selectedEvent: string | undefined
  readonly themes: ReadonlyMap<string, Theme>
  /** Selects an event in the text. */
  readonly linkToEvent: (eventId: string) => Link
  /** Beside the track, where there is room: what is selected, or what to do. */
  readonly children: ReactNode
}

/** The briefing's events on one strip of time, below their words. */
export function Dock({ index, events, briefingDay, selectedEvent, themes, linkToEvent, children }: DockProps) {
  const id = useId()
  const track = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(track)
  const lines = useMediaQuery('(min-width: 1024px)') ? 2 : 1
  const rows = useMemo(() => [...events.keys()], [events])
  const selectedRow = rows.find((row) => events.get(row)!.id === selectedEvent)
  const layout = useMemo(
    () => (widthPx > 0 ? layOutDock(index, { rows, briefingDay, widthPx, lines, selectedRow }) : undefined),
    [index, rows, briefingDay, widthPx, lines, selectedRow],
  )
  const axis = useMemo(
    () => layout && dockAxis(layout, briefingDay, widthPx, measureAxis(document.body)),
    [layout, briefingDay, widthPx],
  )
  const { onKeyDown, onFocus, tabStop } = useOneTabStop(layout?.marks ?? [], selectedRow)
  const focus = useDockFocus(track, layout)
  const listId = (mark: DockMark) => `${id}-${keyOf(mark)}`
  const eventsOf = ({ rows: counted }: DockCountMark) => counted.map((row) => events.get(row)!)
  const dayPx = layout && toPixels(layout.scale, layout.visibleWindow, widthPx)(briefingDay + DAY / 2)

  return (
    <section
      aria-label="On the timeline"
      className="flex flex-none items-stretch border-t border-ink bg-paper max-desk:sticky max-desk:bottom-0 max-desk:z-2 max-desk:pb-[env(safe-area-inset-bottom)] print:hidden"
      data-dock
    >
      <div className="w-[300px] flex-none overflow-hidden border-r border-line px-4 py-2 max-wide:hidden">
        {children}
      </div>
      <div
        className="relative mx-4 min-w-0 flex-1"
        ref={track}
        style={{ height: TITLE_PX + lines * LINE_PX + DATES_PX }}
      >
        {axis && dayPx !== undefined && <DockAxis axis={axis} dayPx={dayPx} lines={lines} />}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its marks is the stop, arrows lead on */}
        <div
          aria-label="Events of this briefing in order of time"
          className="absolute inset-x-0"
          onBlur={focus.onBlur}
          onFocus={(event) => {
            onFocus(event)
            focus.onFocus(event)
          }}
          onKeyDown={onKeyDown}
          role="toolbar"
          style={{ top: TITLE_PX }}
        >
          {layout?.marks.map((mark) => {
            const key = keyOf(mark)
            const place = { top: mark.line * LINE_PX, left: mark.from - 12, width: mark.to - mark.from + 24 }
            const shared = { place, isTabStop: key === tabStop }
            if (mark.kind === 'count') {
              return <DockCount {...shared} events={eventsOf(mark)} key={key} listId={listId(mark)} span={mark.span} />
            }
            const event = events.get(mark.row)!
            const isSelected = mark.row === selectedRow
            return (
              <DockEvent
                {...shared}
                event={event}
                isSelected={isSelected}
                key={key}
                link={linkToEvent(event.id)}
                mark={mark}
                themes={themes}
              />
            )
          })}
        </div>
        {layout?.marks.map(
          (mark) =>
            mark.kind === 'count' && (
              <DockList
                events={eventsOf(mark)}
                id={listId(mark)}
                key={keyOf(mark)}
                linkToEvent={linkToEvent}
                onChoose={focus.onChoose}
                span={mark.span}
                themes={themes}
              />
            ),
        )}
      </div>
    </section>
  )
}

/** Heights of the titles, of a line of marks, and of the dates below. */
const TITLE_PX = 17
const LINE_PX = 24
const DATES_PX = 19

/** A count goes by its last event; when that leaves it, it is another. */
function keyOf(mark: DockMark): string {
  return mark.kind === 'event' ? `e${mark.row}` : `c${mark.rows.at(-1)}`
}

/** The mark last focused, else the selected one, else the first. */
function useOneTabStop(marks: readonly DockMark[], selectedRow: number | undefined) {
  const [focused, setFocused] = useState<string>()
  const keys = marks.map(keyOf)
  const selected = marks.find((mark) => mark.kind === 'event' && mark.row === selectedRow)
  const tabStop =
    [focused, selected && keyOf(selected)].find((key) => key !== undefined && keys.includes(key)) ?? keys[0]
  const stopsOf = (toolbar: HTMLElement) => [...toolbar.querySelectorAll<HTMLElement>(':scope > [data-events]')]
  return {
    tabStop,
    onFocus({ target, currentTarget }: { target: Element; currentTarget: HTMLElement }) {
      const at = stopsOf(currentTarget).findIndex((stop) => stop === target)
      if (at >= 0) setFocused(keys[at])
    },
    onKeyDown: (press: KeyboardEvent<HTMLElement>) => stepAlong(press, stopsOf(press.currentTarget)),
  }
}
