import { useState, type ReactNode } from 'react'
import { countWords } from '../../../explore/filter-words'
import type { Figure } from '../../../model/quality'
import { Icon } from '../../controls/Icon'
import type { Link } from '../../share/link'
import { ConcernMark } from './ConcernMark'
import { StatusGlyph } from '../../marks/StatusGlyph'
import { statusOf } from './status-of'

interface Props {
  readonly figure: Figure
  /** Whether the link leads to it. */
  readonly isLinked: boolean
  /** The same events on the timeline, where a filter can ask for them. */
  readonly onTimeline: Link | undefined
  /** What is counted, drawn when the figure is opened. */
  readonly entries: () => ReactNode
}

const ROW =
  'grid min-h-9 grid-cols-[20px_minmax(0,1fr)_auto] items-baseline gap-x-1 py-2 text-[15px]/5 tablet:grid-cols-[20px_minmax(0,1fr)_auto_92px] tablet:gap-x-4'
const INSIDE = 'pl-6 tablet:pl-9'

/** One figure: a row that opens what it counts, and the desk's explanation, which is always in sight. */
export function QualityFigure({ figure, isLinked, onTimeline, entries }: Props) {
  const { id, count, note, concern, meaning } = figure
  const [isOpen, setIsOpen] = useState(isLinked)
  const [wasLinked, setWasLinked] = useState(isLinked)
  if (isLinked !== wasLinked) {
    setWasLinked(isLinked)
    if (isLinked) setIsOpen(true)
  }
  const explanation = (concern || note !== undefined) && (
    <p className={`${INSIDE} mb-3 max-w-[640px] text-[14px]/5 text-pretty text-ink-2`} data-note={id}>
      {note ?? 'The data comes without an explanation of this.'}
    </p>
  )
  if (count === 0) {
    return (
      <li className="border-t border-line text-ink-3" data-figure={id} id={id}>
        <div className={ROW}>
          <Cells figure={figure} />
        </div>
      </li>
    )
  }
  return (
    <li className="scroll-mt-4 border-t border-line" data-figure={id} id={id}>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)} open={isOpen}>
        <summary
          className={`${ROW} -mx-1.5 list-none px-1.5 hover:bg-paper-2 focus-visible:-outline-offset-2 pointer-coarse:min-h-11 pointer-coarse:py-3 [&::-webkit-details-marker]:hidden`}
        >
          <Cells figure={figure} isOpen={isOpen} />
        </summary>
        {isOpen && (
          <>
            {explanation}
            <div className={`${INSIDE} pb-5`}>
              <p className="mb-2 max-w-[640px] text-[14px]/5 text-pretty text-ink-3">
                {meaning}{' '}
                {onTimeline && (
                  <a className="whitespace-nowrap" {...onTimeline}>
                    Show on the timeline
                  </a>
                )}
              </p>
              {entries()}
            </div>
          </>
        )}
      </details>
      {!isOpen && explanation}
    </li>
  )
}

function Cells({ figure: { id, label, count, of, concern }, isOpen }: { figure: Figure; isOpen?: boolean }) {
  const status = statusOf(id)
  return (
    <>
      <span className="self-center print:invisible">
        {isOpen !== undefined && <Icon className={isOpen ? 'rotate-90' : ''} name="chevron-right" size={14} />}
      </span>
      <span>
        {status && (
          <span className="mr-2 inline-block translate-y-0.5">
            <StatusGlyph status={status} />
          </span>
        )}
        {label}
      </span>
      <span className="max-tablet:col-start-2 max-tablet:row-start-2">{concern && <ConcernMark />}</span>{' '}
      <span className="text-right whitespace-nowrap max-tablet:col-start-3 max-tablet:row-start-1">
        <span className={count === 0 ? '' : 'font-[650]'}>{countWords(count)}</span>
        {of !== undefined && <span className="text-ink-3"> of {countWords(of)}</span>}
      </span>
    </>
  )
}
