import { useRef, useState, type ReactNode } from 'react'
import { dropChoice, type Choice } from '../../explore/choices'
import type { FilterNames } from '../../explore/filter-words'
import type { TextMatches } from '../../explore/text-search'
import { clearFilter, type Filter, type ViewState } from '../../explore/view-state'
import type { Dataset } from '../../state/dataset-query'
import { useViewState } from '../../state/useViewState'
import type { Fallback } from '../ErrorBoundary'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'
import { Failed } from '../states/Failed'
import { FilterSentence } from './FilterSentence'

const EmptyResult = lazyPart(() => import('../states/EmptyResult').then((module) => module.EmptyResult))
const SentenceEditor = lazyPart(() => import('./SentenceEditor').then((module) => module.SentenceEditor))

export interface FilterPaneProps {
  readonly dataset: Dataset
  /** Without ids that the dataset does not have. */
  readonly filter: Filter
  /** Matching events; undefined while they are being looked for. */
  readonly count: number | undefined
  /** Events that would match, but were told of later. */
  readonly laterCount: number
  /** What the query found; undefined where there is none, or not yet. */
  readonly text: TextMatches | undefined
  readonly names: FilterNames
  /** A control at the right of the sentence. */
  readonly action: ReactNode
}

/** The filter as a sentence, which can be edited, and what to drop where nothing meets it. */
export function FilterPane({ dataset, filter, count, laterCount, text, names, action }: FilterPaneProps) {
  const { manifest, index } = dataset
  const { setViewState } = useViewState()
  const [isEditing, setEditing] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const change = (next: (now: ViewState) => ViewState) => setViewState(next, 'push')
  const onDrop = (choice: Choice) => change((now) => dropChoice(now, choice))
  const onClear = () => change(clearFilter)
  const close = () => {
    setEditing(false)
    root.current?.querySelector<HTMLElement>('button[name=edit]')?.focus()
  }
  // How actors combine is nothing the sentence says of one alone, and stays as it was chosen.
  const onApply = (read: Filter) => {
    change((now) => ({ ...now, filter: { ...read, match: read.actors.length > 1 ? read.match : now.filter.match } }))
    close()
  }
  return (
    <div ref={root}>
      <FilterSentence
        action={action}
        count={count}
        editor={
          isEditing && (
            <LoadedPane failed={editorFailed} waiting={waiting}>
              <SentenceEditor filter={filter} onApply={onApply} onClose={close} vocabulary={manifest} />
            </LoadedPane>
          )
        }
        filter={filter}
        laterCount={laterCount}
        looked={text?.looked}
        names={names}
        onClear={onClear}
        onDrop={onDrop}
        onEdit={() => setEditing(!isEditing)}
        themes={manifest.themes}
        total={index.columns.count}
      />
      {count === 0 && (
        <LoadedPane failed={emptyFailed} resetKey={filter}>
          <EmptyResult {...{ index, filter, names, onDrop, onClear }} textMatches={text?.bits} />
        </LoadedPane>
      )}
    </div>
  )
}

/** As high as what comes. */
const waiting = <div aria-busy="true" className="h-15 pointer-coarse:h-26" />

/** The filters beside it, or behind their button, do the same. */
const editorFailed: Fallback = (error, onRetry) => (
  <Failed details={String(error)} onRetry={onRetry} title="The sentence cannot be edited">
    What is chosen stays chosen, and can be changed in the filters.
  </Failed>
)

/** The sentence above it still clears the filter. */
const emptyFailed: Fallback = (error, onRetry) => (
  <Failed details={String(error)} onRetry={onRetry} title="No event is shown">
    Which choice to drop could not be worked out.
  </Failed>
)
