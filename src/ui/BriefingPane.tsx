import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { dayWords } from '../explore/date-words'
import { rowsOfId } from '../explore/find-event'
import { closeBriefing, DEFAULT_VIEW, openBriefing, type Page } from '../explore/view-state'
import { spanOf } from '../model/time'
import { briefingQuery, datasetFile, type Dataset } from '../state/dataset-query'
import { useDetails } from '../state/useDetails'
import { useLink, useViewState } from '../state/useViewState'
import { useLookups } from './details/useLookups'
import { PageFrame } from './PageFrame'
import { Briefing } from './reader/Briefing'
import { BriefingFailed } from './reader/BriefingFailed'
import { BriefingLoading } from './reader/BriefingLoading'
import { BriefingNotFound } from './reader/BriefingNotFound'
import { CopyLink } from './share/CopyLink'

interface Props {
  readonly dataset: Dataset
  readonly page: Extract<Page, { kind: 'briefing' }>
}

/** One briefing in full, opened at the passage that the link names. */
export function BriefingPane({ dataset, page }: Props) {
  const { manifest, index } = dataset
  const { state, currentHref } = useViewState()
  const link = useLink()
  const lookups = useLookups(manifest)
  const { eventOf, want } = useDetails(manifest)
  const known = manifest.briefings.find(({ id }) => id === page.briefing)
  const text = useQuery({ ...briefingQuery(page.briefing), enabled: known !== undefined })
  const title = useRef<HTMLHeadingElement>(null)
  const name = known && `Briefing of ${dayWords(spanOf({ earliest: known.date, latest: known.date }).start)}`
  const linkBack = link(closeBriefing(state))

  useEffect(() => {
    document.title = `${name ?? 'Briefing not found'} – Dateline`
  }, [name])
  // A link to a whole briefing is read from its title; one to a passage, from there.
  useEffect(() => {
    if (text.data && page.event === undefined) title.current?.focus()
  }, [text.data, page.event])

  const rows = useMemo(() => {
    const ids = new Set(text.data?.excerpts.map(({ event }) => event))
    return [...ids].flatMap((id) => {
      const { from, to } = rowsOfId(index, manifest, id) ?? { from: 0, to: 0 }
      return Array.from({ length: to - from }, (_, i) => from + i)
    })
  }, [text.data, index, manifest])
  useEffect(() => want(rows), [rows, want])
  const events = useMemo(
    () => new Map(rows.flatMap((row) => eventOf(row) ?? []).map((event) => [event.id, event])),
    [rows, eventOf],
  )

  return (
    <PageFrame
      actions={
        <CopyLink
          href={() => new URL(currentHref({ build: manifest.build, complete: true }), location.href).href}
          look="solid"
        />
      }
      home={link(DEFAULT_VIEW)}
    >
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
        ) : text.isError ? (
          <BriefingFailed
            linkBack={linkBack}
            name={name}
            onRetry={() => void text.refetch()}
            reason={text.error.message}
          />
        ) : text.data ? (
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
