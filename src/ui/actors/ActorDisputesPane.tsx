import { useId, useMemo } from 'react'
import { countWords } from '../../explore/filter-words'
import { openBriefing, openPage, selectEvent } from '../../explore/view-state'
import type { Excerpt } from '../../model/dataset'
import { pairKey, type StatementPair } from '../../model/dispute-files'
import type { Dataset } from '../../state/dataset-query'
import { useStatementPairs } from '../../state/useStatementPairs'
import { useLink, useViewState } from '../../state/useViewState'
import { StatementPairItem } from '../details/StatementPairItem'
import { Failed } from '../states/Failed'
import { useLookups } from '../useLookups'

interface Props {
  readonly title: string
  readonly dataset: Dataset
  /** Which of all are theirs; the same function while they are the same actors. */
  readonly theirs: (pairs: readonly StatementPair[]) => readonly StatementPair[]
  /** What to say where there is none. */
  readonly none: string
}

const SHOWN = 6

/** Statements against each other, one of them at least the actor's: the reader judges. */
export function ActorDisputesPane({ title, dataset: { manifest }, theirs, none }: Props) {
  const id = useId()
  const { state } = useViewState()
  const link = useLink()
  const lookups = useLookups(manifest)
  const { pairs: all, isWhole, failure } = useStatementPairs(manifest)
  const pairs = useMemo(() => all && theirs(all), [all, theirs])
  const ways = {
    lookups,
    linkToEvent: (event: string, passage: string) => link(selectEvent(state, event, passage)),
    linkToReader: (passage: Excerpt, event: string) => link(openBriefing(state, passage.briefing, event, passage.id)),
  }
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
              <StatementPairItem key={pairKey(pair)} pair={pair} {...ways} />
            ))}
          </ol>
          {(pairs.length > SHOWN || !isWhole) && (
            <p className="mt-2 text-[13.5px]/[19px] text-ink-2">
              {pairs.length > SHOWN && `${SHOWN} of ${countWords(pairs.length)} are shown. `}
              {!isWhole && 'Not all disputes of the dataset were looked through. '}
              <a
                {...link(openPage(state, 'disputes'))}
                className="inline-flex min-h-6 items-center pointer-coarse:min-h-11"
              >
                All disputes
              </a>
            </p>
          )}
        </>
      )}
    </section>
  )
}
