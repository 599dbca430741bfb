import { useMemo, useState } from 'react'
import type { Matching } from '../../explore/facets'
import type { TimelineRequest } from '../../explore/timeline-request'
import {
  openBriefing,
  openPage,
  selectEvent,
  setQuery,
  setView,
  toggleActor,
  toggleTheme,
  toggleValue,
  type Filter,
  type ViewState,
} from '../../explore/view-state'
import type { TimeSpan } from '../../model/time'
import type { Dataset } from '../../state/dataset-query'
import type { UsedMatching } from '../../state/useMatching'
import { useSettings } from '../../state/useSettings'
import { useViewState } from '../../state/useViewState'
import { pageCommands } from './page-commands'
import { Palette } from './Palette'
import { paletteGroups, searchedWords } from './palette-groups'
import { PaletteState } from './PaletteState'
import { viewCommands } from './view-commands'

interface Props {
  readonly dataset: Dataset
  /** What of the filter the dataset knows. */
  readonly filter: Filter
  readonly matching: Matching
  readonly search: UsedMatching['search']
  readonly extent: TimeSpan
  readonly hrefOf: () => string
  /** Asks the timeline for something; it may have to be shown first. */
  readonly onTimeline: (request: TimelineRequest) => void
  /** What was typed before the field was there. */
  readonly typedAhead: () => string
  readonly onClose: () => void
}

/** The palette over this dataset and view. */
export function PalettePane(props: Props) {
  const { dataset, filter, matching, search, extent, hrefOf, onTimeline, onClose } = props
  const { manifest, index } = dataset
  const { state, setViewState } = useViewState()
  const settings = useSettings()
  const [ahead] = useState(() => props.typedAhead())
  const [typed, setTyped] = useState(ahead || state.filter.query)
  const text = typed.trim()
  const found = useMemo(
    () => (text === '' ? undefined : search.index?.search(text, index.columns.count)),
    [search.index, text, index],
  )
  const change = (next: (now: ViewState) => ViewState) => setViewState(next, 'push')
  const hasTimeline = matching.count > 0

  const groups = paletteGroups({
    text,
    manifest,
    index,
    filter,
    matching,
    found,
    extent,
    commands: [
      ...viewCommands({
        state,
        change,
        hrefOf,
        onTimeline: hasTimeline && state.view === 'timeline' ? onTimeline : undefined,
      }),
      ...pageCommands({ ...settings, onPage: (name) => change((now) => openPage(now, name)) }),
    ],
    actions: {
      onQuery: (query) => change((now) => setQuery(now, query)),
      onEvent: (id) => change((now) => selectEvent(now, id)),
      onActor: (id) => change((now) => toggleActor(now, id)),
      onTheme: (id) => change((now) => toggleTheme(now, id)),
      onPlace: (id) => change((now) => toggleValue(now, 'place', id)),
      onBriefing: (id) => change((now) => openBriefing(now, id)),
      onDate: hasTimeline
        ? (span) => {
            if (state.view === 'list') change((now) => setView(now, 'timeline'))
            onTimeline({ kind: 'goTo', span })
          }
        : undefined,
    },
  })
  // The first row is there whatever is typed, and says itself that it finds nothing.
  const others = groups.filter(({ id }) => id !== 'search').reduce((count, { items }) => count + items.length, 0)
  const isLoading = text !== '' && !found && !search.failure
  const isNothing = text !== '' && found?.bits.count === 0 && others === 0
  const count = others + (text === '' ? 0 : 1)

  return (
    <Palette
      announcement={isLoading ? 'Searching' : isNothing ? `Nothing found for ${text}` : `${count} suggestions`}
      groups={groups}
      onClose={onClose}
      onText={setTyped}
      replaces={ahead === ''}
      text={typed}
    >
      <PaletteState
        failure={text === '' ? undefined : search.failure}
        isLoading={isLoading}
        nothing={isNothing && `Nothing found for “${text}”. Searched: ${searchedWords(manifest)}.`}
      />
    </Palette>
  )
}
