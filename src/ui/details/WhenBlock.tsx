import { dateCalendar } from '../../explore/date-calendar'
import { dateWords, dayOf } from '../../explore/date-words'
import type { ConflictEvent } from '../../model/dataset'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import { basisWords, outsideWords } from './date-reason'
import { PassageNumber } from './PassageNumber'
import { passageNumber } from './passages'
import { QuotedNote } from './QuotedNote'
import { WhenCalendar } from './WhenCalendar'

interface WhenBlockProps extends Pick<Lookups, 'briefings' | 'themes'> {
  readonly event: ConflictEvent
  readonly linkToPassage: (excerptId: string) => Link
  /** Whether a date from general knowledge is shown beside that of the words. */
  readonly showsOutside: boolean
}

/** When it happened, as far as the words allow, and how that follows from them. */
export function WhenBlock({ event, briefings, themes, linkToPassage, showsOutside }: WhenBlockProps) {
  const { outside, ...inside } = event.date
  const date = showsOutside ? event.date : inside
  const theme = themes.get(event.themes[0]!)
  const first = event.excerpts.find(({ id }) => date.evidence?.includes(id)) ?? event.excerpts[0]
  const briefing = first && briefings.get(first.briefing)
  const briefingDay = briefing && dayOf(briefing)
  const evidence = (date.evidence ?? [])
    .map((id) => ({ id, number: passageNumber(event, id) }))
    .sort((a, b) => a.number - b.number)
    .map(({ id, number }) => <PassageNumber key={id} link={linkToPassage(id)} number={number} />)
  return (
    <div className="flex flex-wrap justify-between gap-x-4 gap-y-2 border-t border-line py-2.5 text-[13px]/[17px] text-ink-2">
      <div className="min-w-[170px] flex-1 basis-0">
        <p className="mb-0.5 text-[15px]/[20px] font-[650] text-ink">{dateWords(date)}</p>
        <p>
          {basisWords(date)}
          {date.note === undefined && evidence}
        </p>
        {date.note !== undefined && (
          <p className="mt-0.5">
            <QuotedNote note={date.note} passages={event.excerpts.map(({ exact }) => exact)} />
            {evidence}
          </p>
        )}
        {showsOutside && outside && (
          <p className="mt-1.5 border-l border-dashed border-control pl-2 italic">{outsideWords(outside)}</p>
        )}
      </div>
      {theme && <WhenCalendar calendar={dateCalendar(date, briefingDay)} theme={theme} />}
    </div>
  )
}
