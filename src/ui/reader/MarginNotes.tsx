import { dateWords } from '../../explore/date-words'
import type { ConflictEvent, Theme } from '../../model/dataset'
import { StatusMark } from '../marks/StatusMark'
import { ThemeShape } from '../marks/ThemeShape'
import type { Link } from '../share/link'
import type { Note } from './blocks'
import type { Selection } from './selection'

interface MarginNotesProps {
  readonly notes: readonly Note[]
  /** Events that a note further up has told of already: here their short title is enough. */
  readonly known: ReadonlySet<string>
  readonly noteIds: string
  readonly events: ReadonlyMap<string, ConflictEvent>
  readonly themes: ReadonlyMap<string, Theme>
  readonly selection: Selection
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
}

/** What the words beside it were made into. */
export function MarginNotes({ notes, known, noteIds, events, themes, selection, linkToEvent }: MarginNotesProps) {
  if (notes.length === 0) return undefined
  return (
    <ul aria-label="Events quoted from this paragraph" className="text-[13.5px]/[17px] text-ink-2">
      {notes.map(({ event: id, numbers, quote }, i) => {
        const number = numberWords(numbers)
        const event = events.get(id)
        const theme = themes.get(event?.themes[0] ?? '')
        const selected = id === selection.event
        return (
          <li key={id}>
            <a
              {...linkToEvent(quote.event, quote.excerpt)}
              aria-current={selected ? 'true' : undefined}
              className={`grid grid-cols-[34px_14px_minmax(0,1fr)] gap-x-2 py-1 no-underline hover:text-ink pointer-coarse:py-3 ${
                selected ? 'border-l-[3px] border-ink pl-2 font-semibold text-ink' : 'border-l border-line pl-2.5'
              }`}
              id={noteIds + id}
            >
              <span className="text-[12px]/[17px] font-semibold whitespace-nowrap">
                {i > 0 && numberWords(notes[i - 1]!.numbers) === number ? '' : number}
              </span>
              <span className="pt-px">{theme && <ThemeShape size={13} theme={theme} />}</span>
              <span>
                {(known.has(id) ? event?.label : event?.title) ?? 'An event that is being loaded'}
                {event && !known.has(id) && (
                  <span className="mt-px flex flex-wrap items-center gap-x-2 text-[12.5px]/4 font-normal text-ink-3">
                    {dateWords(event.date, 'short')}
                    {event.status !== 'stated' && <StatusMark status={event.status} />}
                  </span>
                )}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** `12–13`, or `4, 7`. */
function numberWords(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [first = 0] = sorted
  const isRun = sorted.length > 1 && sorted.every((number, i) => number === first + i)
  return isRun ? `${first}–${sorted.at(-1)}` : sorted.join(', ')
}
