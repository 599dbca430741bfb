import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { briefingName, dayOf, dayWords } from '../explore/date-words'
import { rowsOfIds } from '../explore/rows-of-ids'
import { nearestFirst } from '../explore/nearest'
import { backToTimeline, DEFAULT_VIEW, openBriefing, selectEvent, type Page } from '../explore/view-state'
import { datasetFile } from '../state/dataset-fetch'
import { briefingFile, briefingQuery } from '../state/briefing-query'
import type { Dataset } from '../state/dataset-query'
import { useCompleteLink } from '../state/useCompleteLink'
import { useDetails } from '../state/useDetails'
import { useFailure } from '../state/useFailure'
import { useSettings } from '../state/useSettings'
import { useLink, useViewState } from '../state/useViewState'
import { bringIntoView } from './details/bring-into-view'
import { Dock } from './dock/Dock'
import { DockTitle } from './dock/DockTitle'
import { PageFrame } from './PageFrame'
import { PageLinksPane } from './PageLinksPane'
import { Briefing } from './reader/Briefing'
import { BriefingFailed } from './reader/BriefingFailed'
import { BriefingLoading } from './reader/BriefingLoading'
import { BriefingNotFound } from './reader/BriefingNotFound'
import { firstQuotes } from './reader/reader-rows'
import './reader/reader.css'
import { useLinkedMarks } from './reader/useLinkedMarks'
import { useReaderKeys } from './reader/useReaderKeys'
import { CopyLink } from './share/CopyLink'
import type { Link } from './share/link'
import { BuildPlace } from './releases/BuildPlace'
import { Notice } from './states/Notice'
import { useDocumentTitle } from './useDocumentTitle'
import { useEscape } from './useEscape'
import { useLookups } from './useLookups'

interface Props {
  readonly dataset: Dataset
  readonly page: Extract<Page, { kind: 'briefing' }>
}

/** Kept from briefing to briefing, as long as the page is open. */
let keptShowsUnquoted = false

