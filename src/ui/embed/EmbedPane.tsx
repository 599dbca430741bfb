import { useEffect, useState } from 'react'
import type { Dataset } from '../../state/dataset-query'
import type { Failure } from '../../state/useFailure'
import { useViewState } from '../../state/useViewState'
import { TimelinePane } from '../explorer-parts'
import { Failed } from '../states/Failed'
import { EmbedCardPane } from './EmbedCardPane'
import { EmbedMessage } from './EmbedMessage'
import { EmbedViewPane } from './EmbedViewPane'

interface Props {
  /** Undefined until it is there. */
  readonly dataset: Dataset | undefined
  readonly failure: Failure | undefined
}

/**
 * What stands in the page of somebody else: a card where the address names an event, otherwise a view. What is chosen
 * in a view changes neither that nor the address.
 */
export function EmbedPane({ dataset, failure }: Props) {
  const { state, hrefTo } = useViewState()
  const { page } = state
  const [isCard] = useState(page.kind === 'explorer' && page.event !== undefined)
  const hasTimeline = !isCard && state.view === 'timeline'
  useEffect(() => (hasTimeline ? TimelinePane.askFor() : undefined), [hasTimeline])
  const href = () => hrefTo((now) => now, { complete: true })
  if (page.kind !== 'explorer') {
    return (
      <EmbedMessage href={href} title="This page of Dateline is not made to be embedded">
        A view of the timeline is, and so is the card of an event: “Share” in Dateline gives the code for it.
      </EmbedMessage>
    )
  }
  if (!dataset) {
    const title = isCard ? 'The event could not be loaded' : 'The events could not be loaded'
    return failure ? (
      <div data-embed="failed">
        <Failed {...failure} title={title}>
          The page around it works without it.
        </Failed>
      </div>
    ) : (
      <EmbedMessage href={href} title={isCard ? 'Loading the event' : 'Loading the events'} />
    )
  }
  return isCard ? <EmbedCardPane dataset={dataset} page={page} /> : <EmbedViewPane dataset={dataset} page={page} />
}
