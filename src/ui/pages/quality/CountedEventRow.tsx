import type { CountedEvent } from '../../../model/quality'
import { edtfWords } from '../../../explore/date-reason'
import { STATUS_MARKS } from '../../../explore/mark-shapes'
import { StatusGlyph } from '../../marks/StatusGlyph'
import type { Link } from '../../share/link'

interface Props {
  /** Undefined for one the file names and does not describe; the link still leads to it. */
  readonly event: CountedEvent | undefined
  readonly link: Link
  readonly note: string | undefined
}

/** An event as an entry of a list: how sure it is, its title, its date. */
export function CountedEventRow({ event, link, note }: Props) {
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)] items-baseline gap-x-2.5 border-t border-line py-1.5 first:border-0 tablet:grid-cols-[14px_minmax(0,1fr)_auto]">
      <span className="translate-y-0.5">{event && <StatusGlyph status={event.status} />}</span>
      <span>
        <a className="pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center" {...link}>
          {event?.title ?? 'The event'}
        </a>
        {event && <span className="sr-only">, {STATUS_MARKS[event.status].label.toLowerCase()}</span>}
        {note !== undefined && <span className="block text-[13px]/[18px] text-ink-2">{note}</span>}
      </span>
      <span className="text-[12.5px]/[18px] text-ink-3 max-tablet:col-start-2 tablet:text-right">
        {event && edtfWords(event.edtf)}
      </span>
    </li>
  )
}
