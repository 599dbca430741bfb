import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { dateWords } from '../../explore/date-words'
import { nearestEvents, rowsOfIds } from '../../explore/find-event'
import type { EventIndex } from '../../explore/event-index'
import type { ListOrder } from '../../explore/list-order'
import { openBriefing, openPage, selectEvent, toggleActor } from '../../explore/view-state'
import type { MatchReason } from '../../explore/match-reasons'
import type { FoundTerms } from '../../explore/words'
import type { Manifest } from '../../model/app-files'
import type { ConflictEvent } from '../../model/dataset'
import type { CompleteLink } from '../../state/useCompleteLink'
import { busySwitch } from '../../state/idle'
import type { Details } from '../../state/useDetails'
import type { EventRow } from '../../state/useEventRow'
import { useLink, useViewState } from '../../state/useViewState'
import type { Lookups } from '../lookups'
import { Sheet } from '../controls/Sheet'
import { reportLink } from '../share/report'
import { EventNotFound } from './EventNotFound'
import { EventPanel } from './EventPanel'
import { EventPanelFailed } from './EventPanelFailed'
import { EventPanelLoading } from './EventPanelLoading'
import { EventPeek } from './EventPeek'
import { useDisputeFocus } from './useDisputeFocus'
import { useExcerptKeys } from './useExcerptKeys'

interface Props {
  readonly id: string
  readonly excerpt: string | undefined
  readonly found: EventRow
  readonly details: Details
  readonly manifest: Manifest
  readonly index: EventIndex
  readonly lookups: Lookups
  readonly order: ListOrder
  /** What a search found in the event. */
  readonly terms: FoundTerms | undefined
  /** Why it found the event. */
  readonly reasons: readonly MatchReason[]
  readonly hrefOf: CompleteLink['hrefOf']
  /** Whether keys without Ctrl, Alt or ⌘ do something. */
  readonly singleKeys: boolean
  /** Told when the event, or that there is none, can be read. */
  readonly onShown: (title: HTMLElement | null) => void
  readonly onClose: () => void
}

/** The selected event with everything its panel needs: neighbours in the filter, the other sides of disputes, links. */
export function EventPane(props: Props) {
  const { id, found, details, manifest, index, lookups, order, hrefOf, onShown, onClose } = props
  const { state, setViewState } = useViewState()
  const link = useLink()
  const title = useRef<HTMLHeadingElement>(null)
  const event = found.kind === 'found' ? details.eventOf(found.row) : undefined
  const otherEvents = useOtherSides(event, { index, manifest, details })

  useExcerptKeys(title, props.singleKeys)

  const isOpen = event !== undefined || found.kind === 'missing'
  useEffect(() => {
    if (isOpen) onShown(title.current)
  }, [id, isOpen, onShown])
  const acrossTo = useDisputeFocus(event?.id)

  const inSheet = (panel: ReactNode) => (
    <Sheet
      className="sheet-place"
      name="Size of the sheet"
      onBusy={sheetBusy}
      peek={<EventPeek event={event} onClose={onClose} theme={event && lookups.themes.get(event.themes[0]!)} />}
    >
      {panel}
    </Sheet>
  )

  if (found.kind === 'missing') {
    const near = found.near.flatMap((row) => details.eventOf(row) ?? [])
    return inSheet(
      <EventNotFound
        id={id}
        linkBack={link(selectEvent(state, undefined))}
        nearest={nearestEvents(id, near).map((other) => ({
          id: other.id,
          title: other.title,
          dateWords: dateWords(other.date, 'short'),
          theme: lookups.themes.get(other.themes[0]!),
          link: link(selectEvent(state, other.id)),
        }))}
        onClose={onClose}
        titleRef={title}
      />,
    )
  }
  if (!event) {
    return inSheet(
      details.failure ? (
        <EventPanelFailed {...details.failure} onClose={onClose} />
      ) : (
        <EventPanelLoading onClose={onClose} />
      ),
    )
  }
  const place = found.kind === 'found' ? order.placeOf(found.row) : undefined
  const stepTo = (next: number | undefined) => {
    const row = next === undefined || next < 0 || next >= order.count ? undefined : order.rowAt(next)
    const other = row === undefined ? undefined : details.eventOf(row)
    return other && (() => setViewState((now) => selectEvent(now, other.id), 'push'))
  }
  return inSheet(
    <EventPanel
      {...lookups}
      areOthersFailed={details.failure !== undefined}
      chosenActors={state.filter.actors}
      event={event}
      excerptId={props.excerpt}
      linkAcross={(side) => acrossTo(link(selectEvent(state, side.eventId)), side)}
      linkToDisputes={link(openPage(state, 'disputes'))}
      linkToPassage={(passage) => link(selectEvent(state, event.id, passage))}
      linkToReader={(passage) => link(openBriefing(state, passage.briefing, event.id, passage.id))}
      onActor={(actor) => setViewState((now) => toggleActor(now, actor), 'push')}
      onClose={onClose}
      onNext={stepTo(place === undefined ? undefined : place + 1)}
      onPrevious={stepTo(place === undefined ? undefined : place - 1)}
      otherEvents={otherEvents}
      position={place === undefined ? undefined : { at: place + 1, of: order.count }}
      reasons={props.reasons}
      reportHref={reportLink({
        eventId: event.id,
        title: event.title,
        link: hrefOf((now) => selectEvent(now, event.id, props.excerpt)),
        words: wordsOf(event, props.excerpt),
        build: manifest.build,
      })}
      shareHref={(passage) => hrefOf((now) => selectEvent(now, event.id, passage))}
      showsOutside
      terms={props.terms}
      titleRef={title}
    />,
  )
}

/** The words a report is about: those of the selected passage, or all. */
function wordsOf({ excerpts }: ConflictEvent, selected: string | undefined): string {
  const words = excerpts.filter(({ id }) => id === selected)
  return (words.length > 0 ? words : excerpts).map(({ exact }) => exact).join(' ¶ ')
}

const sheetBusy = busySwitch('sheet')

/** Events on the other side of this one's disputes, by id, as their details arrive. */
function useOtherSides(
  event: ConflictEvent | undefined,
  { index, manifest, details }: Pick<Props, 'index' | 'manifest' | 'details'>,
): ReadonlyMap<string, ConflictEvent> {
  const { eventOf, want } = details
  const rows = useMemo(
    () => rowsOfIds(index, manifest, event?.disputes.map((dispute) => dispute.with.split('#')[0]!) ?? []),
    [event, index, manifest],
  )
  useEffect(() => {
    if (rows.length > 0) want(rows)
  }, [rows, want])
  return useMemo(
    () => new Map(rows.flatMap((row) => eventOf(row) ?? []).map((other) => [other.id, other])),
    [rows, eventOf],
  )
}
