import { useRef } from 'react'
import { dateWords } from '../../explore/date-words'
import type { ConflictEvent, Theme } from '../../model/dataset'
import type { TimeSpan } from '../../model/time'
import { ThemeShape } from '../marks/ThemeShape'
import type { Link } from '../share/link'
import { countName } from './DockCount'

interface DockListProps {
  readonly id: string
  /** In order of time. */
  readonly events: readonly ConflictEvent[]
  readonly span: TimeSpan
  readonly themes: ReadonlyMap<string, Theme>
  readonly linkToEvent: (eventId: string) => Link
  /** After the list has closed. */
  readonly onChoose: (eventId: string) => void
}

/** The events of a count, above the dock. */
export function DockList({ id, events, span, themes, linkToEvent, onChoose }: DockListProps) {
  const list = useRef<HTMLDivElement>(null)
  const putAbove = () => {
    const dock = list.current!.closest('[data-dock]')!
    const { left } = dock.querySelector(`[popovertarget="${id}"]`)!.getBoundingClientRect()
    const { top } = dock.getBoundingClientRect()
    const { clientWidth } = document.documentElement
    const widthPx = Math.min(WIDTH_PX, clientWidth - 16)
    Object.assign(list.current!.style, {
      width: `${widthPx}px`,
      left: `${Math.max(8, Math.min(left - widthPx / 2, clientWidth - widthPx - 8))}px`,
      bottom: `${window.innerHeight - top + 4}px`,
      maxHeight: `${top - 12}px`,
    })
  }
  return (
    <div
      aria-label={countName(events, span)}
      className="fixed inset-auto m-0 overflow-y-auto border border-ink bg-paper py-1.5 text-[13.5px]/[18px] text-ink"
      id={id}
      onBeforeToggle={putAbove}
      onToggle={({ newState }) => newState === 'open' && list.current!.querySelector('a')?.focus()}
      popover="auto"
      ref={list}
      role="dialog"
    >
      <ul>
        {events.map((event) => {
          const theme = themes.get(event.themes[0]!)
          const { href, onClick } = linkToEvent(event.id)
          return (
            <li data-events={event.id} key={event.id}>
              <a
                className="grid min-h-[26px] grid-cols-[14px_minmax(0,1fr)_auto] items-baseline gap-x-2.5 px-3 py-1 no-underline hover:bg-paper-2 pointer-coarse:min-h-11 pointer-coarse:py-3"
                href={href}
                onClick={(click) => {
                  onClick(click)
                  if (!click.defaultPrevented) return
                  // The focus goes back to the count, and from there on to the mark.
                  list.current!.hidePopover()
                  onChoose(event.id)
                }}
              >
                <span className="translate-y-0.5">{theme && <ThemeShape size={13} theme={theme} />}</span>
                <span>{event.label}</span>
                <span className="text-[12.5px] text-ink-3">{dateWords(event.date, 'short')}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const WIDTH_PX = 344