/** One briefing in full, opened at the passage that the link names. */
export function BriefingPane({ dataset, page }: Props) {
  const { manifest, index } = dataset
  const { state, dropped, dismissDropped, setViewState } = useViewState()
  const { singleKeys } = useSettings()
  const { hrefOf } = useCompleteLink(manifest.build)
  const link = useLink()
  const lookups = useLookups(manifest)
  const { eventOf, want, failure: notesFailure } = useDetails(manifest)
  const at = manifest.briefings.findIndex(({ id }) => id === page.briefing)
  const known = manifest.briefings[at]
  const text = useQuery({ ...briefingQuery(manifest, page.briefing), enabled: known !== undefined })
  const title = useRef<HTMLHeadingElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [showsUnquoted, setShowsUnquoted] = useState(keptShowsUnquoted)
  const failure = useFailure([text])
  const name = known && briefingName(known)
  const { asOf } = state.filter
  const later =
    known &&
    asOf !== undefined &&
    dayOf(known) > asOf &&
    `This briefing is later than the view, which is as known on ${dayWords(asOf)}.`
  const linkBack = link(backToTimeline(state))

  useDocumentTitle(name ?? 'Briefing not found')
  useLinkedMarks(root)
  useReaderKeys(root, singleKeys)
  const isAnySelected = page.event !== undefined || page.at !== undefined
  useEscape(isAnySelected ? () => setViewState((now) => selectEvent(now, undefined), 'push') : undefined)
  const quotes = useMemo(
    () => new Map(text.data && firstQuotes(text.data).map(({ event, excerpt }) => [event, excerpt])),
    [text.data],
  )
  const rows = useMemo(() => rowsOfIds(index, manifest, quotes.keys()), [quotes, index, manifest])
  useEffect(() => want(rows), [rows, want])
  // The notes beside the text make its lines wider apart: it is shown with them, so that it does not move.
  const isShown = text.data !== undefined && (notesFailure !== undefined || rows.every((row) => eventOf(row)))
  const read = useRef<string>(undefined)
  // A link to a whole briefing is read from its title; one to a passage, from there.
  useEffect(() => {
    if (!isShown || read.current === page.briefing) return
    read.current = page.briefing
    if (!isAnySelected) title.current?.focus()
  }, [isShown, page.briefing, isAnySelected])
  const byRow = useMemo(
    () =>
      new Map(
        rows.flatMap((row) => {
          const event = eventOf(row)
          return event && quotes.has(event.id) ? [[row, event] as const] : []
        }),
      ),
    [rows, eventOf, quotes],
  )
  const events = useMemo(() => new Map([...byRow.values()].map((event) => [event.id, event])), [byRow])
  const stepTo = (step: (typeof manifest.briefings)[number] | undefined) =>
    step && { date: step.date, title: step.title, link: link(openBriefing(state, step.id)) }
  /** Leads to its words even when they are selected already, and nothing else changes. */
  const linkToEvent = (event: string, excerpt: string | undefined): Link => {
    const { href, onClick } = link(openBriefing(state, page.briefing, event, excerpt))
    const isSelected = page.event === event && page.excerpt === excerpt
    return {
      href,
      onClick: (click) => {
        onClick(click)
        if (!isSelected || !click.defaultPrevented) return
        bringIntoView(root.current?.querySelector('[data-passage][aria-current]'), true)
      },
    }
  }
  const linkToTimeline = (event: string, excerpt?: string) =>
    link(backToTimeline(openBriefing(state, page.briefing, event, excerpt)))
  const showUnquoted = (shows: boolean) => {
    keptShowsUnquoted = shows
    setShowsUnquoted(shows)
  }

  return (
    <PageFrame actions={<CopyLink look="solid" text={hrefOf} />} home={link(DEFAULT_VIEW)}>
      <div className="flex min-h-0 flex-1 flex-col" ref={root}>
        <main className="relative min-h-0 flex-1 desk:overflow-y-auto" id="main" tabIndex={-1}>
          <h1 className="sr-only">{name ?? 'Briefing'}</h1>
          <Notice dropped={dropped} onDismiss={dismissDropped} unknown={[]} />
          <BuildPlace {...dataset} />
          {isShown && text.data.briefing.sha256 !== known?.sha256 && (
            <p className="border-b border-line bg-paper-2 px-4 py-2 text-[13px]/[18px]">
              This text is not the one of that release: it is shown as it is now, with what is quoted from it now.
            </p>
          )}
          {isShown && later && <p className="border-b border-line bg-paper-2 px-4 py-2 text-[13px]/[18px]">{later}</p>}
          {known === undefined ? (
            <BriefingNotFound
              briefings={nearestFirst(page.briefing, manifest.briefings).map((briefing) => ({
                briefing,
                link: link(openBriefing(state, briefing.id)),
              }))}
              id={page.briefing}
              linkBack={linkBack}
            />
          ) : failure ? (
            <BriefingFailed {...failure} linkBack={linkBack} name={name} />
          ) : isShown ? (
            <Briefing
              at={page.at}
              data={text.data}
              events={events}
              fileHref={datasetFile(briefingFile(manifest, known.id))}
              linkBack={linkBack}
              linkToEvent={linkToEvent}
              linkToTimeline={linkToTimeline}
              next={stepTo(manifest.briefings[at + 1])}
              onShowUnquoted={showUnquoted}
              previous={stepTo(manifest.briefings[at - 1])}
              selected={{ event: page.event, excerpt: page.excerpt }}
              showsUnquoted={showsUnquoted}
              themes={lookups.themes}
              titleRef={title}
            />
          ) : (
            <BriefingLoading linkBack={linkBack} name={name} />
          )}
          {/* What comes would push them down. */}
          {(isShown || failure || !known) && (
            <PageLinksPane className="border-t border-line px-4 py-3 text-[12.5px] text-ink-3 desk:hidden" />
          )}
        </main>
        {known && isShown && byRow.size > 0 && (
          <Dock
            briefingDay={dayOf(known)}
            events={byRow}
            index={index}
            linkToEvent={(event) => linkToEvent(event, quotes.get(event))}
            selectedEvent={page.event}
            themes={lookups.themes}
          >
            <DockTitle
              event={page.event === undefined ? undefined : events.get(page.event)}
              linkToTimeline={page.event === undefined ? undefined : linkToTimeline(page.event, page.excerpt)}
            />
          </Dock>
        )}
      </div>
    </PageFrame>
  )
}
