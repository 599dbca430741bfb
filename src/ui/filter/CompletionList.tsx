import type { Completion } from '../../explore/sentence-completion'

export interface CompletionListProps {
  /** Of the field; the list is `<id>-list`, its options `<id>-0` …. */
  readonly id: string
  readonly options: readonly Completion[]
  /** Which option the arrow keys stand on; -1 for none. */
  readonly active: number
  readonly onChoose: (option: Completion) => void
}

/** What the word at the caret could become, below the field. */
export function CompletionList({ id, options, active, onChoose }: CompletionListProps) {
  return (
    <div
      aria-label="Completions"
      className="absolute inset-x-0 top-full z-10 mt-1 max-w-110 border border-ink bg-paper py-1"
      id={`${id}-list`}
      role="listbox"
    >
      {options.map((option, at) => (
        <div
          aria-selected={at === active}
          className={`flex min-h-7 cursor-pointer items-center gap-2 px-2.5 py-0.5 pointer-coarse:min-h-11 ${at === active ? 'bg-ink text-on-ink' : 'hover:bg-paper-2'}`}
          id={`${id}-${at}`}
          key={`${option.kind} ${option.label}`}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onMouseUp={() => onChoose(option)}
          role="option"
          tabIndex={-1}
        >
          <span className="min-w-0 grow wrap-anywhere">
            {option.label}
            {option.alias !== undefined && <span className={at === active ? '' : 'text-ink-3'}> · {option.alias}</span>}
          </span>
          {option.kind !== 'word' && (
            <span className={`flex-none text-[12.5px] ${at === active ? '' : 'text-ink-3'}`}>{option.kind}</span>
          )}
        </div>
      ))}
    </div>
  )
}
