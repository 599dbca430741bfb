import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { countWords, shortFilterWords } from '../../explore/filter-words'
import { reportedLater } from '../../explore/view-summary'
import { hasFilter, type Filter } from '../../explore/view-state'
import { FilterClauses } from '../explorer-parts'
import { LoadedPane } from '../LoadedPane'
import type { FilterClausesProps } from './FilterClauses'

export interface FilterSentenceProps extends FilterClausesProps {
  /** Matching events; undefined while they are being looked for. */
  readonly count: number | undefined
  /** Events that would match, but were told of only after the day of what was known. */
  readonly laterCount: number
  /** How far phrases of the query were looked for, where that is not everywhere. */
  readonly looked?: string | undefined
  /** All events. */
  readonly total: number
  readonly onClear: () => void
  /** A control at the right, such as the button that opens the filters. */
  readonly action?: ReactNode
  readonly onEdit: () => void
  /** What the sentence is edited in, in the place of its clauses. */
  readonly editor?: ReactNode
}

const LINK =
  'ml-3 min-h-6 min-w-6 font-sans text-[13.5px] underline decoration-line-2 decoration-1 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11 pointer-coarse:max-tablet:-my-3'

/** The filter as one sentence; its nouns can be taken out. A narrow screen gets the words alone. */
export function FilterSentence({
  count,
  laterCount,
  looked,
  total,
  onClear,
  action,
  onEdit,
  editor,
  ...clauses
}: FilterSentenceProps) {
  const { filter, names } = clauses
  const { sentence, rememberButton } = useFocusOnNext(filter)
  const filtered = hasFilter(filter)
  const words = ` ${shortFilterWords(filter, names)}`
  return (
    <div className="border-b border-line px-4 pt-2.5 pb-[9px] font-serif text-[16px]/[23px] tablet:text-[16.5px]/7 tablet:pointer-coarse:leading-[50px]">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 grow text-pretty" onClickCapture={rememberButton} ref={sentence} tabIndex={-1}>
          <b className="font-[650]" data-result-count={count}>
            {count === undefined
              ? 'Searching…'
              : filtered
                ? `${countWords(count)} of ${countWords(total)}`
                : countWords(total)}
          </b>
          {total === 1 ? ' event' : ' events'}
          {filtered && !editor && (
            <>
              <span className="tablet:hidden">{words}</span>
              <span className="max-tablet:hidden">
                {/* Without their code what is chosen can be read, and taken out in the filters. */}
                <LoadedPane failed={() => words} waiting={words}>
                  <FilterClauses {...clauses} />
                </LoadedPane>
              </span>
              {laterCount > 0 && count !== undefined && `. ${reportedLater({ later: laterCount, count })}.`}
              {looked && count !== undefined && `; ${looked}`}
              <button className={LINK} onClick={onClear} type="button">
                Clear all
              </button>
            </>
          )}
          <button
            aria-expanded={Boolean(editor)}
            aria-label="Edit the filter as a sentence"
            className={LINK}
            name="edit"
            onClick={onEdit}
            type="button"
          >
            Edit
          </button>
        </p>
        {action}
      </div>
      {editor}
    </div>
  )
}

/** A button that takes out its own words takes the focus with it: the next one gets it, or else the sentence. */
function useFocusOnNext(filter: Filter) {
  const sentence = useRef<HTMLParagraphElement>(null)
  const pressed = useRef<{ readonly at: number; readonly filter: Filter }>(undefined)

  useEffect(() => {
    if (pressed.current === undefined || pressed.current.filter === filter) return
    const left = buttonsIn(sentence.current)
    const next = left[Math.min(pressed.current.at, left.length - 1)] ?? sentence.current
    next?.focus()
    pressed.current = undefined
  })

  const rememberButton = ({ target }: MouseEvent) => {
    const at = buttonsIn(sentence.current).findIndex((button) => target instanceof Node && button.contains(target))
    pressed.current = at < 0 ? undefined : { at, filter }
  }
  return { sentence, rememberButton }
}

function buttonsIn(element: HTMLElement | null): HTMLButtonElement[] {
  return [...(element?.querySelectorAll<HTMLButtonElement>('button:not([name=edit])') ?? [])]
}
