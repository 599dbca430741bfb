import type { ReactNode } from 'react'
import { countWords, eventCount } from '../../explore/filter-words'
import type { Side } from '../../explore/actor-pair'
import type { Actor } from '../../model/dataset'
import type { Link } from '../share/link'
import { ActorTop } from './ActorTop'

interface Props {
  readonly first: Actor
  readonly second: Actor
  readonly counts: Readonly<Record<Side, number>>
  /** Which of them the other ever belonged to. */
  readonly above: 'first' | 'second' | undefined
  readonly linkBack: Link
  readonly linkTo: (actorId: string, beside?: string) => Link
  /** The events that have both. */
  readonly linkToBoth: Link
  /** Whom to compare the first with instead. */
  readonly children: ReactNode
}

const LINK = 'inline-flex min-h-6 items-center pointer-coarse:min-h-11'

/** Who is compared, how much they share, and the ways to each of them alone. */
export function PairHeader({ first, second, counts, above, linkBack, linkTo, linkToBoth, children }: Props) {
  const lower = above === 'first' ? second : first
  const upper = above === 'first' ? first : second
  return (
    <ActorTop compare={children} linkBack={linkBack} title={`${first.name} and ${second.name}`}>
      <p className="mt-1 text-[15px]/[22px] text-ink-2">
        {counts.both > 0 ? (
          <>
            <a {...linkToBoth}>{eventCount(counts.both)}</a> with both;{' '}
          </>
        ) : (
          'No event has both; '
        )}
        {countWords(counts.first)} with {first.name} and without {second.name}, {countWords(counts.second)} the other
        way round.
      </p>
      {above !== undefined && (
        <p className="text-[13.5px]/[19px] text-ink-3">
          What {lower.name} does while belonging to {upper.name} is counted with both.
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-4 text-[13.5px] print:hidden">
        <a {...linkTo(first.id)} className={LINK}>
          Only {first.name}
        </a>
        <a {...linkTo(second.id)} className={LINK}>
          Only {second.name}
        </a>
        <a {...linkTo(second.id, first.id)} className={LINK}>
          Swap them
        </a>
      </p>
    </ActorTop>
  )
}
