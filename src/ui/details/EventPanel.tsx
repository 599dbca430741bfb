import type { ReactNode, Ref } from 'react'
import type { FoundTerms } from '../../explore/words'
import type { ConflictEvent, Dispute, Excerpt } from '../../model/dataset'
import { Found } from '../Found'
import type { Lookups } from '../lookups'
import type { Link } from '../share/link'
import type { FilledReport } from '../share/report'
import { ActorRoles } from './ActorRoles'
import { bringIntoView } from './bring-into-view'
import { ClaimList } from './ClaimList'
import { contradictors, disputeGroups, type DisputeSide } from '../../explore/dispute-groups'
import { Disputes } from './Disputes'
import { ExcerptList } from './ExcerptList'
import { NumberList } from './NumberList'
import { PanelFoot } from './PanelFoot'
import { PanelFrame } from './PanelFrame'
import { PanelSteps, type PanelStepsProps } from './PanelSteps'
import { PanelTitle } from './PanelTitle'
import { passageNumber } from '../../explore/passage-number'
import { RecordList } from './RecordList'
import { StatusLine } from './StatusLine'
import { ThemeLine } from './ThemeLine'
import { WhenBlock } from './WhenBlock'

interface EventPanelProps extends Lookups, PanelStepsProps {
  readonly event: ConflictEvent
  /** Events on the other side of a dispute, as far as they are loaded. */
  readonly otherEvents: ReadonlyMap<string, ConflictEvent>
  /** Whether those that are not could not be. */
  readonly areOthersFailed: boolean
  /** The selected passage; it may be one the event does not have. */
  readonly excerptId: string | undefined
  /** Actors of the filter, shown as chosen. */
  readonly chosenActors?: readonly string[]
  /** That passages of later briefings are not shown. */
  readonly later: ReactNode
  readonly titleRef?: Ref<HTMLHeadingElement>
  readonly onActor: (actorId: string) => void
  readonly onClose: () => void
  readonly linkToPassage: (excerptId: string) => Link
  /** To the same pair of statements as its other event shows it. */
  readonly linkAcross: (side: DisputeSide) => Link
  /** To the list of all disputes. */
  readonly linkToDisputes: Link
  readonly linkToReader: (excerpt: Excerpt) => Link
  readonly linkToActor: (actorId: string) => Link
  /** Absolute link for other people, to the event or to one of its passages. */
  readonly shareHref: (excerptId?: string) => string
  /** A report of an error, filled in with what is on screen. */
  readonly report: FilledReport
  /** Whether a date from general knowledge is shown beside that of the words. */
  readonly showsOutside: boolean
  /** What a search found in the event. */
  readonly terms: FoundTerms | undefined
  /** Why the event is among those of the filter, or is not. */
  readonly why: ReactNode
}

/** All that is known of one event, and the words it rests on. */
export function EventPanel(props: EventPanelProps) {
  const { event, otherEvents, excerptId, actors, briefings, shareHref, terms, titleRef } = props
  const disputes = disputeGroups(event, otherEvents)
  const linkToPassage = (id: string) => scrollingLink(props.linkToPassage(id), id)
  // What contradicts it is read first; what only counts something else, after what it counts.
  const disputesOf = (kind: Dispute['kind']) => (
    <Disputes
      actors={actors}
      briefings={briefings}
      eventId={event.id}
      groups={disputes.filter((group) => group.kind === kind)}
      isFailed={props.areOthersFailed}
      linkAcross={props.linkAcross}
      linkToAll={props.linkToDisputes}
      linkToPassage={linkToPassage}
      numberOf={(id) => passageNumber(event, id)}
    />
  )
  return (
    <PanelFrame
      bar={<PanelSteps onNext={props.onNext} onPrevious={props.onPrevious} position={props.position} />}
      foot={<PanelFoot href={() => shareHref()} report={props.report} />}
      label="Selected event"
      onClose={props.onClose}
      pageKey={event.id}
    >
      <MissingPassage event={event} excerptId={excerptId} />
      <ThemeLine ids={event.themes} themes={props.themes} />
      <PanelTitle ref={titleRef}>
        <Found terms={terms}>{event.title}</Found>
      </PanelTitle>
      {props.why}
      {event.summary !== undefined && (
        <p className="-mt-1 mb-2.5 text-ink-2">
          <Found terms={terms}>{event.summary}</Found>
        </p>
      )}
      <WhenBlock
        briefings={briefings}
        event={event}
        linkToPassage={linkToPassage}
        showsOutside={props.showsOutside}
        themes={props.themes}
      />
      <StatusLine against={contradictors(disputes, actors)} status={event.status} />
      {disputesOf('contradicts')}
      <ClaimList actors={actors} briefings={briefings} event={event} linkToPassage={linkToPassage} />
      <NumberList actors={actors} briefings={briefings} event={event} linkToPassage={linkToPassage} />
      {disputesOf('differs-in-scope')}
      <ActorRoles
        actors={actors}
        chosenActors={props.chosenActors ?? []}
        event={event}
        linkToActor={props.linkToActor}
        onActor={props.onActor}
        places={props.places}
      />
      <ExcerptList
        briefings={briefings}
        event={event}
        hrefOfPassage={shareHref}
        linkToReader={props.linkToReader}
        selected={excerptId}
        terms={terms}
      />
      {props.later}
      <RecordList event={event} sources={props.sources} />
    </PanelFrame>
  )
}

/** Leads to its passage even when that is the selected one already, and nothing else changes. */
function scrollingLink({ href, onClick }: Link, excerptId: string): Link {
  return {
    href,
    onClick: (click) => {
      onClick(click)
      if (!click.defaultPrevented) return
      const panel = click.currentTarget.closest('[data-panel]')
      bringIntoView(panel?.querySelector(`[data-excerpt-id="${excerptId}"]`), true)
    },
  }
}

/** A link may name a passage that is not there; the others are, and are shown. */
function MissingPassage({ event: { excerpts }, excerptId }: Pick<EventPanelProps, 'event' | 'excerptId'>) {
  if (excerptId === undefined || excerpts.some(({ id }) => id === excerptId)) return undefined
  const others = excerpts.length === 1 ? 'The one it has is shown' : `The ${excerpts.length} it has are shown`
  return (
    <p className="mb-3 border-l-[3px] border-ink bg-paper-2 px-3 py-2 text-[13px]/[18px]" role="status">
      This event has no passage {excerptId}. {excerpts.length === 0 ? 'It quotes no briefing.' : `${others} below.`}
    </p>
  )
}
