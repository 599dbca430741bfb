import { Button } from '../controls/Button'
import type { Link } from '../share/link'

interface BriefingFailedProps {
  /** `Briefing of 22 March 2023`, if that much is known. */
  readonly name?: string | undefined
  /** What went wrong, as a sentence for those who may have to report it. */
  readonly reason?: string | undefined
  readonly onRetry: () => void
  readonly linkBack: Link
}

export function BriefingFailed({ name = 'Briefing', reason, onRetry, linkBack }: BriefingFailedProps) {
  return (
    <article aria-label={name} className="px-4 py-4.5">
      <a {...linkBack} className="inline-flex min-h-6 items-center text-[13.5px] text-ink-2 pointer-coarse:min-h-11">
        Back to the timeline
      </a>
      <div role="alert">
        <h2 className="mt-3 mb-1.5 font-serif text-[25px]/[29px] font-[650] tracking-[-0.01em] text-balance">
          {name}: the text could not be loaded
        </h2>
        <p className="max-w-[640px] text-ink-2">
          Your filter and the selected event are kept, and the link still leads here.
        </p>
      </div>
      <Button className="mt-4" look="solid" onClick={onRetry}>
        Try again
      </Button>
      {reason !== undefined && <p className="mt-4 text-[13px]/[18px] text-ink-3">{reason}</p>}
    </article>
  )
}
