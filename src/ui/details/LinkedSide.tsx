import type { Excerpt } from '../../model/dataset'
import type { Statement } from '../../model/dispute-files'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import { StatementSide } from './StatementSide'

interface Props {
  readonly statement: Statement
  readonly lookups: Lookups
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
  readonly linkToReader: (excerpt: Excerpt, eventId: string) => Link
}

/** One side of a pair away from its event: with the ways to that, and to its words in the briefing. */
export function LinkedSide({ statement, lookups, linkToEvent, linkToReader }: Props) {
  const { event, claim, excerpt } = statement
  return (
    <StatementSide actors={lookups.actors} briefings={lookups.briefings} heading="h3" statement={statement}>
      <p className="mt-1 text-[13px]/[18px]">
        <span className="text-ink-3">Event: </span>
        <a {...linkToEvent(event.id, claim.excerpt)}>{event.title}</a>
      </p>
      {excerpt && (
        <p className="text-[13px]/[18px] print:hidden">
          <a
            {...linkToReader(excerpt, event.id)}
            className="inline-flex min-h-6 items-center text-ink-2 pointer-coarse:min-h-11"
          >
            <span>
              Read in the briefing<span className="sr-only"> ({event.title})</span>
            </span>
          </a>
        </p>
      )}
    </StatementSide>
  )
}
