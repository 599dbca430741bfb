import { eventCount } from '../../explore/filter-words'

interface Props {
  readonly side: 'earlier' | 'later'
  /** Events beyond this end of what is in the page. */
  readonly count: number
  /** Whether the number must not be told. */
  readonly isSearching: boolean
  readonly onShow: () => void
}

/** Where the list goes on, but the page does not hold it: how much there is, and the way there. */
export function StretchEdge({ side, count, isSearching, onShow }: Props) {
  const words = isSearching ? `${side} events` : eventCount(count).replace(' ', ` ${side} `)
  return (
    count > 0 && (
      <p className="flex min-h-[38px] items-center gap-x-2 border-line px-4 text-[13px] text-ink-2 not-first:border-t">
        {words}
        <button
          aria-label={`Show the ${words}`}
          className="min-h-6 underline decoration-line-2 decoration-1 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
          onClick={onShow}
          type="button"
        >
          Show them
        </button>
      </p>
    )
  )
}
