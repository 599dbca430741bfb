import { useId } from 'react'
import { countWords } from '../../explore/filter-words'
import type { Excerpt } from '../../model/dataset'
import type { StatementPair } from '../../model/dispute-files'
import { LinkedSide } from '../details/LinkedSide'
import { SideBySide } from '../details/SideBySide'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import { Failed, type Attempt } from '../states/Failed'

interface Props {
  readonly title: string
  /** Undefined while they are on their way. */
  readonly pairs: readonly StatementPair[] | undefined
  /** Whether all of the dataset were looked through. */
  readonly isWhole: boolean
  /** What to say where there is none. */
  readonly none: string
  readonly failure: Attempt | undefined
  readonly lookups: Lookups
  readonly linkToAll: Link
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
  readonly linkToReader: (excerpt: Excerpt, eventId: string) => Link
}

const SHOWN = 6

/** Statements against each other, one of them at least the actor's: the reader judges. */
export function ActorDisputes({ title, pairs, isWhole, none, failure, linkToAll, ...rest }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 className="mb-1 border-t border-ink pt-2 text-[14px]/[20px] font-[650]" id={id}>
        {title}
        {pairs && pairs.length > 0 && <span className="ml-2 font-normal text-ink-3">{countWords(pairs.length)}</span>}
      </h2>
      {failure ? (
        <Failed {...failure} title="The disputes could not be loaded">
          The events themselves are not affected.
        </Failed>
      ) : !pairs ? (
        <p className="py-1 text-[14px]/[20px] text-ink-3" role="status">
          Disputes are being loaded.
        </p>
      ) : (
        <>
          {pairs.length === 0 && <p className="py-1 text-[14px]/[20px] text-ink-2">{none}</p>}
          <ol>
            {pairs.slice(0, SHOWN).map((pair) => (
              <li
                className="break-inside-avoid border-b border-line py-3"
                key={pair.sides.map(({ event, claim }) => `${event.id}#${claim.id}`).join(' ')}
              >
                <SideBySide
                  kind={pair.kind}
                  left={<LinkedSide statement={pair.sides[0]} {...rest} />}
                  right={<LinkedSide statement={pair.sides[1]} {...rest} />}
                />
                {pair.note !== undefined && (
                  <p className="mt-2.5 max-w-[640px] text-[13px]/[18px] text-ink-2">{pair.note}</p>
                )}
              </li>
            ))}
          </ol>
          {(pairs.length > SHOWN || !isWhole) && (
            <p className="mt-2 text-[13.5px]/[19px] text-ink-2">
              {pairs.length > SHOWN && `${SHOWN} of ${countWords(pairs.length)} are shown. `}
              {!isWhole && 'Not all disputes of the dataset were looked through. '}
              <a {...linkToAll} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
                All disputes
              </a>
            </p>
          )}
        </>
      )}
    </section>
  )
}
