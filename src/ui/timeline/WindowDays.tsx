import { useId, useState, type FormEvent } from 'react'
import { dayFault, parseDay } from '../../explore/day-text'
import { spanWords } from '../../explore/date-words'
import { DAY, formatDay, type Instant, type TimeSpan } from '../../model/time'
import { Icon } from '../controls/Icon'

interface Props {
  readonly visibleWindow: TimeSpan
  /** The stretch that can be shown. */
  readonly bounds: TimeSpan
  readonly onVisibleWindow: (visibleWindow: TimeSpan) => void
  /** How much room there is beside the other tools: for the fields, for a word, or, on a phone, for a line. */
  readonly room: 'fields' | 'word' | 'line'
}

/** First and last day of the window as fields; where there is no room for them, behind the days themselves. */
export function WindowDays(props: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  if (props.room === 'fields') return <Fields {...props} />
  const words = spanWords(props.visibleWindow, 'short')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button
        aria-controls={id}
        aria-expanded={open}
        aria-label={props.room === 'word' ? `Days shown, ${words}` : undefined}
        className="flex min-h-6 items-center gap-1 pointer-coarse:min-h-11"
        onClick={() => setOpen(!open)}
        type="button"
      >
        <span className="underline decoration-line-2 decoration-1 underline-offset-3">
          {props.room === 'word' ? 'Days' : words}
        </span>
        <Icon className="text-ink-3" name={open ? 'chevron-down' : 'chevron-right'} size={14} />
      </button>
      <div id={id}>{open && <Fields {...props} />}</div>
    </div>
  )
}

function Fields({ visibleWindow, bounds, onVisibleWindow }: Props) {
  // The last instant inside the window tells its last day, whether or not it ends at midnight.
  const [first, last] = [visibleWindow.start, visibleWindow.end - 1]
  const least = Math.min(bounds.start, visibleWindow.start)
  const most = Math.max(bounds.end, visibleWindow.end) - 1
  return (
    <div aria-label="Days shown" className="flex flex-wrap items-center gap-x-2 gap-y-1" role="group">
      <WindowDay
        label="From"
        max={last}
        min={startOfDay(least)}
        onDay={(day) => onVisibleWindow({ start: day, end: visibleWindow.end })}
        value={first}
      />
      <WindowDay
        label="to"
        max={most}
        min={startOfDay(first)}
        onDay={(day) => onVisibleWindow({ start: visibleWindow.start, end: day + DAY })}
        value={last}
      />
    </div>
  )
}

const startOfDay = (instant: Instant) => Math.floor(instant / DAY) * DAY

interface DayProps {
  readonly label: string
  readonly value: Instant
  readonly min: Instant
  readonly max: Instant
  readonly onDay: (day: Instant) => void
}

/** Holds what is typed until Enter or until it is left, and follows the window otherwise. */
function WindowDay({ label, value, min, max, onDay }: DayProps) {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const [fault, setFault] = useState<string>()
  const commit = () => {
    if (draft === undefined) return
    const text = draft.trim()
    if (text === '' || text === formatDay(value)) {
      setDraft(undefined)
      setFault(undefined)
      return
    }
    const next = dayFault(text, { min, max })
    setFault(next)
    const day = parseDay(text)
    if (next !== undefined || day === undefined) return
    setDraft(undefined)
    onDay(day)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    commit()
  }
  return (
    <form className="flex flex-wrap items-center gap-1.5" onSubmit={onSubmit}>
      <label htmlFor={id}>{label}</label>
      <input
        aria-describedby={fault ? `${id}-fault` : undefined}
        aria-invalid={fault !== undefined}
        autoComplete="off"
        className="h-7 w-[104px] min-w-0 rounded-[2px] border border-control bg-paper px-2 text-ink tabular-nums pointer-coarse:h-11"
        id={id}
        onBlur={commit}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || draft === undefined) return
          event.preventDefault()
          setDraft(undefined)
          setFault(undefined)
        }}
        value={draft ?? formatDay(value)}
      />
      {fault && (
        <span className="text-[13px] text-notice" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      )}
    </form>
  )
}
