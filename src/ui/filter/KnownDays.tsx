import { useId, useMemo } from 'react'
import { dayWords } from '../../explore/date-words'
import { countWords, eventCount } from '../../explore/filter-words'
import { hasPart } from '../../explore/further'
import { knownDays, type KnownDay } from '../../explore/known-days'
import type { Instant } from '../../model/time'
import { Button } from '../controls/Button'
import { Icon } from '../controls/Icon'
import { LateRows } from '../facets/LateRows'
import { DayField } from './DayField'
import type { KnownAsOfProps } from './KnownAsOf'

/** So many days stand in a list; among more of them one steps from briefing to briefing. */
const FEW = 8
/** As high as it is with few. */
const ROWS = 6

/** The days of the briefings, for only they change what is known, and a field for any other. */
export function KnownDays({ index, asOf, onDay, onWant, failure }: KnownAsOfProps) {
  const name = useId()
  const days = useMemo(() => (hasPart(index, 'told') ? knownDays(index, asOf) : undefined), [index, asOf])
  const all = index.columns.count
  const { briefingDays } = index
  const [first, last] = [briefingDays[0], briefingDays.at(-1)]
  if (first === undefined || last === undefined) return <p className="text-ink-3">There is no briefing.</p>
  if (!days) {
    return (
      <LateRows failure={failure} name="days of the briefings" onWant={onWant} part="told" rows={ROWS}>
        {undefined}
      </LateRows>
    )
  }
  const choice = (day: Instant | undefined, label: string, count: number) => (
    <label className="flex min-h-(--row) items-center gap-(--gap)" key={label}>
      <input
        aria-label={`${label}, ${countWords(count)} of ${eventCount(all)} known`}
        checked={day === asOf}
        className="size-(--box) flex-none appearance-none rounded-full border border-ink-3 bg-paper checked:border-[5px] checked:border-ink hover:border-ink forced-colors:appearance-auto"
        name={name}
        onChange={() => onDay(day)}
        type="radio"
      />
      <span className={day === asOf ? 'font-semibold' : ''}>{label}</span>
      <span className="ml-auto text-[0.93em] text-ink-3">{countWords(count)}</span>
    </label>
  )
  return (
    <>
      <p className="pb-1 text-[0.9em]/[1.35] text-pretty text-ink-3">
        Only what briefings up to a day had reported, in the words they had for it.
      </p>
      {days.length <= FEW ? (
        <fieldset>
          <legend className="sr-only">Known as of</legend>
          {choice(undefined, 'All briefings', all)}
          {days.map(({ day, count }) => choice(day, dayWords(day), count))}
        </fieldset>
      ) : (
        <Steps asOf={asOf} days={days} onDay={onDay} />
      )}
      <div className="pt-1">
        <DayField label={days.length <= FEW ? 'Any day' : 'Day'} max={last} min={first} onDay={onDay} value={asOf} />
      </div>
    </>
  )
}

interface StepsProps {
  readonly asOf: Instant | undefined
  readonly days: readonly KnownDay[]
  readonly onDay: (day: Instant | undefined) => void
}

/** To the briefing before, to the one after, and to all. */
function Steps({ asOf = Infinity, days, onDay }: StepsProps) {
  const earlier = days.findLast(({ day }) => day < asOf)
  const later = days.find(({ day }) => day > asOf)
  const here = days.find(({ day }) => day === asOf)
  return (
    <div className="flex items-center gap-1 py-1">
      <Button
        aria-disabled={!earlier}
        aria-label="Earlier briefing"
        className="aria-disabled:text-ink-3"
        onClick={() => earlier && onDay(earlier.day)}
      >
        <Icon name="chevron-left" size={14} />
      </Button>
      <Button
        aria-disabled={!here}
        aria-label={later ? 'Later briefing' : 'All briefings'}
        className="aria-disabled:text-ink-3"
        onClick={() => here && onDay(later?.day)}
      >
        <Icon name="chevron-right" size={14} />
      </Button>
      <span className="ml-auto text-[0.9em] text-ink-2">
        {here ? `${eventCount(here.count)} known` : 'All briefings'}
      </span>
    </div>
  )
}
