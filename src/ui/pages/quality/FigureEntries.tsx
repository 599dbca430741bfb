import type { ReactNode } from 'react'
import { briefingName } from '../../../explore/date-words'
import { countWords } from '../../../explore/filter-words'
import type { Manifest } from '../../../model/app-files'
import type { CountedEvent, Figure, FigureEntry } from '../../../model/quality'
import type { Link } from '../../share/link'
import { CountedEventRow } from './CountedEventRow'
import { SentenceWords } from './SentenceWords'

export interface EntryLinks {
  readonly toEvent: (id: string, excerpt?: string) => Link
  readonly toBriefing: (id: string) => Link
  /** The timeline of what involves an actor, or happened in a place. */
  readonly toActor: (id: string) => Link
  readonly toPlace: (id: string) => Link
}

interface Props extends EntryLinks {
  readonly figure: Figure
  readonly events: ReadonlyMap<string, CountedEvent>
  readonly briefings: Manifest['briefings']
}

/** What a figure counts, each with a link to it. Long lists are cut by the compile; what is left is said. */
export function FigureEntries({ figure: { count, entries }, ...rest }: Props) {
  if (entries.length === 0) return null
  const isNames = entries.every((entry) => 'name' in entry)
  const left = count - entries.length
  return (
    <>
      <ul className={isNames ? 'flex flex-wrap gap-x-4 gap-y-0.5 text-[14px]/5' : 'text-[14px]/5'}>
        {entries.map((entry) => (
          <Entry entry={entry} key={keyOf(entry)} {...rest} />
        ))}
      </ul>
      {left > 0 && (
        <p className="mt-2 text-[13px]/[18px] text-ink-2">
          The first {entries.length} are listed; {countWords(left)} more are counted and not listed.
        </p>
      )}
    </>
  )
}

const LINK = 'inline-flex min-h-6 items-center pointer-coarse:min-h-11'

function Entry({ entry, events, briefings, ...links }: { readonly entry: FigureEntry } & Omit<Props, 'figure'>) {
  if ('event' in entry) {
    return (
      <CountedEventRow
        event={events.get(entry.event)}
        link={links.toEvent(entry.event, entry.excerpt)}
        note={entry.note}
      />
    )
  }
  if ('actor' in entry || 'place' in entry) {
    const link = 'actor' in entry ? links.toActor(entry.actor) : links.toPlace(entry.place)
    return (
      <li>
        <a className={LINK} {...link}>
          {entry.name}
        </a>
      </li>
    )
  }
  const briefing = briefings.find(({ id }) => id === entry.briefing)
  const name = briefing ? briefingName(briefing) : entry.briefing
  const source: ReactNode = (
    <a className={LINK} {...links.toBriefing(entry.briefing)}>
      {name}
    </a>
  )
  return (
    <li className="border-t border-line py-2 first:border-0">
      {'sentence' in entry && <SentenceWords lang={briefing?.language} sentence={entry.sentence} />}
      <p className="text-[13px]/[18px] text-ink-2">
        {source}
        {entry.note !== undefined && `: ${entry.note}`}
      </p>
    </li>
  )
}

function keyOf(entry: FigureEntry): string {
  if ('event' in entry) return `${entry.event} ${entry.excerpt} ${entry.note}`
  if ('actor' in entry) return entry.actor
  if ('place' in entry) return entry.place
  return 'sentence' in entry ? `${entry.briefing} ${entry.sentence.start}` : entry.briefing
}
