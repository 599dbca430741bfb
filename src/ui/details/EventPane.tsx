import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { conditionsOf } from '../../explore/choice-reasons'
import { dropChoice } from '../../explore/choices'
import { dateWords } from '../../explore/date-words'
import { rowsOfIds } from '../../explore/rows-of-ids'
import { nearestEvents } from '../../explore/nearest'
import type { EventIndex } from '../../explore/event-index'
import { canAnswer } from '../../explore/further'
import type { ListOrder } from '../../explore/list-order'
import type { FilterNames } from '../../explore/filter-words'
import { knownDisputes } from '../../explore/known-disputes'
import { laterPassagesWords, notYetWords } from '../../explore/known-words'
import type { TextMatches } from '../../explore/text-search'
import {
  openActor,
  openBriefing,
  openPage,
  selectEvent,
  setAsOf,
  toggleActor,
  type Filter,
} from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { readClaimRef } from '../../model/claim-ref'
import type { ConflictEvent } from '../../model/dataset'
import type { CompleteLink } from '../../state/useCompleteLink'
import { busySwitch } from '../../state/idle'
import type { Details } from '../../state/useDetails'
import type { EventRow } from '../../state/useEventRow'
import { useLink, useViewState } from '../../state/useViewState'
import type { Lookups } from '../lookups'
import { Sheet } from '../controls/Sheet'
import { filledReport } from '../share/report'
import { EventNotFound } from './EventNotFound'
import { EventPanel } from './EventPanel'
import { EventPanelFailed } from './EventPanelFailed'
import { EventPanelLoading } from './EventPanelLoading'
import { EventPeek } from './EventPeek'
import { LaterPassages } from './LaterPassages'
import { NotYetKnown } from './NotYetKnown'
import { useDisputeFocus } from './useDisputeFocus'
import { useExcerptKeys } from './useExcerptKeys'
import { WhyHere } from './WhyHere'

export interface EventPaneProps {
  readonly id: string
  readonly excerpt: string | undefined
  readonly found: EventRow
  readonly details: Details
  readonly manifest: Manifest
  readonly index: EventIndex
  readonly lookups: Lookups & { readonly names: FilterNames }
  readonly order: ListOrder
  /** Whether the order is not that of the filter yet, and nothing of it must be told. */
  readonly isSearching: boolean
  /** Without ids that the dataset does not have. */
  readonly filter: Filter
  /** What the search for its words found; undefined where nothing was searched for, or is not found yet. */
  readonly text: TextMatches | undefined
  readonly hrefOf: CompleteLink['hrefOf']
  /** Whether keys without Ctrl, Alt or ⌘ do something. */
  readonly singleKeys: boolean
  /** Told when the event, or that there is none, can be read. */
  readonly onShown: (title: HTMLElement | null) => void
  readonly onClose: () => void
}

