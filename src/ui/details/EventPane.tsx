import { useEffect, useMemo, useRef } from 'react'
import { dateWords } from '../../explore/date-words'
import { nearestEvents, rowsOfId } from '../../explore/find-event'
import type { EventIndex } from '../../explore/event-index'
import type { ListOrder } from '../../explore/list-order'
import { openBriefing, selectEvent, toggleActor } from '../../explore/view-state'
import { writeUrl } from '../../explore/url'
import type { Manifest } from '../../model/app-files'
import type { ConflictEvent } from '../../model/dataset'
import type { Details } from '../../state/useDetails'
import type { EventRow } from '../../state/useEventRow'
import { useLink, useViewState } from '../../state/useViewState'
import { EventNotFound } from './EventNotFound'
import { EventPanel } from './EventPanel'
import { EventPanelFailed } from './EventPanelFailed'
import { EventPanelLoading } from './EventPanelLoading'
import type { Lookups } from './lookups'

interface Props {
  readonly id: string
  readonly excerpt: string | undefined
  readonly found: EventRow
  readonly details: Details
  readonly manifest: Manifest
  readonly index: EventIndex
  readonly lookups: Lookups
  readonly order: ListOrder
  /** Where the focus goes when the panel closes. */
  readonly onClosed: () => void
}

/** The selected event with everything its panel needs: neighbours in the filter, the other sides of disputes, links. */
export function EventPane({ id, excerpt, found, details, manifest, index, lookups, order, onClosed }: Props) {
  const { state, setViewState } = useViewState()
  const link = useLink()
  const title = useRef<HTMLHeadingElement>(null)
  const event = found.kind === 'found' ? details.eventOf(found.row) : undefined
  const otherEvents = useOtherSides(event, { index, manifest, details })

  // The reader who opened an event reads it next; one who pages through keeps the button under the finger.
  const isOpen = event !== undefined || found.kind === 'missing'
  useEffect(() => {
    if (isOpen && !document.activeElement?.closest('[data-panel]')) title.current?.focus({ preventScroll: true })
  }, [id, isOpen])

  const close = () => {
    setViewState((now) => selectEvent(now, undefined), 'push')
    onClosed()
  }
  useEffect(() => {
    const onKey = (key: KeyboardEvent) => {
      if (key.key === 'Escape' && !key.defaultPrevented && !document.querySelector('dialog[open]')) close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  if (found.kind === 'missing') {
    const near = found.near.flatMap((row) => details.eventOf(row) ?? [])
    return (
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
        onClose={close}
        titleRef={title}
      />
    )
  }
  if (!event) {
    return details.failure ? (
      <EventPanelFailed onClose={close} onRetry={details.failure.retry} reason={details.failure.error.message} />
    ) : (
      <EventPanelLoading onClose={close} />
    )
  }
  const place = found.kind === 'found' ? order.placeOf(found.row) : undefined
  const stepTo = (next: number | undefined) => {
    const row = next === undefined || next < 0 || next >= order.count ? undefined : order.rowAt(next)
    const other = row === undefined ? undefined : details.eventOf(row)
    return other && (() => setViewState((now) => selectEvent(now, other.id), 'push'))
  }
  return (
    <EventPanel
      {...lookups}
      chosenActors={state.filter.actors}
      event={event}
      excerptId={excerpt}
      linkToEvent={(otherId, otherExcerpt) => link(selectEvent(state, otherId, otherExcerpt))}
      linkToReader={(passage) => link(openBriefing(state, passage.briefing, event.id, passage.id))}
      onActor={(actor) => setViewState((now) => toggleActor(now, actor), 'push')}
      onClose={close}
      onNext={stepTo(place === undefined ? undefined : place + 1)}
      onPrevious={stepTo(place === undefined ? undefined : place - 1)}
      otherEvents={otherEvents}
      position={place === undefined ? undefined : { at: place + 1, of: order.count }}
      shareHref={(passage) =>
        new URL(writeUrl(selectEvent(state, event.id, passage), import.meta.env.BASE_URL), location.href).href
      }
      titleRef={title}
    />
  )
}

/** Events on the other side of this one's disputes, by id, as their details arrive. */
function useOtherSides(
  event: ConflictEvent | undefined,
  { index, manifest, details }: Pick<Props, 'index' | 'manifest' | 'details'>,
): ReadonlyMap<string, ConflictEvent> {
  const { eventOf, want } = details
  const rows = useMemo(() => {
    const ids = event?.disputes.map((dispute) => dispute.with.split('#')[0]!) ?? []
    return ids.flatMap((id) => {
      const range = rowsOfId(index, manifest, id)
      return range ? Array.from({ length: range.to - range.from }, (_, i) => range.from + i) : []
    })
  }, [event, index, manifest])
  useEffect(() => {
    if (rows.length > 0) want(rows)
  }, [rows, want])
  return useMemo(
    () => new Map(rows.flatMap((row) => eventOf(row) ?? []).map((other) => [other.id, other])),
    [rows, eventOf],
  )
}
