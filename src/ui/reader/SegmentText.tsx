import type { Link } from '../share/link'
import { nextQuote, type Quote, type Segment } from './segments'
import { isSelected, type Selection } from './selection'

interface SegmentTextProps {
  readonly segment: Segment
  readonly selection: Selection
  /** Prefix of the ids of the notes beside the block, which describe the link. */
  readonly noteIds: string
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
}

/** A stretch of the briefing; where events quote it, a link that selects one of them. */
export function SegmentText({ segment, selection, noteIds, linkToEvent }: SegmentTextProps) {
  const target = nextQuote(segment, asQuote(selection))
  if (target === undefined) return segment.text
  const selected = isSelected(segment, selection)
  const ending = segment.passages.filter(({ end }) => end === segment.end).map(({ number }) => number)
  const words = (
    <mark
      className={`box-decoration-clone pt-px pb-0.5 text-ink forced-colors:text-[MarkText] ${look(segment, selected)}`}
    >
      {segment.text}
      {/* Generated content: the words stay verbatim when they are copied or searched. */}
      {ending.length > 0 && (
        <sup
          className="ml-0.5 align-[7px] font-sans text-[11px]/none font-semibold text-ink before:content-[attr(data-numbers)]"
          data-numbers={ending.toSorted((a, b) => a - b).join(' ')}
        />
      )}
    </mark>
  )
  // A space between two inner passages cannot be named, and need not be reached.
  if (segment.text.trim() === '') return words
  return (
    <a
      {...linkToEvent(target.event, target.excerpt)}
      aria-current={selected ? 'true' : undefined}
      aria-describedby={noteIds + target.event}
      className="no-underline"
      data-passage={segment.passages.map(({ number }) => number).join(' ')}
      // The rest of a passage that others interrupt is no stop of its own.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the spread link has its href
      tabIndex={segment.isEntry ? 0 : -1}
    >
      {words}
    </a>
  )
}

/** Words that several passages share carry a dotted rule, and the selected ones a solid one. */
function look({ passages }: Segment, selected: boolean): string {
  if (selected) return 'border-b-2 border-ink bg-mark-on'
  return passages.length > 1 ? 'border-b border-dotted border-ink-3 bg-mark' : 'bg-mark'
}

function asQuote({ event, excerpt }: Selection): Quote | undefined {
  return event === undefined || excerpt === undefined ? undefined : { event, excerpt }
}
