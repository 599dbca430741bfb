import { dayOf, dayWords } from '../../explore/date-words'
import { Icon } from '../controls/Icon'
import type { Link } from '../share/link'

export interface BriefingStep {
  readonly date: string
  readonly title: string
  readonly link: Link
}

interface BriefingStepsProps {
  /** In order of time; undefined at the ends. */
  readonly previous: BriefingStep | undefined
  readonly next: BriefingStep | undefined
  readonly label: string
  /** Whether the titles have room. */
  readonly withTitles?: boolean
}

/** To the briefing before and to the one after. */
export function BriefingSteps({ previous, next, label, withTitles = false }: BriefingStepsProps) {
  if (!previous && !next) return undefined
  return (
    <nav
      aria-label={label}
      className={`flex flex-wrap gap-x-5 text-[13.5px]/[18px] text-ink-2 print:hidden ${withTitles ? 'justify-between' : ''}`}
    >
      {previous && (
        <a {...previous.link} className={STEP}>
          <Icon className="-ml-1 flex-none" name="chevron-left" size={14} />
          <span>
            <span className="sr-only">Previous briefing: </span>
            {dayWords(dayOf(previous))}
            {withTitles && <Title of={previous} />}
          </span>
        </a>
      )}
      {next && (
        <a {...next.link} className={`${STEP} ${withTitles ? 'ml-auto text-right' : ''}`}>
          <span>
            <span className="sr-only">Next briefing: </span>
            {dayWords(dayOf(next))}
            {withTitles && <Title of={next} />}
          </span>
          <Icon className="-mr-1 flex-none" name="chevron-right" size={14} />
        </a>
      )}
    </nav>
  )
}

const STEP = 'inline-flex min-h-6 max-w-[300px] items-center gap-1 pointer-coarse:min-h-11'

function Title({ of }: { of: BriefingStep }) {
  return <span className="block text-ink-3">{of.title}</span>
}
