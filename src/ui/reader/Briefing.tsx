import { useEffect, useMemo, useRef, type Ref } from 'react'
import { briefingName } from '../../explore/date-words'
import type { BriefingText, ConflictEvent, Theme } from '../../model/dataset'
import { bringIntoView } from '../details/bring-into-view'
import type { Link } from '../share/link'
import { BriefingBlock } from './BriefingBlock'
import { BriefingEvents } from './BriefingEvents'
import { BriefingHeader } from './BriefingHeader'
import { firstQuotes, readerRows } from './reader-rows'
import { selectionIn } from './selection'

interface BriefingProps {
  readonly data: BriefingText
  /** Those that are loaded; a note about another says so. */
  readonly events: ReadonlyMap<string, ConflictEvent>
  readonly themes: ReadonlyMap<string, Theme>
  readonly selectedEvent: string | undefined
  readonly selectedExcerpt: string | undefined
  readonly titleRef?: Ref<HTMLHeadingElement>
  /** Selects an event in the reader, at one of its excerpts. */
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
  readonly linkBack: Link
  /** The briefing's `briefings/<id>.json`. */
  readonly fileHref: string
}

/** A whole briefing, with the words that events rest on marked and named beside. */
export function Briefing({
  data,
  events,
  themes,
  selectedEvent,
  selectedExcerpt,
  titleRef,
  linkToEvent,
  linkBack,
  fileHref,
}: BriefingProps) {
  const { briefing, excerpts } = data
  const rows = useMemo(() => readerRows(data), [data])
  const quotes = useMemo(() => firstQuotes(data), [data])
  const selection = selectionIn(
    excerpts.map(({ event, excerpt }) => ({ event, excerpt })),
    {
      event: selectedEvent,
      excerpt: selectedExcerpt,
    },
  )

  const root = useRef<HTMLElement>(null)
  const shown = useRef<string>(undefined)
  useEffect(() => {
    const selected = root.current?.querySelector<HTMLElement>('[data-passage][aria-current]')
    const isNew = shown.current !== briefing.id
    shown.current = briefing.id
    bringIntoView(selected, !isNew, isNew ? 'center' : 'nearest')
    // Later on the focus is the reader's own: a passage chosen elsewhere must not take it away.
    if (isNew) selected?.focus({ preventScroll: true })
  }, [briefing.id, selectedEvent, selectedExcerpt])

  return (
    <article
      aria-label={briefingName(briefing)}
      className="@container/reader bg-paper wrap-anywhere"
      data-reader={briefing.id}
      ref={root}
    >
      <div className="@min-[1180px]/reader:grid @min-[1180px]/reader:grid-cols-[300px_minmax(0,1fr)]">
        <div className="border-line px-4 py-4.5 @max-[1180px]/reader:border-b @min-[1180px]/reader:sticky @min-[1180px]/reader:top-0 @min-[1180px]/reader:max-h-[calc(100dvh-48px)] @min-[1180px]/reader:self-start @min-[1180px]/reader:overflow-y-auto @min-[1180px]/reader:border-r @min-[1180px]/reader:pr-5">
          <div className="max-w-[640px]">
            <BriefingHeader briefing={briefing} fileHref={fileHref} linkBack={linkBack} titleRef={titleRef} />
          </div>
          <div className="hidden @min-[1180px]/reader:block">
            <BriefingEvents
              events={events}
              linkToEvent={linkToEvent}
              quotes={quotes}
              selectedEvent={selectedEvent}
              year={briefing.date.slice(0, 4)}
              themes={themes}
            />
          </div>
        </div>
        <div className="px-4 pt-5 pb-16 @min-[1180px]/reader:pl-6">
          {rows.map((row) => (
            <BriefingBlock
              {...row}
              events={events}
              key={row.block.start}
              lang={briefing.language}
              linkToEvent={linkToEvent}
              selection={selection}
              themes={themes}
            />
          ))}
        </div>
      </div>
    </article>
  )
}
