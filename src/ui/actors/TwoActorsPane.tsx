import { useCallback, useEffect, useMemo, useState } from 'react'
import { disputesBetween } from '../../explore/actor-disputes'
import { showOnly } from '../../explore/actor-links'
import { actorPair, SIDES, type Side } from '../../explore/actor-pair'
import type { ActorProfile } from '../../explore/actor-profile'
import { standingWords } from '../../explore/actor-standing'
import { eventCount } from '../../explore/filter-words'
import { lastRows } from '../../explore/last-rows'
import { backToTimeline, openActor, selectEvent, type Filter } from '../../explore/view-state'
import type { StatementPair } from '../../model/dispute-files'
import type { Dataset } from '../../state/dataset-query'
import { useDetails } from '../../state/useDetails'
import { useLink, useViewState } from '../../state/useViewState'
import { ActorDisputesPane } from './ActorDisputesPane'
import { ActorEvents } from './ActorEvents'
import { CommonActors } from './CommonActors'
import { CompareField } from './CompareField'
import { MirrorPlot } from './MirrorPlot'
import { PairHeader } from './PairHeader'

interface Props {
  readonly dataset: Dataset
  readonly first: ActorProfile
  readonly second: ActorProfile
}

/** Events that are listed of each side; the rest is drawn, and in the explorer. */
const LISTED: Readonly<Record<Side, number>> = { first: 12, both: 50, second: 12 }

/** Two actors beside each other: their events on one axis, what they share, and what only one of them has. */
export function TwoActorsPane({ dataset, first, second }: Props) {
  const { manifest, index } = dataset
  const { state, setViewState } = useViewState()
  const link = useLink()
  const { eventOf, hold, failure } = useDetails(manifest)
  const pair = useMemo(() => actorPair(index, first, second), [index, first, second])
  const briefingDays = useMemo(() => [...index.briefingDays], [index])
  const rows = useMemo(() => SIDES.map((side) => lastRows(pair.rows[side], LISTED[side])), [pair])
  // What is drawn is known to the plot alone, which knows how wide it is.
  const [drawn, setDrawn] = useState<readonly number[]>([])
  const held = useMemo(() => [...new Set([...rows.flat(), ...drawn])], [rows, drawn])
  useEffect(() => hold(held), [held, hold])
  const disputes = useCallback(
    (pairs: readonly StatementPair[]) => disputesBetween(index, pairs, first.number, second.number),
    [index, first, second],
  )
  const [a, b] = [first.actor, second.actor]
  const linkTo = (actorId: string, other?: string) => link(openActor(state, actorId, other))
  const filterOf = (side: Side): Partial<Filter> =>
    side === 'both' ? { actors: [a.id, b.id], match: 'all' } : { actors: [side === 'first' ? a.id : b.id] }
  const counts = { first: pair.rows.first.count, both: pair.rows.both.count, second: pair.rows.second.count }
  const names: Readonly<Record<Side, string>> = {
    first: `${a.name} without ${b.name}`,
    both: `${a.name} and ${b.name}`,
    second: `${b.name} without ${a.name}`,
  }
  const listed = { eventOf, failure, index, linkTo: (id: string) => link(selectEvent(state, id)) }
  const oneOf = (at: 0 | 2) => {
    const side = SIDES[at]!
    const { number } = at === 0 ? first : second
    return (
      <ActorEvents
        {...listed}
        more={counts[side] > LISTED[side] ? { total: counts[side] } : undefined}
        rows={rows[at]!}
        standingOf={(row) => standingWords(index, row, number)}
        title={`${names[side]}, ${eventCount(counts[side])}`}
      />
    )
  }

  return (
    <>
      <PairHeader
        above={pair.above}
        counts={counts}
        first={a}
        linkBack={link(backToTimeline(state))}
        linkTo={linkTo}
        linkToBoth={link(showOnly(state, filterOf('both')))}
        second={b}
      >
        <CompareField
          actors={manifest.actors}
          chosen={[a.id, b.id]}
          label={`Compare ${a.name} with another`}
          onChoose={(other) => setViewState((now) => openActor(now, a.id, other), 'push')}
          suggested={first.others.map(({ what }) => what.id)}
        />
      </PairHeader>
      <MirrorPlot
        briefingDays={briefingDays}
        eventOf={eventOf}
        index={index}
        linkToCount={(side, span) => link(showOnly(state, filterOf(side), span))}
        linkToEvent={(id) => link(selectEvent(state, id))}
        names={names}
        onDrawn={setDrawn}
        pair={pair}
        titles={{ first: a.name, second: b.name }}
      />
      <ActorEvents
        {...listed}
        more={
          counts.both > LISTED.both ? { total: counts.both, link: link(showOnly(state, filterOf('both'))) } : undefined
        }
        rows={rows[1]!}
        standingOf={(row) =>
          [first, second].map(({ actor, number }) => `${actor.name}: ${standingWords(index, row, number)}`).join(' · ')
        }
        title={`What they share, ${eventCount(counts.both)}`}
      />
      <div className="desk:grid desk:grid-cols-2 desk:gap-x-10">
        <div className="min-w-0">{oneOf(0)}</div>
        <div className="min-w-0">{oneOf(2)}</div>
      </div>
      <CommonActors
        common={pair.common}
        first={a}
        linkTo={linkTo}
        linkToBoth={(one, other) => link(showOnly(state, { actors: [one, other], match: 'all' }))}
        second={b}
      />
      <ActorDisputesPane
        dataset={dataset}
        none={`No statement of ${a.name} is known to stand against one of ${b.name}.`}
        theirs={disputes}
        title="Disputes between them"
      />
    </>
  )
}
