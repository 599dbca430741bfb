import { notYetWords } from '../../explore/known-words'
import type { Page } from '../../explore/view-state'
import type { Dataset } from '../../state/dataset-query'
import { useDetails } from '../../state/useDetails'
import { useEventRow } from '../../state/useEventRow'
import { useViewState } from '../../state/useViewState'
import { Failed } from '../states/Failed'
import { useDocumentTitle } from '../useDocumentTitle'
import { useLookups } from '../useLookups'
import { EmbedCard } from './EmbedCard'
import { EmbedEdition } from './EmbedEdition'
import { EmbedFoot } from './EmbedFoot'
import { EmbedMessage } from './EmbedMessage'

interface Props {
  readonly dataset: Dataset
  readonly page: Extract<Page, { kind: 'explorer' }>
}

/** The card of one event. */
export function EmbedCardPane({ dataset, page }: Props) {
  const { manifest } = dataset
  const { state, hrefTo } = useViewState()
  const { asOf } = state.filter
  const details = useDetails(manifest, asOf)
  const found = useEventRow(page.event, dataset, details)
  const lookups = useLookups(manifest)
  const [event, whole] = found.kind === 'found' ? [details.eventOf(found.row), details.wholeOf(found.row)] : []
  useDocumentTitle(event?.title ?? '')
  const href = () => hrefTo((now) => now, { complete: true, build: manifest.build })

  if (found.kind === 'missing') {
    return (
      <EmbedMessage href={href} title="Event not found">
        No event has the id <span className="font-serif italic wrap-anywhere">{page.event}</span>. Dateline names those
        nearest to it.
      </EmbedMessage>
    )
  }
  if (whole && !event && asOf !== undefined) {
    return (
      <EmbedMessage href={href} title="Not known yet">
        {notYetWords(whole, asOf, manifest.briefings)}
      </EmbedMessage>
    )
  }
  if (!event) {
    return details.failure ? (
      <div data-embed="failed">
        <Failed {...details.failure} title="The event could not be loaded">
          The page around it works without it.
        </Failed>
      </div>
    ) : (
      <EmbedMessage href={href} title="Loading the event" />
    )
  }
  return (
    <main className="embed-card" data-embed="card" data-event-id={event.id} id="main" tabIndex={-1}>
      <EmbedCard {...lookups} event={event} excerptId={page.excerpt} level="h1" />
      <EmbedFoot href={href}>
        <EmbedEdition dataset={dataset} href={href} />
      </EmbedFoot>
    </main>
  )
}
