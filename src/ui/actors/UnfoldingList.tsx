import { useState, type ReactNode } from 'react'
import { countWords } from '../../explore/filter-words'

interface Props<Item> {
  readonly items: readonly Item[]
  /** How many are shown at first. */
  readonly short: number
  /** Draws one as a list item with a key. */
  readonly children: (item: Item, at: number) => ReactNode
}

/** The first of a list, and a button that shows all of it. */
export function UnfoldingList<Item>({ items, short, children }: Props<Item>) {
  const [isLong, setLong] = useState(false)
  return (
    <>
      <ul>{(isLong ? items : items.slice(0, short)).map(children)}</ul>
      {items.length > short && (
        <button
          aria-expanded={isLong}
          className="min-h-6 text-[13px] text-ink-2 underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11 print:hidden"
          onClick={() => setLong(!isLong)}
          type="button"
        >
          {isLong ? 'Show fewer' : `Show all ${countWords(items.length)}`}
        </button>
      )}
    </>
  )
}
