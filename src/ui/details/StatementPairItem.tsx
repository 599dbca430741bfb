import type { Excerpt } from '../../model/dataset'
import type { Statement, StatementPair } from '../../model/dispute-files'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import { SideBySide } from './SideBySide'
import { StatementSide } from './StatementSide'

export interface PairWays {
  readonly lookups: Lookups
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
  readonly linkToReader: (excerpt: Excerpt, eventId: string) => Link
}

interface Props extends PairWays {
  readonly pair: StatementPair
}

/** A pair away from its events, in a list; it can be given the focus. */
export function StatementPairItem({ pair: { kind, note, sides }, ...ways }: Props) {
  return (
    <li className="break-inside-avoid border-b border-line py-4" data-pair={kind} tabIndex={-1}>
      <SideBySide
        kind={kind}
        left={<LinkedSide statement={sides[0]} {...ways} />}
        right={<LinkedSide statement={sides[1]} {...ways} />}
      />
      {note !== undefined && <p className="mt-2.5 max-w-[640px] text-[13px]/[18px] text-ink-2">{note}</p>}
    </li>
  )
}

type SideProps = PairWays & { readonly statement: Statement }

/** One side: with the ways to its event, and to its words in the briefing. */
function LinkedSide({ statement, lookups, linkToEvent, linkToReader }: SideProps) {
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
