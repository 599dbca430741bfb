import { dayWords } from '../../explore/date-words'
import type { EventIndex } from '../../explore/event-index'
import type { Instant } from '../../model/time'
import { lazyPart } from '../lazyPart'
import type { LateRowsProps } from '../facets/LateRows'
import { RailFold } from './RailFold'

const KnownDays = lazyPart(() => import('./KnownDays').then((module) => module.KnownDays))

export interface KnownAsOfProps {
  readonly index: EventIndex
  /** First instant of the day up to which briefings count; undefined where all do. */
  readonly asOf: Instant | undefined
  readonly onDay: (day: Instant | undefined) => void
  readonly onWant: LateRowsProps['onWant']
  readonly failure: LateRowsProps['failure']
}

/** A section of the rail: what a reader could know on a day. */
export function KnownAsOf(props: KnownAsOfProps) {
  const { asOf } = props
  return (
    <RailFold chosen={asOf === undefined ? '' : dayWords(asOf)} height="h-40 pointer-coarse:h-62" title="Known as of">
      <KnownDays {...props} />
    </RailFold>
  )
}
