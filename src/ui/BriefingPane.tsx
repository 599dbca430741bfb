import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { briefingName } from '../explore/date-words'
import { rowsOfIds } from '../explore/find-event'
import { backToTimeline, DEFAULT_VIEW, openBriefing, type Page } from '../explore/view-state'
import { briefingQuery, datasetFile, type Dataset } from '../state/dataset-query'
import { useCompleteLink } from '../state/useCompleteLink'
import { useDetails } from '../state/useDetails'
import { useFailure } from '../state/useFailure'
import { useLink, useViewState } from '../state/useViewState'
import { PageFrame } from './PageFrame'
import { Briefing } from './reader/Briefing'
import { BriefingFailed } from './reader/BriefingFailed'
import { BriefingLoading } from './reader/BriefingLoading'
import { BriefingNotFound } from './reader/BriefingNotFound'
import { CopyLink } from './share/CopyLink'
import { useDocumentTitle } from './useDocumentTitle'
import { useLookups } from './useLookups'

interface Props {
  readonly dataset: Dataset
  readonly page: Extract<Page, { kind: 'briefing' }>
}

/** One briefing in full, opened at the passage that the link names. */
export function BriefingPane({ dataset, page }: Props) {
  const { manifest, index } = dataset
  const { state } = useViewState()
  const { hrefOf } = useCompleteLink(manifest.build)
  const link = useLink()
  const lookups = useLookups(manifest)
  const { eventOf, want, failure: notesFailure } = useDetails(manifest)
  const known = manifest.briefings.find(({ id }) => id === page.briefing)
  const text = useQuery({ ...briefingQuery(page.briefing), enabled: known !== undefined })
  const title = useRef<HTMLHeadingElement>(null)
  const failure = useFailure([text])
  const name = known && briefingName(known)
  const linkBack = link(backToTimeline(state))

  useDocumentTitle(name ?? 'Briefing not found')
  const rows = useMemo(
    () => rowsOfIds(index, manifest, new Set(text.data?.excerpts.map(({ event }) => event))),
    [text.data, index, manifest],
  )
  useEffect(() => want(rows), [rows, want])
  // The notes beside the text make its lines wider apart: it is shown with them, so that it does not move.
  const isShown = text.data !== undefined && (notesFailure !== undefined || rows.every((row) => eventOf(row)))
  // A link to a whole briefing is read from its title; one to a passage, from there.
  useEffect(() => {
    if (isShown && page.event === undefined) title.current?.focus()
  }, [isShown, page.event])
  const events = useMemo(
    () => new Map(rows.flatMap((row) => eventOf(row) ?? []).map((event) => [event.id, event])),
    [rows, eventOf],
  )

  return (
    <PageFrame actions={<CopyLink href={hrefOf} look="solid" />} home={link(DEFAULT_VIEW)}>
      <main className="min-h-0 flex-1 desk:overflow-y-auto" id="main" tabIndex={-1}>
        <h1 className="sr-only">{name ?? 'Briefing'}</h1>
        {known === undefined ? (
          <BriefingNotFound
            briefings={manifest.briefings.map((briefing) => ({
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
            data={text.data}
            events={events}
            fileHref={datasetFile(`briefings/${known.id}.json`)}
            linkBack={linkBack}
            linkToEvent={(event, excerpt) => link(openBriefing(state, known.id, event, excerpt))}
            selectedEvent={page.event}
            selectedExcerpt={page.excerpt}
            themes={lookups.themes}
            titleRef={title}
          />
        ) : (
          <BriefingLoading linkBack={linkBack} name={name} />
        )}
      </main>
    </PageFrame>
  )
}
