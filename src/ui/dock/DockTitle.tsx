import { dateWords } from '../../explore/date-words'
import type { ConflictEvent } from '../../model/dataset'
import type { Link } from '../share/link'

interface DockTitleProps {
  /** The selected one, if the briefing tells of it. */
  readonly event: ConflictEvent | undefined
  readonly linkToTimeline: Link | undefined
}

/** What the dock is for; or what is selected in it, and the way to its own page. */
export function DockTitle({ event, linkToTimeline }: DockTitleProps) {
  if (!event || !linkToTimeline) {
    return (
      <>
        <h2 className="text-[13.5px]/[18px] font-[650]">On the timeline</h2>
        <p className="mt-0.5 text-[12.5px]/[17px] text-ink-3">Select a passage or a mark</p>
      </>
    )
  }
  return (
    <>
      <h2 className="text-[13.5px]/[18px] font-[650]">{event.label}</h2>
      <p className="text-[12.5px]/[17px] text-ink-3">{dateWords(event.date)}</p>
      <a {...linkToTimeline} className="inline-flex min-h-6 items-center text-[12.5px] text-ink-2">
        Open on the timeline
      </a>
    </>
  )
}
