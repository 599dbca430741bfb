import type { ReactNode } from 'react'
import { DateMark, type DateMarkProps } from '../marks/DateMark'

/** What the drawings of dates mean, drawn by the timeline's own styles, so that the two cannot differ. */
export function DateDrawings() {
  return (
    <ul className="text-[13px] leading-6">
      <Row drawing={<Drawing look="point" />} name="A day">
        the words give the day
      </Row>
      <Row drawing={<Drawing look="bar" width={64} />} name="A week, month or year">
        the bar is as long as the words allow
      </Row>
      <Row drawing={<Drawing look="bar" width={40} />} name="Some days on end">
        “a three-day visit”: it lasted all of them
      </Row>
      <Row drawing={<Drawing look="about" width={64} />} name="About">
        “several weeks ago”: the ends fade
      </Row>
      <Row drawing={<Drawing hollow look="point" />} name="Uncertain">
        the words do not settle the date
      </Row>
      <Row drawing={<Drawing hollow look="one-of" width={64} />} name="One of these days">
        hollow marks, joined by dots
      </Row>
      <Row
        drawing={
          <span className="pl-14">
            <Drawing look="open-start" />
          </span>
        }
        name="By that day"
      >
        when it began or happened is not said
      </Row>
      <Row drawing={<Drawing look="open-end" width={64} />} name="Since that day">
        no end is said
      </Row>
      <Row
        drawing={
          <span className="relative block h-6 w-6">
            <span className="mark-count">4</span>
          </span>
        }
        name="Several events"
      >
        opens where it stands
      </Row>
      <Row drawing={<span className="block text-ink-3">ı&thinsp;ı ı</span>} name="At the foot of a lane">
        also involved, named in another lane
      </Row>
      <Row
        drawing={
          <span className="relative mt-2 block h-2 w-16 border-t border-ink-3">
            <span className="absolute -top-px right-2 h-[3px] w-6 bg-ink" />
          </span>
        }
        name="Covered days"
      >
        a briefing’s own and those from the Monday of the week before; elsewhere no briefing, which does not mean no
        events
      </Row>
    </ul>
  )
}

function Row({ drawing, name, children }: { drawing: ReactNode; name: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[88px_1fr] gap-x-3">
      <span aria-hidden="true" className="flex pl-2">
        {drawing}
      </span>
      <span className="py-[3px] leading-[18px]">
        <b className="font-semibold text-ink">{name}</b> {children}
      </span>
    </li>
  )
}

/** In the colour and shape of no theme in particular. */
function Drawing({ width = 0, ...mark }: Omit<DateMarkProps, 'color' | 'icon'> & { readonly width?: number }) {
  return (
    <span className="relative block h-6" style={{ width }}>
      <DateMark color="blue" icon="circle" {...mark} />
    </span>
  )
}
