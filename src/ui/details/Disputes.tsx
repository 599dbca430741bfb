import { numberWords } from '../../explore/filter-words'
import type { Statement } from '../../model/dispute-files'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import type { DisputeGroup, DisputeSide } from '../../explore/dispute-groups'
import { PassageNumber } from './PassageNumber'
import { SideBySide } from './SideBySide'
import { StatementSide } from './StatementSide'

interface DisputesProps extends Pick<Lookups, 'actors' | 'briefings'> {
  readonly eventId: string
  readonly groups: readonly DisputeGroup[]
  /** To a passage of this event, and its number. */
  readonly linkToPassage: (excerptId: string) => Link
  readonly numberOf: (excerptId: string) => number
  /** To the same pair as the other event shows it. */
  readonly linkAcross: (side: DisputeSide) => Link
  /** Whether what is not loaded could not be. */
  readonly isFailed?: boolean
  /** To the list of all; on paper there is none. */
  readonly linkToAll?: Link | undefined
}

/** Statements side by side: the reader judges, the page does not. */
export function Disputes({ groups, linkToAll, ...rest }: DisputesProps) {
  return groups.map((group, i) => (
    <DisputeBlock
      group={group}
      key={`${group.kind} ${group.own.claim.id}`}
      linkToAll={i === groups.length - 1 ? linkToAll : undefined}
      {...rest}
    />
  ))
}

function DisputeBlock({
  group,
  linkToAll,
  isFailed = false,
  ...rest
}: Omit<DisputesProps, 'groups'> & { readonly group: DisputeGroup }) {
  const { kind, own, others } = group
  const notes = new Set(others.flatMap(({ note }) => note ?? []))
  return (
    <section
      className="scroll-mt-2 border-t border-line pt-2 pb-2.5"
      data-dispute={others.map(({ pair }) => pair).join(' ')}
    >
      <h3 className="mb-1.5 w-fit text-[13px]/[18px] font-[650]" tabIndex={-1}>
        {titleOf(group)}
      </h3>
      <SideBySide
        kind={kind}
        narrow
        left={<Side statement={own} {...rest} />}
        right={
          <div className="flex flex-col gap-3">
            {others.map((side) =>
              side.statement ? (
                <Side key={side.pair} side={side} statement={side.statement} {...rest} />
              ) : (
                <p className="text-[13px]/[17px] text-ink-2" key={side.pair}>
                  {isFailed ? 'The other statement could not be loaded.' : 'The other statement is being loaded.'}{' '}
                  <a {...rest.linkAcross(side)}>Go to its event</a>
                </p>
              ),
            )}
          </div>
        }
      />
      {[...notes].map((note) => (
        <p className="mt-2 text-[13px]/[17px] text-ink-2" key={note}>
          {note}
        </p>
      ))}
      {linkToAll && (
        <p className="mt-1 text-[12.5px]/[17px] text-ink-2">
          <a {...linkToAll} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
            All disputes
          </a>
        </p>
      )}
    </section>
  )
}

function titleOf({ kind, others }: DisputeGroup): string {
  if (kind === 'differs-in-scope') return 'Different scope, not a contradiction'
  if (others.length === 1) return 'Two statements that contradict each other'
  return `One statement that ${numberWords(others.length)} others contradict`
}

function Side({
  statement,
  side,
  eventId,
  linkToPassage,
  numberOf,
  linkAcross,
  ...rest
}: Omit<DisputesProps, 'groups' | 'isFailed' | 'linkToAll'> & {
  readonly statement: Statement
  readonly side?: DisputeSide
}) {
  const { event, excerpt } = statement
  const isHere = event.id === eventId
  return (
    <StatementSide
      heading="h4"
      passage={isHere && excerpt && <PassageNumber link={linkToPassage(excerpt.id)} number={numberOf(excerpt.id)} />}
      statement={statement}
      {...rest}
    >
      {!isHere && side && (
        <p className="mt-1 text-[12.5px]/[17px] text-ink-2">
          In another event: <a {...linkAcross(side)}>{event.title}</a>
        </p>
      )}
    </StatementSide>
  )
}
