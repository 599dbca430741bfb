import { dateWords } from '../../explore/date-words'
import { StatusMark } from '../marks/StatusMark'
import { ThemeShape } from '../marks/ThemeShape'
import type { Note } from './blocks'
import type { ReaderView } from './reader-view'

interface MarginNotesProps {
  readonly notes: readonly Note[]
  /** Events that a note further up has told of already: here their short title is enough. */
  readonly known: ReadonlySet<string>
  readonly noteIds: string
  readonly view: ReaderView
}

/** What the words beside it were made into. */
export function MarginNotes({ notes, known, noteIds, view }: MarginNotesProps) {
  if (notes.length === 0) return undefined
  return (
    <ul
      aria-label={`${notes.length} ${notes.length === 1 ? 'event' : 'events'} quoted from this paragraph`}
      className="text-[13.5px]/[17px] text-ink-2"
    >
      {notes.map((note, i) => (
        <MarginNote
          before={notes[i - 1]}
          isKnown={known.has(note.event)}
          key={note.event}
          note={note}
          noteIds={noteIds}
          view={view}
        />
      ))}
    </ul>
  )
}

interface MarginNoteProps {
  readonly note: Note
  /** The one above it. */
  readonly before: Note | undefined
  readonly isKnown: boolean
  readonly noteIds: string
  readonly view: ReaderView
}

function MarginNote({ note, before, isKnown, noteIds, view }: MarginNoteProps) {
  const { event: id, numbers, quote, at, of } = note
  const { events, themes, selection, linkToEvent, linkToTimeline } = view
  const number = numberWords(numbers)
  const event = events.get(id)
  const theme = themes.get(event?.themes[0] ?? '')
  const selected = id === selection.event
  return (
    <li
      className={`relative ${selected ? 'border-l-[3px] border-ink pl-2 text-ink' : 'border-l border-line pl-2.5'}`}
      data-events={id}
      data-note
    >
      <a
        {...linkToEvent(quote.event, quote.excerpt)}
        aria-current={selected ? 'true' : undefined}
        className={`grid grid-cols-[34px_14px_minmax(0,1fr)] gap-x-2 py-1 no-underline hover:text-ink pointer-coarse:py-3 ${
          selected ? 'font-semibold' : ''
        }`}
        id={noteIds + id}
      >
        <span className="text-[12px]/[17px] font-semibold whitespace-nowrap">
          {before && numberWords(before.numbers) === number ? '' : number}
        </span>
        <span className="pt-px">{theme && <ThemeShape size={13} theme={theme} />}</span>
        <span>
          <span data-name>{(isKnown ? event?.label : event?.title) ?? 'An event that is being loaded'}</span>
          <span className="mt-px flex flex-wrap items-center gap-x-2 text-[12.5px]/4 font-normal text-ink-3">
            {event && !isKnown && dateWords(event.date, 'short')}
            {event && !isKnown && event.status !== 'stated' && <StatusMark status={event.status} />}
            {of > 1 && (
              <span>
                {at} of {of} from passage {Math.min(...numbers)}
              </span>
            )}
          </span>
        </span>
      </a>
      {selected && (
        <p className="pb-1 pl-16 text-[12.5px]/4 print:hidden">
          <a
            {...linkToTimeline(quote.event, selection.excerpt ?? quote.excerpt)}
            className="inline-flex min-h-6 items-center text-ink-2 pointer-coarse:min-h-11"
          >
            <span>
              Open on the timeline<span className="sr-only"> ({event?.label ?? 'this event'})</span>
            </span>
          </a>
        </p>
      )}
    </li>
  )
}

/** `12–13`, or `4, 7`. */
function numberWords(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [first = 0] = sorted
  const isRun = sorted.length > 1 && sorted.every((number, i) => number === first + i)
  return isRun ? `${first}–${sorted.at(-1)}` : sorted.join(', ')
}
