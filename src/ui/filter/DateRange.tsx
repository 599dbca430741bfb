import { Icon } from '../controls/Icon'
import { useState } from 'react'
import { rangeWords } from '../../explore/filter-words'
import type { DayRange } from '../../explore/view-state'
import type { Instant } from '../../model/time'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'

const DayFields = lazyPart(() => import('./DayFields').then((module) => module.DayFields))
/** As high as what comes. */
const waiting = <div aria-busy="true" className="h-21 pointer-coarse:h-30" />
const failed = () => <p role="alert">The fields could not be loaded. Close this and open it to try again.</p>

export interface DateRangeProps {
  readonly range: DayRange | undefined
  /** First and last day of the data, both inclusive. */
  readonly min: Instant
  readonly max: Instant
  readonly onRange: (range: DayRange | undefined) => void
}

/** A section of the rail: events that possibly happened between two days. All days are in UTC. */
export function DateRange({ range, min, max, onRange }: DateRangeProps) {
  const [open, setOpen] = useState(range !== undefined)
  const chevron = open ? 'chevron-down' : 'chevron-right'
  return (
    <section aria-label="Days" className="border-t border-line pt-2 pr-3 pb-2.5 pl-4 max-tablet:pr-4">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} open={open}>
        <summary className="flex min-h-(--row) list-none items-center gap-1 [&::-webkit-details-marker]:hidden">
          <h2 className="text-[0.93em] font-[650]">Days</h2>
          <Icon className="text-ink-3" size={14} name={chevron} />
          {range && !open && <span className="ml-auto text-right text-[0.9em] text-ink-2">{rangeWords(range)}</span>}
        </summary>
        {open && (
          <LoadedPane failed={failed} waiting={waiting}>
            <DayFields max={max} min={min} onRange={onRange} range={range} />
          </LoadedPane>
        )}
      </details>
    </section>
  )
}
