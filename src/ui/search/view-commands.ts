import {
  hasFilter,
  setLanes,
  setOutside,
  setQuery,
  setSort,
  setView,
  setVisibleWindow,
  clearFilter,
} from '../../explore/view-state'
import type { LaneKind, ViewState } from '../../explore/view-state'
import type { TimelineRequest } from '../../explore/timeline-request'
import type { Command, Told } from './command'

interface Uses {
  readonly state: ViewState
  readonly change: (next: (now: ViewState) => ViewState) => void
  /** Undefined where there is no timeline on the page. */
  readonly onTimeline: ((request: TimelineRequest) => void) | undefined
  /** The complete link of this moment. */
  readonly hrefOf: () => string
  /** The view in words; undefined while its events are being searched for. */
  readonly summaryOf: (() => string) | undefined
}

const LANES: readonly (readonly [LaneKind, string])[] = [
  ['country', 'Lanes by country'],
  ['actor', 'Lanes by actor'],
  ['theme', 'Lanes by theme'],
  ['none', 'No lanes'],
]

/** What a view can do, most useful first; what would change nothing is left out. */
export function viewCommands({ state, change, onTimeline, hrefOf, summaryOf }: Uses): readonly Command[] {
  const { query } = state.filter
  const when = (condition: boolean, ...commands: readonly Command[]) => (condition ? commands : [])
  const timeline = (request: TimelineRequest) => () => onTimeline?.(request)
  return [
    ...when(query.trim() !== '', {
      id: 'clear-search',
      name: 'Clear the search words',
      aliases: ['reset query'],
      run: () => change((now) => setQuery(now, '')),
    }),
    ...when(hasFilter(state.filter), {
      id: 'clear-filter',
      name: 'Clear the filter',
      aliases: ['reset', 'show all events'],
      run: () => change(clearFilter),
    }),
    {
      id: 'copy-link',
      name: 'Copy the link to this view',
      aliases: ['share', 'URL', 'address'],
      run: () => undefined,
      tell: () => copied('link', hrefOf()),
    },
    ...when(summaryOf !== undefined, {
      id: 'copy-summary',
      name: 'Copy a summary of this view',
      aliases: ['words', 'sentence', 'cite', 'description'],
      run: () => undefined,
      tell: () => copied('summary', summaryOf?.() ?? ''),
    }),
    ...when(state.view === 'timeline' && state.visibleWindow !== undefined, {
      id: 'fit',
      name: 'Show all of time',
      aliases: ['fit', 'zoom to all', 'reset zoom'],
      keys: '0',
      run: () => change((now) => setVisibleWindow(now, undefined)),
    }),
    ...when(
      onTimeline !== undefined,
      { id: 'zoom-in', name: 'Zoom in', aliases: ['closer'], keys: '+', run: timeline({ kind: 'zoom', factor: 0.5 }) },
      { id: 'zoom-out', name: 'Zoom out', aliases: ['wider'], keys: '−', run: timeline({ kind: 'zoom', factor: 2 }) },
    ),
    ...LANES.filter(([kind]) => state.view === 'timeline' && kind !== state.lanes).map(([kind, name]) => ({
      id: `lanes-${kind}`,
      name,
      aliases: ['group rows'],
      run: () => change((now) => setLanes(now, kind)),
    })),
    state.view === 'timeline'
      ? {
          id: 'list',
          name: 'List only',
          aliases: ['hide the timeline'],
          run: () => change((now) => setView(now, 'list')),
        }
      : { id: 'timeline', name: 'Show the timeline', run: () => change((now) => setView(now, 'timeline')) },
    {
      id: 'outside',
      name: `${state.outside ? 'Hide' : 'Show'} dates that are not in the briefings`,
      aliases: ['general knowledge', 'outside knowledge'],
      run: () => change((now) => setOutside(now, !now.outside)),
    },
    state.sort === 'oldest'
      ? {
          id: 'newest',
          name: 'Newest first',
          aliases: ['sort', 'order'],
          run: () => change((now) => setSort(now, 'newest')),
        }
      : {
          id: 'oldest',
          name: 'Oldest first',
          aliases: ['sort', 'order'],
          run: () => change((now) => setSort(now, 'oldest')),
        },
  ]
}

async function copied(what: string, text: string): Promise<Told> {
  try {
    await navigator.clipboard.writeText(text)
    return { words: `The ${what} is copied.` }
  } catch {
    return { words: 'The browser did not allow copying. Copy it from here:', toCopy: { name: `The ${what}`, text } }
  }
}
