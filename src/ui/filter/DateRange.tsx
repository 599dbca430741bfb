import { rangeWords, sureWords } from '../../explore/filter-words'
import type { DayRange, Filter } from '../../explore/view-state'
import type { Instant } from '../../model/time'
import { lazyPart } from '../lazyPart'
import { RailFold } from './RailFold'

const DayFields = lazyPart(() => import('./DayFields').then((module) => module.DayFields))

export interface DateRangeProps extends Pick<Filter, 'sure'> {
  readonly range: DayRange | undefined
  /** Whether dates that are not from the briefings are shown. */
  readonly outside: boolean
  /** First and last day of the data, both inclusive. */
  readonly min: Instant
  readonly max: Instant
  readonly onRange: (range: DayRange | undefined) => void
  readonly onSure: (sure: boolean) => void
  readonly onOutside: (outside: boolean) => void
}

/** A section of the rail: events that possibly, or certainly, happened between two days. All days are in UTC. */
export function DateRange(props: DateRangeProps) {
  const { range, sure, outside } = props
  const chosen = [range ? sureWords({ sure }) + rangeWords(range) : '', outside ? '' : 'briefings’ dates only']
  return (
    <RailFold chosen={chosen.filter(Boolean).join(', ')} height="h-48 pointer-coarse:h-74" title="Days">
      <DayFields {...props} />
    </RailFold>
  )
}
