import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { filterWords, type FilterNames } from '../../explore/filter-words'
import type { Matching } from '../../explore/facets'
import { knownOn } from '../../explore/known-event'
import type { ListOrder } from '../../explore/list-order'
import { countSentence, type Shown } from '../../explore/view-summary'
import type { ConflictEvent } from '../../model/dataset'
import { briefingQuery } from '../../state/briefing-query'
import type { Dataset } from '../../state/dataset-query'
import { busy } from '../../state/idle'
import { pauses } from '../../state/pauses'
import { readRows } from '../../state/read-rows'
import type { CompleteLink } from '../../state/useCompleteLink'
import type { Details } from '../../state/useDetails'
import { useViewState } from '../../state/useViewState'
import type { Lookups } from '../lookups'
import { readLink } from './read-link'
import { ShareDialog } from './ShareDialog'
import type { ShareWhat } from './share-props'

/** What of the explorer can be shared. */
export interface Shared {
  readonly dataset: Dataset
  readonly details: Details
  readonly order: ListOrder
  readonly matching: Matching
  readonly shown: Shown
  readonly selectedRow: number | undefined
  readonly lookups: Lookups & { readonly names: FilterNames }
  readonly hrefOf: CompleteLink['hrefOf']
}

interface Props extends Shared {
  /** What it opens on; without it, on what is selected. */
  readonly what: ShareWhat | undefined
  readonly onClose: () => void
}

/** The share dialog over this dataset and view. */
export function ShareDialogPane(props: Props) {
  const { dataset, details, order, matching, shown, selectedRow, lookups, hrefOf, onClose } = props
  const { manifest, index } = dataset
  const { state: now, hrefTo } = useViewState()
  const client = useQueryClient()
  const { filter, names } = shown
  const event = selectedRow === undefined ? undefined : details.eventOf(selectedRow)
  const selectedExcerpt = now.page.kind === 'explorer' ? now.page.excerpt : undefined
  const [what, setWhat] = useState<ShareWhat>(props.what ?? whatIs(event, selectedExcerpt))
  // As the link says it: a window and a scale that the view leaves open are those on screen.
  const [state] = useState(() => readLink(hrefOf()))

  const eventsOf = async (rows: readonly number[], signal?: AbortSignal) => {
    const release = busy('share')
    try {
      const known = knownOn(filter.asOf, manifest.briefings)
      const whole = await readRows(client, manifest, rows, signal)
      return whole.flatMap((event) => known(event) ?? [])
    } finally {
      release()
    }
  }

  return (
    <ShareDialog
      briefingOf={(id) => client.fetchQuery(briefingQuery(manifest, id))}
      busy={busy}
      event={event}
      eventsOf={eventsOf}
      filter={filter}
      hrefOf={hrefOf}
      index={index}
      lookups={lookups}
      manifest={manifest}
      matching={matching}
      onClose={onClose}
      onWhat={setWhat}
      order={order}
      selectedRow={event && selectedRow}
      pauses={pauses}
      sentence={countSentence(shown)}
      shortHrefOf={(change = (view) => view) => new URL(hrefTo(change, {}), location.href).href}
      state={state}
      what={what}
      words={filterWords(filter, names)}
    />
  )
}

/** What the address names most exactly. */
function whatIs(event: ConflictEvent | undefined, excerpt: string | undefined): ShareWhat {
  if (!event) return { kind: 'view' }
  return event.excerpts.some(({ id }) => id === excerpt) ? { kind: 'excerpt', id: excerpt! } : { kind: 'event' }
}
