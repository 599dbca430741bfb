import { useEffect, useRef } from 'react'
import type { ConflictEvent } from '../../model/dataset'
import { Button } from '../controls/Button'
import { Icon } from '../controls/Icon'
import type { Lookups } from '../lookups'
import { Failed, type Attempt } from '../states/Failed'
import { EmbedCard } from './EmbedCard'

interface Props {
  /** Undefined until its details have arrived. */
  readonly event: ConflictEvent | undefined
  readonly excerptId: string | undefined
  readonly failure: Attempt | undefined
  readonly lookups: Pick<Lookups, 'briefings' | 'themes'>
  /** Told when the event can be read. */
  readonly onShown: (title: HTMLElement | null) => void
  readonly onClose: () => void
}

/** The selected event of a view, in the place of its list. */
export function EmbedSelected({ event, excerptId, failure, lookups, onShown, onClose }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  const id = event?.id
  useEffect(() => {
    if (id !== undefined) onShown(title.current)
  }, [id, onShown])
  return (
    <section
      aria-label="Selected event"
      className="embed-card relative border-t border-ink pb-3"
      data-event-id={id}
      data-panel="event"
    >
      {event ? (
        <EmbedCard {...lookups} event={event} excerptId={excerptId} key={event.id} level="h2" titleRef={title} />
      ) : failure ? (
        <Failed {...failure} title="The event could not be loaded">
          The timeline works without it.
        </Failed>
      ) : (
        <p aria-busy="true" className="h-40 text-ink-3">
          Loading the event
        </p>
      )}
      <Button className="mt-2 -ml-2.5" look="quiet" onClick={onClose}>
        <Icon name="close" />
        Back to the list
      </Button>
    </section>
  )
}
