import { disputeCountWords, type DisputeCounts } from './dispute-words'
import type { Link } from '../../share/link'

interface Props {
  readonly counts: DisputeCounts
  readonly linkBack: Link
}

/** What the list is, how long it is, and what it leaves to the reader. */
export function DisputesHeader({ counts, linkBack }: Props) {
  return (
    <header>
      <a
        {...linkBack}
        className="inline-flex min-h-6 items-center text-[13.5px] text-ink-2 pointer-coarse:min-h-11 print:hidden"
      >
        Back to the timeline
      </a>
      <h1
        className="mt-3 w-fit font-serif text-[25px]/[29px] font-[650] tracking-[-0.01em] text-balance desk:text-[32px]/[38px]"
        id="page-title"
        tabIndex={-1}
      >
        Statements against each other
      </h1>
      <p className="mt-2 max-w-[640px] text-[16px]/[24px] text-pretty text-ink-2">{disputeCountWords(counts)}</p>
      <p className="mt-1 max-w-[640px] text-[13.5px]/[19px] text-pretty text-ink-3">
        All of the dataset are here, whatever the filter of the timeline says; the way back keeps that filter.
      </p>
      <p className="hidden text-[13px]/[18px] print:block">{location.href}</p>
    </header>
  )
}
