import { dateWords } from '../../explore/date-words'
import type { ConflictEvent, Theme } from '../../model/dataset'
import { ThemeShape } from '../marks/ThemeShape'
import type { Link } from '../share/link'
import type { Quote } from './segments'

interface BriefingEventsProps {
  /** The first quote of each event, in reading order. */
  readonly quotes: readonly Quote[]
  readonly events: ReadonlyMap<string, ConflictEvent>
  readonly themes: ReadonlyMap<string, Theme>
  readonly selectedEvent: string | undefined
  /** Of the briefing; dates in it go without. */
  readonly year: string
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
}

/** The briefing's events as a list of contents. */
export function BriefingEvents({ quotes, events, themes, selectedEvent, year, linkToEvent }: BriefingEventsProps) {
  return (
    <nav aria-label="Events in reading order" className="mt-3.5 border-t border-line pt-2.5">
      <h3 className="mb-1 flex justify-between text-[13px]/[18px] font-[650]">
        Events in reading order <span className="font-normal text-ink-3">{quotes.length}</span>
      </h3>
      <ol className="-mr-5 -ml-4 text-[13.5px]/[18px]">
        {quotes.map(({ event: id, excerpt }) => {
          const event = events.get(id)
          const theme = themes.get(event?.themes[0] ?? '')
          const selected = id === selectedEvent
          return (
            <li className="relative" data-entry data-events={id} key={id}>
              <a
                {...linkToEvent(id, excerpt)}
                aria-current={selected ? 'true' : undefined}
                className={`grid min-h-[26px] grid-cols-[14px_minmax(0,1fr)_auto] items-baseline gap-x-2.5 py-1 pr-5 pl-4 no-underline hover:bg-paper-2 ${
                  selected ? 'border-l-3 border-ink bg-paper-2 pl-[13px] font-semibold' : ''
                }`}
              >
                <span className="translate-y-0.5">{theme && <ThemeShape size={13} theme={theme} />}</span>
                <span data-name>{event?.label ?? 'Being loaded'}</span>
                {event && (
                  <span className="text-[12.5px] font-normal text-ink-3">
                    {dateWords(event.date, 'short').replaceAll(` ${year}`, '')}
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
