import { capital, eventCount, numberWords } from '../../explore/filter-words'
import { Button } from '../controls/Button'
import { useFocusOnward } from '../useFocusOnward'

export interface DropOffer {
  /** What would be dropped: `China`, `“drone”`. */
  readonly label: string
  /** Events without it. */
  readonly count: number
  readonly onDrop: () => void
}

export interface EmptyProps {
  /** How many conditions an event must meet; several choices in one facet are one condition. */
  readonly conditions: number
  /** Best first. Those that would still show nothing are left out. */
  readonly choices: readonly DropOffer[]
  readonly onClear: () => void
}

/** Nothing matches: which choice to drop, and what that would give. */
export function Empty({ conditions, choices, onClear }: EmptyProps) {
  // The sentence above, which tells the new count.
  const root = useFocusOnward('[tabindex]:has(> [data-result-count])')
  const helpful = choices.filter(({ count }) => count > 0)
  const ways = `${helpful.length === 1 ? 'One way' : `${capital(numberWords(helpful.length))} ways`} to the nearest events:`
  return (
    <section aria-labelledby="empty-title" className="p-4 text-[15px]/[21px] tablet:px-8" ref={root}>
      <h2 className="font-serif text-[22px]/7 font-[650] tracking-[-0.006em]" id="empty-title">
        {TITLES[conditions] ?? `No event meets all ${numberWords(conditions)} conditions`}
      </h2>
      <p className="mt-1.5 mb-2.5 max-w-[480px] text-ink-2">
        {helpful.length > 0 ? ways : 'Dropping one choice alone would not show any event.'}
      </p>
      <ul className="max-w-[536px]">
        {helpful.map(({ label, count, onDrop }) => (
          <li
            className="flex min-h-[38px] items-center justify-between gap-4 border-t border-line py-1.5 last:border-b pointer-coarse:min-h-11"
            key={label}
          >
            <span className="min-w-0 wrap-anywhere">
              Without <b className="font-semibold">{label}</b>
            </span>
            <button
              aria-label={`Show ${eventCount(count)} without ${label}`}
              className="min-h-6 flex-none font-semibold underline decoration-1 underline-offset-3 hover:decoration-2 pointer-coarse:min-h-11"
              onClick={onDrop}
              type="button"
            >
              Show {eventCount(count)}
            </button>
          </li>
        ))}
      </ul>
      <Button className="mt-4" onClick={onClear}>
        Clear all
      </Button>
    </section>
  )
}

const TITLES: Readonly<Record<number, string>> = {
  0: 'There are no events',
  1: 'No event meets this condition',
  2: 'No event meets both conditions',
}
