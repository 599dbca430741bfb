import type { ReactNode } from 'react'
import type { ReaderView } from './reader-view'
import { nextQuote, type Passage, type Quote, type Segment } from './segments'
import { isSelected, type Selection } from './selection'

interface SegmentTextProps {
  readonly segment: Segment
  readonly view: ReaderView
  /** Prefix of the ids of the notes beside the block, which describe the link. */
  readonly noteIds: string
}

/** A stretch of the briefing; where events quote it, a link that selects one of them. */
export function SegmentText({ segment, view, noteIds }: SegmentTextProps) {
  const { selection, linkToEvent } = view
  const { text, start, end, passages, isMarked } = segment
  const target = nextQuote(segment, asQuote(selection))
  if (target === undefined) return <PlainText segment={segment} showsUnquoted={view.showsUnquoted} />
  const selected = isSelected(segment, selection)
  const withRule = passages.filter(({ level }) => level !== undefined)
  const hasOwnRule = withRule.some(({ quotes }) => holds(quotes, selection))
  // Where several overlap, brackets say which begins and which ends here; a passage that stands alone says its number.
  const opening = passages.filter((passage) => passage.overlaps && passage.start === start)
  const closing = passages.filter((passage) => passage.end === end)
  const words = (
    <mark
      className={`box-decoration-clone pt-px pb-0.5 text-ink forced-colors:text-[MarkText] ${
        selected ? `bg-mark-on ${hasOwnRule ? '' : 'border-b-2 border-ink'}` : 'bg-mark'
      }`}
      data-ruled={withRule.length > 0 ? '' : undefined}
    >
      <Numbers of={opening} opens />
      {ruled(withRule, selection, text)}
      <Numbers of={closing} />
    </mark>
  )
  // A space between two inner passages cannot be named, and need not be reached.
  if (text.trim() === '') return words
  const events = new Set(passages.flatMap(({ quotes }) => quotes.map(({ event }) => event)))
  return (
    <a
      {...linkToEvent(target.event, target.excerpt)}
      aria-current={selected ? 'true' : undefined}
      aria-describedby={noteIds + target.event}
      className="no-underline"
      // Dragged over, words are selected, as in any text.
      draggable={false}
      data-at={isMarked ? '' : undefined}
      data-events={[...events].join(' ')}
      data-passage={passages.map(({ number }) => number).join(' ')}
      // The rest of a passage that others interrupt is no stop of its own.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the spread link has its href
      tabIndex={segment.isEntry ? 0 : -1}
    >
      {words}
    </a>
  )
}

/** Words that no event quotes. */
function PlainText({ segment, showsUnquoted }: { segment: Segment; showsUnquoted: boolean }) {
  const { text, isMarked, unquoted } = segment
  const kind = showsUnquoted ? unquoted?.kind : undefined
  if (!isMarked && kind === undefined) return text
  return (
    <span data-at={isMarked ? '' : undefined} data-unquoted={kind} tabIndex={isMarked ? -1 : undefined}>
      {text}
    </span>
  )
}

/** Rules of passages that overlap, one below the other: each goes from the passage's first word to its last. */
function ruled(passages: readonly Passage[], selection: Selection, words: ReactNode): ReactNode {
  return passages.reduce(
    (inner, { level, number, quotes }) => (
      <span
        data-level={Math.min(level!, DEEPEST)}
        data-selected={holds(quotes, selection) ? '' : undefined}
        key={number}
      >
        {inner}
      </span>
    ),
    words,
  )
}

/** Below that there is no room before the next line. */
const DEEPEST = 2

/** Generated content: the words stay verbatim when they are copied or searched. */
function Numbers({ of, opens = false }: { of: readonly Passage[]; opens?: boolean }) {
  if (of.length === 0) return undefined
  return of
    .toSorted((a, b) => (opens ? a.number - b.number : b.number - a.number))
    .map(({ number, overlaps }) => (
      <sup
        data-bracket={overlaps ? (opens ? 'opens' : 'closes') : undefined}
        data-number={number}
        key={number}
        style={{ paddingRight: `${String(number).length * DIGIT_EM + (overlaps ? BRACKET_EM : 0)}em` }}
      />
    ))
}

/** Room that is given, not measured: no line breaks elsewhere when a font comes late, and none before a number. */
const DIGIT_EM = 0.51
const BRACKET_EM = 0.32

function holds(quotes: readonly Quote[], { event, excerpt }: Selection): boolean {
  return quotes.some((quote) => quote.event === event && (excerpt === undefined || quote.excerpt === excerpt))
}

function asQuote({ event, excerpt }: Selection): Quote | undefined {
  return event === undefined || excerpt === undefined ? undefined : { event, excerpt }
}
