export interface Option {
  readonly label: string
  /** What matched, where it is not the label. */
  readonly alias?: string | undefined
  /** Of what kind it is. */
  readonly kind?: string
}

export interface OptionListProps {
  /** Of the field; the list is `<id>-list`, its options `<id>-0` …. */
  readonly id: string
  /** What they are. */
  readonly label: string
  readonly options: readonly Option[]
  /** Which option the arrow keys stand on; -1 for none. */
  readonly active: number
  readonly onChoose: (at: number) => void
  readonly className?: string
}

/** What is offered below a field. */
export function OptionList({ id, label, options, active, onChoose, className = '' }: OptionListProps) {
  return (
    <div
      aria-label={label}
      className={`absolute inset-x-0 top-full z-10 mt-1 border border-ink bg-paper py-1 ${className}`}
      id={`${id}-list`}
      role="listbox"
    >
      {options.map((option, at) => {
        const isActive = at === active
        const optionId = `${id}-${at}`
        const quiet = isActive ? '' : 'text-ink-3'
        return (
          <div
            aria-selected={isActive}
            className={`flex min-h-7 cursor-pointer items-center gap-2 px-2.5 py-0.5 pointer-coarse:min-h-11 ${isActive ? 'bg-ink text-on-ink' : 'hover:bg-paper-2'}`}
            id={optionId}
            key={optionId}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onMouseUp={() => onChoose(at)}
            role="option"
            tabIndex={-1}
          >
            <span className="min-w-0 grow wrap-anywhere">
              {option.label}
              {option.alias && <span className={quiet}> · {option.alias}</span>}
            </span>
            {option.kind && <span className={`flex-none text-[12.5px] ${quiet}`}>{option.kind}</span>}
          </div>
        )
      })}
    </div>
  )
}
