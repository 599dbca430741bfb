import { dateCalendar } from '../../explore/date-calendar'
import { dateWords, dayOf } from '../../explore/date-words'
import type { ConflictEvent } from '../../model/dataset'
import { OutsideMark } from '../marks/OutsideMark'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import { basisWords, outsideWords } from '../../explore/date-reason'
import { DateEvidence } from './DateEvidence'
import { PassageNumber } from './PassageNumber'
import { passageNumber } from '../../explore/passage-number'
import { QuotedNote } from './QuotedNote'
import { WhenCalendar } from './WhenCalendar'
import { WhenTold } from './WhenTold'

interface WhenBlockProps extends Pick<Lookups, 'briefings' | 'themes'> {
  readonly event: ConflictEvent
  readonly linkToPassage: (excerptId: string) => Link
  /** Whether a date from general knowledge is shown beside that of the words. */
  readonly showsOutside: boolean
}

/** When it happened, as far as the words allow, how that follows from them, and when it was said and reported. */
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
  const numbers = evidence.map(({ id, number }) => <PassageNumber key={id} link={linkToPassage(id)} number={number} />)
  return (
    <div className="border-t border-line py-2.5 text-[13px]/[17px] text-ink-2">
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-2">
        <div className="min-w-[170px] flex-1 basis-0">
          <p className="mb-0.5 text-[15px]/[20px] font-[650] text-ink">{dateWords(date)}</p>
          <p>
            {basisWords(date)}
            {date.note === undefined && numbers}
          </p>
          {date.note !== undefined && (
            <p className="mt-0.5">
              <QuotedNote note={date.note} passages={event.excerpts.map(({ exact }) => exact)} />
              {numbers}
            </p>
          )}
        </div>
        {theme && <WhenCalendar calendar={dateCalendar(date, briefingDay)} theme={theme} />}
      </div>
      {showsOutside && outside && (
        <p className="mt-1.5 grid grid-cols-[20px_minmax(0,1fr)] border-l border-dashed border-control pl-2 italic">
          <span className="pt-[2px]">
            <OutsideMark />
          </span>
          <span>{outsideWords(outside)}</span>
        </p>
      )}
      <DateEvidence briefings={briefings} event={event} opens={date.note === undefined} linkToPassage={linkToPassage} />
      <WhenTold briefings={briefings} event={event} />
    </div>
  )
}
