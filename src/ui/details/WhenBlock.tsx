import { dateWords } from '../../explore/date-words'
import type { ConflictEvent } from '../../model/dataset'
import type { Link } from '../share/link'
import { basisWords, outsideWords } from './date-reason'
import { PassageNumber } from './PassageNumber'
import { passageNumber } from './passages'

interface WhenBlockProps {
  readonly event: ConflictEvent
  readonly linkToPassage: (excerptId: string) => Link
}

/** When it happened, as far as the words allow, and how that follows from them. */
export function WhenBlock({ event, linkToPassage }: WhenBlockProps) {
  const { date } = event
  const evidence = (date.evidence ?? [])
    .map((id) => ({ id, number: passageNumber(event, id) }))
    .sort((a, b) => a.number - b.number)
    .map(({ id, number }) => <PassageNumber key={id} link={linkToPassage(id)} number={number} />)
  return (
    <div className="border-t border-line py-2.5 text-[13px]/[17px] text-ink-2">
      <p className="mb-0.5 text-[15px]/[20px] font-[650] text-ink">{dateWords(date)}</p>
      <p>
        {basisWords(date)}
        {date.note === undefined && evidence}
      </p>
      {date.note !== undefined && (
        <p className="mt-0.5">
          {date.note}
          {evidence}
        </p>
      )}
      {date.outside && (
        <p className="mt-1.5 border-l border-dashed border-control pl-2 italic">{outsideWords(date.outside)}</p>
      )}
    </div>
  )
}
