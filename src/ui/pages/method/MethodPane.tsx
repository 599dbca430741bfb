import { useQuery } from '@tanstack/react-query'
import { DEFAULT_VIEW, openPage, selectEvent } from '../../../explore/view-state'
import { type Dataset } from '../../../state/dataset-query'
import { qualityQuery } from '../../../state/quality-query'
import { useFailure } from '../../../state/useFailure'
import { useLink, useViewState } from '../../../state/useViewState'
import { TextPane } from '../TextPane'
import { exampleOf, type Examples } from './examples'
import { MethodLimits } from './MethodLimits'
import { MethodSources } from './MethodSources'
import { MethodTime } from './MethodTime'
import { METHOD_SECTIONS } from './sections'

interface Props {
  readonly dataset: Dataset
  readonly section: string | undefined
}

const CONTENTS = Object.entries(METHOD_SECTIONS).map(([id, title]) => ({ id, title }))

/** How the timeline is made, with examples from the data in use. */
export function MethodPane({ dataset: { manifest }, section }: Props) {
  const { state } = useViewState()
  const link = useLink()
  const quality = useQuery(qualityQuery(manifest))
  const failure = useFailure([quality])
  // Examples come with the figures: shown with them, so that no line moves, and without them where they fail.
  const isShown = quality.data !== undefined || failure !== undefined
  const examples: Examples = {
    exampleOf: (figure, prefer) => exampleOf(quality.data, figure, prefer),
    toEvent: (id) => link(selectEvent(DEFAULT_VIEW, id)),
    toFigure: (figure) => link(openPage(state, 'quality', figure)),
  }

  return (
    <TextPane
      contents={CONTENTS}
      isShown
      isWaiting={!isShown}
      lead={<p>How the timeline is made from texts, what its words and drawings mean, and what it cannot tell.</p>}
      manifest={manifest}
      section={section}
      title="Method"
    >
      <div className="[&_p]:mb-3 [&_p]:max-w-[640px] [&_p]:text-[16px]/[25px] [&_p]:text-pretty">
        {failure && (
          <p className="mt-4 border-l-[3px] border-ink bg-paper-2 px-3 py-2" role="status">
            The examples could not be loaded; the text is whole without them.{' '}
            <button className="min-h-6 underline underline-offset-3" onClick={failure.onRetry} type="button">
              Try again
            </button>
          </p>
        )}
        <MethodSources examples={examples} manifest={manifest} />
        <MethodTime examples={examples} />
        <MethodLimits examples={examples} manifest={manifest} />
      </div>
    </TextPane>
  )
}