/** The selected event with everything its panel needs: neighbours in the filter, the other sides of disputes, links. */
export function EventPane(props: EventPaneProps) {
  const { id, found, details, manifest, index, lookups, order, isSearching, filter, text, hrefOf, onShown, onClose } =
    props
  const { state, setViewState } = useViewState()
  const link = useLink()
  const title = useRef<HTMLHeadingElement>(null)
  const { asOf } = state.filter
  const [told, whole] = found.kind === 'found' ? [details.eventOf(found.row), details.wholeOf(found.row)] : []
  useNeighbours(found, order, details)
  const otherEvents = useOtherSides(told, { index, manifest, details })
  const event = told && asOf !== undefined ? knownDisputes(told, otherEvents) : told

  useExcerptKeys(title, props.singleKeys)

  const isOpen = whole !== undefined || found.kind === 'missing'
  useEffect(() => {
    if (isOpen) onShown(title.current)
  }, [id, isOpen, onShown])
  // Its button goes with what it asks for: reading goes on at the title.
  const onShowAll = () => {
    setViewState((now) => setAsOf(now, undefined), 'push')
    requestAnimationFrame(() => title.current?.focus({ preventScroll: true }))
  }
  const acrossTo = useDisputeFocus(event?.id)

  const inSheet = (panel: ReactNode) => (
    <Sheet
      className="sheet-place"
      name="Size of the sheet"
      onBusy={sheetBusy}
      peek={
        <EventPeek
          event={event}
          onClose={onClose}
          theme={event && lookups.themes.get(event.themes[0]!)}
          words={whole ? 'Not known yet' : 'Selected event'}
        />
      }
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
  if (whole && !event && asOf !== undefined) {
    const words = notYetWords(whole, asOf, manifest.briefings)
    return inSheet(<NotYetKnown id={id} onClose={onClose} onShowAll={onShowAll} titleRef={title} words={words} />)
  }
  if (!event || found.kind !== 'found') {
    return inSheet(
      details.failure ? (
        <EventPanelFailed {...details.failure} onClose={onClose} />
      ) : (
        <EventPanelLoading onClose={onClose} />
      ),
    )
  }
  const later = whole && asOf !== undefined ? laterPassagesWords(whole, event, asOf) : undefined
  const isLater = later !== undefined && !event.excerpts.some(({ id: passage }) => passage === props.excerpt)
  const { row } = found
  const place = order.placeOf(row)
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
      excerptId={isLater ? undefined : props.excerpt}
      later={later !== undefined && <LaterPassages onShowAll={onShowAll} words={later} />}
      linkAcross={(side) => acrossTo(link(selectEvent(state, side.eventId)), side)}
      linkToActor={(actor) => link(openActor(state, actor))}
      linkToDisputes={link(openPage(state, 'disputes'))}
      linkToPassage={(passage) => link(selectEvent(state, event.id, passage))}
      linkToReader={(passage) => link(openBriefing(state, passage.briefing, event.id, passage.id))}
      onActor={(actor) => setViewState((now) => toggleActor(now, actor), 'push')}
      onClose={onClose}
      onNext={stepTo(place === undefined ? undefined : place + 1)}
      onPrevious={stepTo(place === undefined ? undefined : place - 1)}
      otherEvents={otherEvents}
      position={place === undefined || isSearching ? undefined : { at: place + 1, of: order.count }}
      report={filledReport({
        eventId: event.id,
        title: event.title,
        link: hrefOf((now) => selectEvent(now, event.id, props.excerpt)),
        words: wordsOf(event, props.excerpt),
        build: manifest.build,
      })}
      shareHref={(passage) => hrefOf((now) => selectEvent(now, event.id, passage))}
      showsOutside={state.outside}
      terms={text?.terms.get(row)}
      titleRef={title}
      why={
        canAnswer(index, filter) &&
        !isSearching && (
          <WhyHere
            conditions={conditionsOf({
              index,
              row,
              event,
              filter,
              names: lookups.names,
              isFound: text?.bits.has(row),
              briefings: manifest.briefings,
            })}
            count={order.count}
            onDrop={(choice) => setViewState((now) => dropChoice(now, choice), 'push')}
            reasons={text?.terms.get(row) && text.reasons(row, event)}
          />
        )
      }
    />,
  )
}

/** The words a report is about: those of the selected passage, or all. */
function wordsOf({ excerpts }: ConflictEvent, selected: string | undefined): string {
  const words = excerpts.filter(({ id }) => id === selected)
  return (words.length > 0 ? words : excerpts).map(({ exact }) => exact).join(' ¶ ')
}

const sheetBusy = busySwitch('sheet')

/** Wants the events before and after the selected one: the next step leads to them. */
function useNeighbours(found: EventRow, order: ListOrder, { hold }: Details): void {
  const row = found.kind === 'found' ? found.row : undefined
  useEffect(() => {
    const place = row === undefined ? undefined : order.placeOf(row)
    if (place === undefined) return undefined
    return hold([place - 1, place + 1].filter((next) => next >= 0 && next < order.count).map(order.rowAt))
  }, [row, order, hold])
}

/** Events on the other side of this one's disputes, by id, as their details arrive. */
function useOtherSides(
  event: ConflictEvent | undefined,
  { index, manifest, details }: Pick<EventPaneProps, 'index' | 'manifest' | 'details'>,
): ReadonlyMap<string, ConflictEvent> {
  const { eventOf, hold } = details
  const rows = useMemo(
    () => rowsOfIds(index, manifest, event?.disputes.map((dispute) => readClaimRef(dispute.with).event) ?? []),
    [event, index, manifest],
  )
  useEffect(() => hold(rows), [rows, hold])
  return useMemo(
    () => new Map(rows.flatMap((row) => eventOf(row) ?? []).map((other) => [other.id, other])),
    [rows, eventOf],
  )
}
