import type { Counted } from '../../explore/actor-profile'
import { countWords, eventCount } from '../../explore/filter-words'
import type { Actor } from '../../model/dataset'
import type { Link } from '../share/link'
import { SideSection } from './SideSection'
import { UnfoldingList } from './UnfoldingList'

interface Props {
  readonly ownId: string
  readonly name: string
  readonly others: readonly Counted<Actor>[]
  /** How many of the first have a page of comparison. */
  readonly compared: number
  readonly linkTo: (actorId: string, beside?: string) => Link
  /** The events that have both. */
  readonly linkToBoth: (otherId: string) => Link
}

const SHORT = 12
const LINK = 'inline-flex min-h-6 items-center no-underline hover:underline pointer-coarse:min-h-11'

/** Who else is in the actor's events: their pages, the events they share, and both beside each other. */
export function WithWhom({ ownId, name, others, compared, linkTo, linkToBoth }: Props) {
  if (others.length === 0) return undefined
  return (
    <SideSection size={others.length} title="With whom">
      <UnfoldingList items={others} short={SHORT}>
        {({ what: other, count }, i) => (
          <li className="flex items-center gap-3 text-[14px]/[20px]" key={other.id}>
            <a {...linkTo(other.id)} className={`${LINK} min-w-0 flex-1`}>
              {other.name}
            </a>
            {i < compared && (
              <a
                {...linkTo(ownId, other.id)}
                className={`${LINK} text-[13px] text-ink-2 underline! decoration-line-2 print:hidden`}
              >
                Compare
                <span className="sr-only">
                  {' '}
                  {name} with {other.name}
                </span>
              </a>
            )}
            <a
              {...linkToBoth(other.id)}
              aria-label={`${eventCount(count)} with ${other.name}`}
              className={`${LINK} min-w-6 justify-end text-ink-3`}
            >
              {countWords(count)}
            </a>
          </li>
        )}
      </UnfoldingList>
    </SideSection>
  )
}
