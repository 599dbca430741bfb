import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  DEFAULT_VIEW,
  openBriefing,
  openPage,
  selectEvent,
  toggleActor,
  toggleValue,
} from '../../../explore/view-state'
import type { Quality } from '../../../model/quality'
import { datasetFile } from '../../../state/dataset-fetch'
import { type Dataset } from '../../../state/dataset-query'
import { qualityQuery } from '../../../state/quality-query'
import { useFailure } from '../../../state/useFailure'
import { useLink, useViewState } from '../../../state/useViewState'
import { Failed } from '../../states/Failed'
import { ConcernMark } from './ConcernMark'
import { QualityReport } from './QualityReport'
import { TextPane } from '../TextPane'

interface Props {
  readonly dataset: Dataset
  readonly section: string | undefined
}

/** What a careful reader asks of the data, counted by the compile. */
export function QualityPane({ dataset: { manifest }, section }: Props) {
  const { state } = useViewState()
  const link = useLink()
  const quality = useQuery(qualityQuery(manifest))
  const failure = useFailure([quality])
  const contents = useMemo(() => contentsOf(quality.data), [quality.data])
  const concerns = quality.data?.figures.filter(({ concern }) => concern).length

  return (
    <TextPane
      contents={contents}
      isShown={quality.data !== undefined || failure !== undefined}
      lead={
        <>
          <p>
            What the events rest on, and what speaks against them: counted when the data is compiled, and published with
            it as <a href={datasetFile('quality.json')}>quality.json</a>. Each figure opens what it counts. How the
            events are made is told under <a {...link(openPage(state, 'method'))}>Method</a>.
          </p>
          {concerns !== undefined && concerns > 0 && (
            <p className="mt-2 text-[15px]/[22px]">
              <ConcernMark /> marks what a careful reader would hold against the data: {concerns} of{' '}
              {quality.data!.figures.length} figures, each with what the desk has to say about it.
            </p>
          )}
        </>
      }
      manifest={manifest}
      section={section}
      skip="Skip to the figures"
      title="Data quality"
    >
      {failure ? (
        <Failed {...failure} title="The figures could not be loaded">
          The events themselves are not affected, and the link still leads here.
        </Failed>
      ) : quality.data ? (
        <QualityReport
          briefings={manifest.briefings}
          quality={quality.data}
          section={section}
          toActor={(id) => link(toggleActor(DEFAULT_VIEW, id))}
          toBriefing={(id) => link(openBriefing(state, id))}
          toEvent={(id, excerpt) => link(selectEvent(DEFAULT_VIEW, id, excerpt))}
          toPlace={(id) => link(toggleValue(DEFAULT_VIEW, 'place', id))}
          toStatus={(status) => link(toggleValue(DEFAULT_VIEW, 'status', status))}
        />
      ) : (
        <p className="mt-8 border-t border-line pt-2 text-ink-2" role="status">
          The figures are being loaded.
        </p>
      )}
    </TextPane>
  )
}

/** The sections, and how many concerns each holds. */
function contentsOf(quality: Quality | undefined) {
  return (quality?.sections ?? []).map(({ id, title }) => {
    const count = quality!.figures.filter(({ section, concern }) => section === id && concern).length
    const detail = count === 0 ? undefined : `${count} concern${count === 1 ? '' : 's'}`
    return { id, title, detail }
  })
}
