import { useId, type ReactNode } from 'react'
import { dateWords } from '../../explore/date-words'
import { mainTheme, statusOf, type EventIndex } from '../../explore/event-index'
import { countWords } from '../../explore/filter-words'
import type { ConflictEvent, Status, Theme } from '../../model/dataset'
import { StatusMark } from '../marks/StatusMark'
import { ThemeShape } from '../marks/ThemeShape'
import type { Link } from '../share/link'
import { Failed, type Attempt } from '../states/Failed'

interface Props {
  readonly title: string
  readonly index: EventIndex
  readonly rows: readonly number[]
  /** Undefined until its details have arrived, and so its link. */
  readonly eventOf: (row: number) => ConflictEvent | undefined
  /** In which role, and through whom. */
  readonly standingOf: (row: number) => ReactNode
  readonly linkTo: (eventId: string) => Link
  /** Where there are more than these. */
  readonly more?: { readonly total: number; readonly link?: Link } | undefined
  readonly failure?: Attempt | undefined
}

/** Events with their dates, as the explorer's list has them, and how the actor stands in each. */
export function ActorEvents({ title, index, rows, eventOf, standingOf, linkTo, more, failure }: Props) {
  const id = useId()
  const isMissing = failure !== undefined && rows.some((row) => !eventOf(row))
  return (
    <section aria-labelledby={id} className="mt-6">
      <h2 className="mb-1 border-t border-ink pt-2 text-[14px]/[20px] font-[650]" id={id}>
        {title}
      </h2>
      {isMissing ? (
        <Failed {...failure} title="The events could not be loaded">
          The numbers of this page are not affected.
        </Failed>
      ) : rows.length === 0 ? (
        <p className="py-1 text-[14px]/[20px] text-ink-2">None.</p>
      ) : (
        <ol className="@container">
          {rows.map((row) => (
            <Entry
              event={eventOf(row)}
              key={row}
              linkTo={linkTo}
              standing={standingOf(row)}
              status={statusOf(index, row)}
              theme={mainTheme(index, row)}
            />
          ))}
        </ol>
      )}
      {more && (
        <p className="mt-2 text-[13.5px]/[19px] text-ink-2">
          {countWords(rows.length)} of {countWords(more.total)} are listed.{' '}
          {more.link && (
            <a
              {...more.link}
              className="inline-flex min-h-6 items-center font-semibold text-ink pointer-coarse:min-h-11"
            >
              Show all on the timeline
            </a>
          )}
        </p>
      )}
    </section>
  )
}

interface EntryProps extends Pick<Props, 'linkTo'> {
  readonly event: ConflictEvent | undefined
  readonly theme: Theme
  readonly status: Status
  readonly standing: ReactNode
}

function Entry({ event, theme, status, standing, linkTo }: EntryProps) {
  return (
    <li className="relative grid min-h-[30px] grid-cols-[14px_minmax(0,1fr)_auto] gap-x-2.5 border-b border-line py-1.5 break-inside-avoid hover:bg-paper-2 @min-[600px]:grid-cols-[14px_150px_minmax(0,1fr)_auto]">
      <span className="flex h-5 items-center">
        <ThemeShape theme={theme} />
      </span>
      <span className="text-[13px]/[20px] text-ink-2">{event ? dateWords(event.date, 'short') : ''}</span>
      <span className="col-start-2 col-end-4 row-start-2 min-w-0 @min-[600px]:col-end-4 @min-[600px]:col-start-3 @min-[600px]:row-start-1">
        {event ? (
          <a
            {...linkTo(event.id)}
            className="text-[15.5px]/[20px] no-underline after:absolute after:inset-0 hover:underline desk:text-[14px]"
          >
            {event.title}
          </a>
        ) : (
          <span className="text-ink-3">Loading</span>
        )}
        <span className="block text-[12.5px]/[17px] text-ink-3">{standing}</span>
      </span>
      <span className="col-start-3 row-start-1 text-[13px]/[20px] text-ink-2 @min-[600px]:col-start-4">
        <StatusMark status={status} />
      </span>
    </li>
  )
}
