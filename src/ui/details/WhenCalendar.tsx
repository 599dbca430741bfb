import type { CalendarUnit, DateCalendar } from '../../explore/date-calendar'
import type { Theme } from '../../model/dataset'
import { DateMark } from '../marks/DateMark'

/** A cell's width, where there is room for all of them. */
const CELL_PX: Record<CalendarUnit, number> = { day: 15.2, month: 26, year: 34 }
/** Letters of months need less than their names. */
const LETTER_PX = 12.5

interface WhenCalendarProps {
  readonly calendar: DateCalendar
  /** The event's mark on the timeline is of its colour and shape. */
  readonly theme: Theme
}

/** How the date follows from the words: its mark among the days, months or years up to the briefing's. */
export function WhenCalendar({ calendar, theme }: WhenCalendarProps) {
  const { cells, from, to, unit, briefing } = calendar
  const share = (position: number) => `${(position / cells.length) * 100}%`
  const cellPx = unit === 'month' && cells.length > 7 ? LETTER_PX : CELL_PX[unit]
  return (
    <div
      aria-label={calendar.words}
      className="max-w-full flex-none px-[7px] text-[11px]/[14px] text-ink-3"
      role="img"
      style={{ width: cells.length * cellPx + 14 }}
    >
      <div className="grid auto-cols-fr grid-flow-col text-center">
        {cells.map(({ head }, i) => (
          <span className={`flex h-3.5 whitespace-nowrap ${unit === 'day' ? 'justify-center' : 'pl-0.5'}`} key={i}>
            {head}
          </span>
        ))}
      </div>
      <div className="relative h-6 bg-[linear-gradient(var(--line-2),var(--line-2))] bg-size-[100%_1px] bg-center bg-no-repeat">
        <span className="absolute top-0 h-6" style={{ left: share(from), width: share(to - from) }}>
          <DateMark color={theme.color} hollow={calendar.hollow} icon={theme.icon} look={calendar.look} />
        </span>
      </div>
      <div className="grid auto-cols-fr grid-flow-col text-center">
        {cells.map(({ label, isMeant, isBriefing, isOutside }, i) => (
          <span
            className={`flex justify-center whitespace-nowrap border-b ${isOutside ? 'border-dashed border-control' : 'border-transparent'} ${
              isMeant || isBriefing ? 'font-semibold text-ink' : ''
            }`}
            key={i}
          >
            {label}
          </span>
        ))}
      </div>
      {briefing !== undefined && (
        <div className="relative h-5 text-ink-2">
          <svg
            className="absolute top-0.5 -ml-1 fill-ink"
            height="6"
            style={{ left: share(briefing) }}
            viewBox="0 0 8 6"
            width="8"
          >
            <path d="M4 0l4 6H0z" />
          </svg>
          {/* Shifted by its own share, it never leaves the calendar. */}
          <span
            className="absolute top-2 whitespace-nowrap"
            style={{ left: share(briefing), transform: `translateX(-${share(briefing)})` }}
          >
            briefing
          </span>
        </div>
      )}
    </div>
  )
}
