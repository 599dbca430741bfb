import { useId, useState } from 'react'
import { dayWords } from '../../explore/date-words'
import { formatDay, spanOf, type Instant } from '../../model/time'

export interface DayFieldProps {
  readonly label: string
  /** Any instant of the day, in UTC. */
  readonly value: Instant | undefined
  /** First and last day that may be chosen, inclusive. */
  readonly min: Instant
  readonly max: Instant
  /** Told the start of the day, or undefined when the field is emptied. */
  readonly onDay: (day: Instant | undefined) => void
}

/**
 * A native date field. While somebody types, the browser reports days such as 20 March 0002, and an empty field
 * for a month half typed: only a day that may be chosen is passed on, and emptiness only when the field is left.
 */
export function DayField({ label, value, min, max, onDay }: DayFieldProps) {
  const id = useId()
  const chosen = value === undefined ? '' : formatDay(value)
  const [draft, setDraft] = useState({ chosen, text: chosen })
  const text = draft.chosen === chosen ? draft.text : chosen
  const allowed = (day: string) => day >= formatDay(min) && day <= formatDay(max)
  const invalid = text !== '' && text !== chosen && !allowed(text)
  return (
    <div className="min-w-0">
      <label className="block text-[0.9em] text-ink-3" htmlFor={id}>
        {label}
      </label>
      <input
        aria-describedby={invalid ? `${id}-fault` : undefined}
        aria-invalid={invalid}
        className="h-7 w-full min-w-0 rounded-[2px] border border-control bg-paper px-1.5 text-[13px] max-tablet:h-11 max-tablet:text-[16px] pointer-coarse:h-11"
        id={id}
        max={formatDay(max)}
        min={formatDay(min)}
        onBlur={() => {
          if (text === '' && chosen !== '') onDay(undefined)
          else setDraft({ chosen, text: chosen })
        }}
        onChange={({ target }) => {
          const day = target.value
          setDraft({ chosen, text: day })
          if (day !== '' && day !== chosen && allowed(day)) onDay(spanOf({ earliest: day, latest: day }).start)
        }}
        type="date"
        value={text}
      />
      <p aria-live="polite" className="text-[0.86em] text-notice" id={`${id}-fault`}>
        {invalid && `Choose a day from ${dayWords(min, 'short')} to ${dayWords(max, 'short')}`}
      </p>
    </div>
  )
}
