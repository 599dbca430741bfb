import { useCallback, useEffect, useMemo } from 'react'
import { COMPARED, type ActorProfile } from '../../explore/actor-profile'
import { disputesOf } from '../../explore/actor-disputes'
import { showOnly } from '../../explore/actor-links'
import { periodsOf, yearsOf } from '../../explore/actor-months'
import { standingWords } from '../../explore/actor-standing'
import { namedWords } from '../../explore/actor-words'
import { eventCount } from '../../explore/filter-words'
import { lastRows } from '../../explore/last-rows'
import { STATUS_MARKS } from '../../explore/mark-shapes'
import { backToTimeline, openActor, selectEvent, type Filter } from '../../explore/view-state'
import type { StatementPair } from '../../model/dispute-files'
import type { Dataset } from '../../state/dataset-query'
import { useDetails } from '../../state/useDetails'
import type { Further } from '../../state/useFurther'
import { useLink, useViewState } from '../../state/useViewState'
import { StatusGlyph } from '../marks/StatusGlyph'
import { ThemeShape } from '../marks/ThemeShape'
import { useLookups } from '../useLookups'
import { ActorDisputesPane } from './ActorDisputesPane'
import { ActorEvents } from './ActorEvents'
import { ActorHeader } from './ActorHeader'
import { CompareField } from './CompareField'
import { CountSection } from './CountSection'
import { OverTime } from './OverTime'
import { WithWhom } from './WithWhom'

interface Props {
  readonly dataset: Dataset
  readonly profile: ActorProfile
  readonly failures: Further['failures']
}

/** Events of an actor that its page lists; all are in the explorer. */
const LISTED = 50

/** One actor: who it is, when its events were, in which roles, with whom, and the events themselves. */
export function OneActorPane({ dataset, profile, failures }: Props) {
  const { manifest, index } = dataset
  const { actor, number, matching, named, statements } = profile
  const { state, setViewState } = useViewState()
  const link = useLink()
  const lookups = useLookups(manifest)
  const { eventOf, hold, failure } = useDetails(manifest)
  const { bits, count } = matching
  const rows = useMemo(() => lastRows(bits, LISTED), [bits])
  useEffect(() => hold(rows), [rows, hold])
  const [periods, years] = useMemo(() => [periodsOf(index, bits), yearsOf(index, bits)], [index, bits])
  const disputes = useCallback((pairs: readonly StatementPair[]) => disputesOf(index, pairs, number), [index, number])
  const linkTo = (actorId: string, other?: string) => link(openActor(state, actorId, other))
  const show = (filter: Partial<Filter>) => link(showOnly(state, filter))
  const own = { actors: [actor.id] }

  return (
    <>
      <ActorHeader
        actor={actor}
        actors={lookups.actors}
        key={actor.id}
        linkBack={link(backToTimeline(state))}
        linkTo={linkTo}
      >
        <CompareField
          actors={manifest.actors}
          chosen={[actor.id]}
          label={`Compare ${actor.name} with`}
          onChoose={(other) => setViewState((now) => openActor(now, actor.id, other), 'push')}
          suggested={profile.others.map(({ what }) => what.id)}
        />
      </ActorHeader>
      <OverTime
        label={actor.name}
        linkToAll={show(own)}
        note={named < count && namedWords(actor.name, named, count)}
        periods={periods}
        total={count}
        years={years}
      />
      <div className="desk:grid desk:grid-cols-[300px_minmax(0,1fr)] desk:gap-x-10">
        <div className="max-desk:mt-5">
          <CountSection
            rows={profile.roles.map(({ what, count: held }) => ({
              id: what,
              name: `As ${what}`,
              count: held,
              link: show({ ...own, roles: [what] }),
            }))}
            title="Roles"
          />
          <CountSection
            rows={profile.statuses.map(({ what, count: held }) => ({
              id: what,
              name: STATUS_MARKS[what].label,
              sign: <StatusGlyph status={what} />,
              count: held,
              link: show({ ...own, statuses: [what] }),
            }))}
            title="How sure it is"
          />
          <CountSection
            rows={profile.themes.map(({ what, count: held }) => ({
              id: what.id,
              name: what.label,
              sign: <ThemeShape theme={what} />,
              count: held,
              link: show({ ...own, themes: [what.id] }),
            }))}
            title="Themes"
          />
          <WithWhom
            compared={COMPARED}
            linkTo={linkTo}
            linkToBoth={(other) => show({ actors: [actor.id, other], match: 'all' })}
            name={actor.name}
            others={profile.others}
            ownId={actor.id}
          />
          <CountSection
            rows={profile.members.map(({ what, count: held }) => ({
              id: what.id,
              name: what.name,
              count: held,
              link: linkTo(what.id),
            }))}
            title="People and bodies"
          />
          <CountSection
            failure={failures.speakers}
            isLoading={!statements}
            lead={
              statements && statements.count > 0 ? (
                <a {...show({ speakers: [actor.id] })}>
                  {eventCount(statements.count)} in which {actor.name} says something
                </a>
              ) : (
                statements && `No statement is ascribed to ${actor.name}.`
              )
            }
            rows={(statements?.statuses ?? []).map(({ what, count: held }) => ({
              id: what,
              name: STATUS_MARKS[what].label,
              sign: <StatusGlyph status={what} />,
              count: held,
              link: show({ speakers: [actor.id], statuses: [what] }),
            }))}
            title="Who says so"
          />
          <CountSection
            failure={failures.places}
            isLoading={!profile.places}
            rows={(profile.places ?? []).map(({ what, count: held }) => ({
              id: what.id,
              name: what.name,
              count: held,
              link: show({ ...own, places: [what.id] }),
            }))}
            title="Places"
          />
        </div>
        <div className="min-w-0">
          <ActorEvents
            eventOf={eventOf}
            failure={failure}
            index={index}
            linkTo={(id) => link(selectEvent(state, id))}
            more={count > rows.length ? { total: count, link: show(own) } : undefined}
            rows={rows}
            standingOf={(row) => standingWords(index, row, number)}
            title={count === 0 ? 'Events' : 'Events, the newest first'}
          />
          <ActorDisputesPane
            dataset={dataset}
            none={`No statement of ${actor.name} is known to stand against another.`}
            theirs={disputes}
            title="Disputes"
          />
        </div>
      </div>
    </>
  )
}
