import { useId } from 'react'
import { dateWords } from '../../explore/date-words'
import type { MatchReason } from '../../explore/match-reasons'
import type { ConflictEvent, Status, Theme } from '../../model/dataset'
import type { FoundTerms } from '../../explore/words'
import { LoadedPane } from '../LoadedPane'
import { MatchReasons } from '../MatchReasons'
import { StatusMark } from '../marks/StatusMark'
import { ThemeShape } from '../marks/ThemeShape'
import type { Link } from '../share/link'
import { DayHeading } from './DayHeading'
import { FoundTitle } from './found-title'

interface Props {
  /** Undefined until its details have arrived. */
  readonly event: ConflictEvent | undefined
  readonly link: Link | undefined
  readonly theme: Theme
  readonly status: Status
  readonly selected: boolean
  /** Counted from 0. */
  readonly place: number
  /** −1, as ARIA has it, where it is not known. */
  readonly setSize: number
  /**
   * The day it is the first of. A day's heading stands within its first entry, because a feed may own nothing but
   * articles: a screen reader finds it by its level, and what it leads to is the entry itself.
   */
  readonly heading: string | undefined
  /** What the query found, to be marked in the title. */
  readonly terms: FoundTerms | undefined
  /** Why it was found, where the title does not show it. */
  readonly reasons: readonly MatchReason[]
}

/** One event of the list: shape, date, title, status. The whole row is the link's target. */
export function EventRow(props: Props) {
  const { event, link, theme, status, selected, place, setSize, heading, terms, reasons } = props
  const titleId = useId()
  const whyId = reasons.length > 0 ? `${titleId}-why` : undefined
  return (
    <article
      aria-describedby={whyId}
      aria-labelledby={titleId}
      aria-posinset={place + 1}
      aria-setsize={setSize}
      className="relative"
      data-event-id={event?.id}
    >
      {heading !== undefined && <DayHeading level="h3">{heading}</DayHeading>}
      <div
        className={`grid min-h-[30px] grid-cols-[14px_1fr_auto] items-center gap-x-2.5 px-4 py-1 desk:grid-cols-[14px_132px_1fr_auto] wide:grid-cols-[14px_172px_1fr_auto] ${
          selected ? 'border-l-3 border-l-ink bg-paper-2 pl-[13px]' : 'hover:bg-paper-2'
        } pointer-coarse:min-h-11`}
      >
        <span className="row-start-1">
          <ThemeShape theme={theme} />
        </span>
        <span className="col-start-2 row-start-1 text-[13px] text-ink-2">
          {event ? dateWords(event.date, 'short') : ''}
        </span>
        <span
          className="col-start-2 col-end-4 row-start-2 min-w-0 text-[15.5px] desk:col-end-4 desk:col-start-3 desk:row-start-1 desk:text-[14px]"
          id={titleId}
        >
          {event && link ? (
            <a
              aria-current={selected || undefined}
              className={`block min-h-6 leading-6 no-underline after:absolute after:inset-0 hover:underline desk:truncate ${selected ? 'font-semibold' : ''}`}
              title={event.title}
              {...link}
            >
              {terms ? (
                <LoadedPane failed={() => event.title} waiting={event.title}>
                  <FoundTitle terms={terms}>{event.title}</FoundTitle>
                </LoadedPane>
              ) : (
                event.title
              )}
            </a>
          ) : (
            <span className="text-ink-3">Loading</span>
          )}
        </span>
        <span className="col-start-3 row-start-1 text-[13px] text-ink-2 desk:col-start-4">
          <StatusMark status={status} />
        </span>
        {whyId !== undefined && (
          <span
            className="col-start-2 col-end-4 row-start-3 min-w-0 text-[12.5px]/[17px] text-ink-3 desk:col-end-5 desk:col-start-3 desk:row-start-2 desk:truncate"
            id={whyId}
          >
            <MatchReasons reasons={reasons} />
          </span>
        )}
      </div>
    </article>
  )
}
