import { useState } from 'react'
import type { ConflictEvent } from '../../model/dataset'
import { Icon } from '../controls/Icon'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import { PassageNumber } from './PassageNumber'
import { passageNumber } from '../../explore/passage-number'

interface DateEvidenceProps extends Pick<Lookups, 'briefings'> {
  readonly event: ConflictEvent
  /** Where nothing else says how the date follows. */
  readonly opens: boolean
  readonly linkToPassage: (excerptId: string) => Link
}

/** The words a date rests on, one step away: the passages below are all there are, these are what counts here. */
export function DateEvidence({ event, briefings, opens, linkToPassage }: DateEvidenceProps) {
  const [isOpen, setIsOpen] = useState(opens)
  const { date, excerpts } = event
  const evidence = excerpts.filter(({ id }) => date.evidence?.includes(id))
  if (evidence.length === 0) return undefined
  return (
    <details
      className="group mt-1 print:hidden"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      open={isOpen}
    >
      <summary className="flex min-h-6 w-fit items-center gap-1.5 underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11">
        The words the date rests on
        <Icon className="text-ink-3 group-open:rotate-90" name="chevron-right" size={12} />
      </summary>
      {/* Not in the page twice while nobody asks: whoever searches it finds the passages. */}
      {isOpen &&
        evidence.map(({ id, briefing, exact }) => (
          <p
            className="mt-1 border-l-2 border-line-2 pl-2.5 font-serif text-[14px]/[20px] text-ink"
            key={id}
            lang={briefings.get(briefing)?.language}
          >
            {exact}
            <PassageNumber link={linkToPassage(id)} number={passageNumber(event, id)} />
          </p>
        ))}
    </details>
  )
}
