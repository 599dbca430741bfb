import { useEffect, useMemo, useState } from 'react'
import type { Matching } from '../../explore/facets'
import { fullSummary } from '../../explore/full-summary'
import type { TextMatches } from '../../explore/text-search'
import type { TimelineRequest } from '../../explore/timeline-request'
import {
  openActor,
  openBriefing,
  openPage,
  selectEvent,
  setAsOf,
  setQuery,
  setRange,
  setSure,
  setView,
  toggleActor,
  toggleTheme,
  toggleValue,
  type Filter,
  type ViewState,
} from '../../explore/view-state'
import type { Shown } from '../../explore/view-summary'
import type { TimeSpan } from '../../model/time'
import type { Dataset } from '../../state/dataset-query'
import type { Details } from '../../state/useDetails'
import type { UsedMatching } from '../../state/useMatching'
import { useSettings } from '../../state/useSettings'
import { useTextMatches } from '../../state/useTextMatches'
import { useViewState } from '../../state/useViewState'
import { pageCommands } from './page-commands'
import { Palette } from './Palette'
import { foundEvents } from './palette-events'
import { paletteGroups, searchedWords } from './palette-groups'
import { PaletteState } from './PaletteState'
import { viewCommands } from './view-commands'

export interface PalettePaneProps {
  readonly dataset: Dataset
  /** What of the filter the dataset knows. */
  readonly filter: Filter
  readonly matching: Matching
  readonly search: UsedMatching['search']
  readonly details: Details
  readonly extent: TimeSpan
  /** What is on the page; undefined while it is being searched for. */
  readonly shown: Shown | undefined
  readonly hrefOf: () => string
  /** Asks the timeline for something; it may have to be shown first. */
  readonly onTimeline: (request: TimelineRequest) => void
  /** What was typed before the field was there. */
  readonly typedAhead: () => string
  readonly onClose: () => void
}

/** The palette over this dataset and view. */
export function PalettePane(props: PalettePaneProps) {
  const { dataset, filter, matching, search, details, extent, shown, hrefOf, onTimeline, onClose } = props
  const { manifest, index } = dataset
  const { state, setViewState } = useViewState()
  const settings = useSettings()
  const [ahead] = useState(() => props.typedAhead())
  const [typed, setTyped] = useState(ahead || state.filter.query)
  const text = typed.trim()
  const { text: found, failure: searchFailure } = useTextMatches(search, text, index.columns.count)
  const events = useMemo(() => foundEvents(found, index, filter), [found, index, filter])
  const { hold } = details
  useEffect(() => events && hold(events.best), [events, hold])
  const change = (next: (now: ViewState) => ViewState) => setViewState(next, 'push')
  const hasTimeline = matching.count > 0

  const groups = paletteGroups({
    text,
    manifest,
    index,
    filter,
    matching,
    isSearching: shown === undefined,
    found,
    events,
    eventOf: details.eventOf,
    extent,
    commands: [
      ...viewCommands({
        state,
        change,
        hrefOf,
        summaryOf:
          shown && (() => fullSummary({ ...manifest, ...shown, index, bits: matching.bits, state, href: hrefOf() })),
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
      onSpeaker: (id) => change((now) => toggleValue(now, 'speaker', id)),
      onCertain: (span) => change((now) => setSure(setRange(now, span), true)),
      onAsOf: (day) => change((now) => setAsOf(now, day)),
      onBriefing: (id) => change((now) => openBriefing(now, id)),
      onAbout: (id) => change((now) => openActor(now, id)),
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
  // The rows of the events come in one after the other, and are not at rest until all are there.
  const areShown = !events || events.best.every((row) => details.wholeOf(row) !== undefined)
  const failure = text === '' ? undefined : (searchFailure ?? (areShown ? undefined : details.failure))
  const isLoading = text !== '' && (!found || !areShown) && !failure
  const isNothing = text !== '' && found?.bits.count === 0 && others === 0
  const count = others + (text === '' ? 0 : 1)

  return (
    <Palette
      announcement={isLoading ? 'Searching' : isNothing ? `Nothing found for ${text}` : `${count} suggestions`}
      groups={groups}
      isLooking={text !== '' && !found && !failure}
      onClose={onClose}
      onText={setTyped}
      replaces={ahead === ''}
      text={typed}
    >
      <PaletteState
        failure={failure}
        isLoading={isLoading}
        nothing={isNothing && nothingWords(text, found, manifest)}
      />
    </Palette>
  )
}

function nothingWords(text: string, found: TextMatches | undefined, manifest: Dataset['manifest']): string {
  return `Nothing found for “${text}”${found?.looked ? `; ${found.looked}` : ''}. Searched: ${searchedWords(manifest)}.`
}
