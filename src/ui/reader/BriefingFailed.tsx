import type { Link } from '../share/link'
import { Failed, type Attempt } from '../states/Failed'

interface BriefingFailedProps extends Attempt {
  /** `Briefing of 22 March 2023`, if that much is known. */
  readonly name?: string | undefined
  readonly linkBack: Link
}

export function BriefingFailed({ name = 'Briefing', linkBack, ...attempt }: BriefingFailedProps) {
  return (
    <article aria-label={name}>
      <a
        {...linkBack}
        className="mx-4 mt-4 inline-flex min-h-6 items-center text-[13.5px] text-ink-2 tablet:mx-8 pointer-coarse:min-h-11"
      >
        Back to the timeline
      </a>
      <Failed {...attempt} title={`${name}: the text could not be loaded`}>
        Your filter and the selected event are kept, and the link still leads here.
      </Failed>
    </article>
  )
}
