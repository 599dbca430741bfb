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
  return (
    <div className="border-t border-line py-2.5 text-[13px]/[17px] text-ink-2">
      <p className="mb-0.5 text-[15px]/5 font-[650] text-ink">{dateWords(date)}</p>
      <p>
        {basisWords(date)} {date.note}
        {date.evidence?.map((id) => (
          <PassageNumber key={id} link={linkToPassage(id)} number={passageNumber(event, id)} />
        ))}
      </p>
      {date.outside && (
        <p className="mt-1.5 border-l border-dashed border-control pl-2 italic">{outsideWords(date.outside)}</p>
      )}
    </div>
  )
}
