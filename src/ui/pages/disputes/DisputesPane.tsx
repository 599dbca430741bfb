import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { backToTimeline, DEFAULT_VIEW, openBriefing, selectEvent } from '../../../explore/view-state'
import { datasetFile } from '../../../state/dataset-fetch'
import { type Dataset } from '../../../state/dataset-query'
import { disputesQuery } from '../../../state/disputes-query'
import { useFailure } from '../../../state/useFailure'
import { useLink, useViewState } from '../../../state/useViewState'
import { PageFooter } from '../../PageFooter'
import { PageFrame } from '../../PageFrame'
import { CopyLink } from '../../share/CopyLink'
import { BuildPlace } from '../../releases/BuildPlace'
import { Failed } from '../../states/Failed'
import { useDocumentTitle } from '../../useDocumentTitle'
import { useLookups } from '../../useLookups'
import { DisputeList } from './DisputeList'
import { DisputesHeader } from './DisputesHeader'

interface Props {
  readonly dataset: Dataset
  /** A kind of dispute. */
  readonly section: string | undefined
}

/** Every pair of statements that stand against each other. The filter of the view has no part in it. */
export function DisputesPane({ dataset, section }: Props) {
  const { manifest } = dataset
  const { state } = useViewState()
  const link = useLink()
  const lookups = useLookups(manifest)
  const client = useQueryClient()
  const { counts, files } = manifest.disputes
  const queryOf = (file: string) => disputesQuery(manifest, file)
  // Coming back, a reader finds as much of the list as there was.
  const [asked, setAsked] = useState(
    () => files.filter((file) => client.getQueryData(queryOf(file).queryKey)).length || 1,
  )
  const pages = useQueries({ queries: files.slice(0, asked).map(queryOf) })
  const failure = useFailure(pages.slice(0, 1))
  const pairs = pages[0]?.data && pages.flatMap(({ data }) => data?.pairs ?? [])
  const last = pages.at(-1)
  const hasMore = last !== undefined && (asked < files.length || last.data === undefined)
  const hasPairs = pairs !== undefined
  const isShown = pairs !== undefined || failure !== undefined || files.length === 0
  useDocumentTitle('Disputes')
  // Read from the title, or from where the link leads.
  useEffect(() => {
    if (!isShown) return
    const target = section === undefined ? undefined : document.getElementById(section)
    ;(target ?? document.getElementById('page-title'))?.focus()
  }, [isShown, hasPairs, section])

  return (
    <PageFrame
      actions={<CopyLink look="solid" text={() => location.href} />}
      home={link(DEFAULT_VIEW)}
      skip="Skip to the disputes"
    >
      <main className="relative flex min-h-0 flex-1 flex-col desk:overflow-y-auto" id="main" tabIndex={-1}>
        <BuildPlace {...dataset} />
        <article aria-labelledby="page-title" className="w-full max-w-[984px] flex-1 px-4 pt-4 pb-12">
          <DisputesHeader counts={counts} linkBack={link(backToTimeline(state))} />
          {failure ? (
            <Failed {...failure} title="The disputes could not be loaded">
              The events themselves are not affected, and the link still leads here.
            </Failed>
          ) : pairs ? (
            <DisputeList
              counts={counts}
              linkToEvent={(id, passage) => link(selectEvent(state, id, passage))}
              linkToReader={(passage, id) => link(openBriefing(state, passage.briefing, id, passage.id))}
              lookups={lookups}
              more={
                hasMore
                  ? {
                      state: last.isFetching ? 'loading' : last.isError ? 'failed' : 'ready',
                      onMore: () => (last.isError ? void last.refetch() : setAsked(asked + 1)),
                    }
                  : undefined
              }
              pairs={pairs}
            />
          ) : (
            files.length > 0 && (
              <p className="mt-8 border-t border-line pt-2 text-ink-2" role="status">
                The disputes are being loaded.
              </p>
            )
          )}
        </article>
        <PageFooter file={datasetFile} manifest={manifest} />
      </main>
    </PageFrame>
  )
}
