import { useImperativeHandle, useState, type Ref } from 'react'
import { headingWords } from '../../explore/date-words'
import type { EventIndex } from '../../explore/event-index'
import { headingAt, type ListOrder } from '../../explore/list-order'
import type { Stretch } from '../../explore/list-stretch'
import { DayHeading } from './DayHeading'

export interface StickyHandle {
  /** The place whose entry is the topmost in sight. */
  readonly showFor: (place: number) => void
}

interface Props {
  readonly index: EventIndex
  readonly order: ListOrder
  readonly stretch: Stretch
  readonly ref: Ref<StickyHandle>
}

/** The day of the topmost entry. It keeps that to itself: the entries need not know how far the reader has scrolled. */
export function StickyHeading({ index, order, stretch: { from, to }, ref }: Props) {
  const [place, setPlace] = useState(from)
  useImperativeHandle(ref, () => ({ showFor: setPlace }), [])
  const shown = Math.max(from, Math.min(place, to - 1))
  return (
    <div aria-hidden="true" className="pointer-events-none! sticky top-0 z-1 h-0">
      <DayHeading level="div">{headingWords(headingAt(index, order, shown))}</DayHeading>
    </div>
  )
}
