interface Props<T extends string> {
  /** Of the group of radio buttons; one a page. */
  readonly name: string
  readonly values: readonly T[]
  readonly labels: Readonly<Record<T, string>>
  readonly value: T
  readonly onValue: (value: T) => void
  /** Whether the segments share the width there is. */
  readonly wide?: boolean
}

/** One of a few, side by side: radio buttons that look like the parts of one button. */
export function Segments<T extends string>({ name, values, labels, value, onValue, wide = false }: Props<T>) {
  return (
    <div className="flex">
      {values.map((each) => (
        <label
          className={`relative -ml-px inline-flex h-7 cursor-pointer items-center justify-center border border-control bg-paper px-2.5 text-[13px] font-medium whitespace-nowrap text-ink first:ml-0 first:rounded-l-[2px] last:rounded-r-[2px] hover:border-ink has-checked:z-1 has-checked:border-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-on-ink has-checked:forced-color-adjust-none has-focus-visible:z-2 forced-colors:has-checked:outline-2 pointer-coarse:h-11 ${wide ? 'grow' : ''}`}
          key={each}
        >
          <input
            checked={each === value}
            className="absolute inset-0 cursor-pointer appearance-none"
            name={name}
            onChange={() => onValue(each)}
            type="radio"
            value={each}
          />
          {labels[each]}
        </label>
      ))}
    </div>
  )
}
