/** What a link encodes, and how it changes. Pure; `url.ts` writes it down, `state/useViewState.ts` keeps it. */
import { ROLES, STATUSES, type Role, type Status } from '../model/dataset'
import { DAY, MINUTE, utcDay, type Instant, type TimeSpan } from '../model/time'
import { EVEN, foldedLength, type TimeScale } from './time-scale'

export const MATCHES = ['any', 'all'] as const
export const LANE_KINDS = ['country', 'actor', 'theme', 'none'] as const
export const VIEWS = ['timeline', 'list'] as const
export const SORTS = ['oldest', 'newest'] as const
export const SCALES = ['folded', 'even'] as const
/** Pages about the data, each at the path of its name. */
export const PAGE_NAMES = ['disputes', 'method', 'quality', 'data'] as const

export type Match = (typeof MATCHES)[number]
export type LaneKind = (typeof LANE_KINDS)[number]
export type View = (typeof VIEWS)[number]
/** Which end of time the list begins at. */
export type Sort = (typeof SORTS)[number]
export type Scale = (typeof SCALES)[number]
export type PageName = (typeof PAGE_NAMES)[number]

/** Which part of the site is open. An event and one of its excerpts may be selected in both. */
export type Page =
  | { readonly kind: 'explorer'; readonly event?: string; readonly excerpt?: string }
  | {
      readonly kind: 'briefing'
      readonly briefing: string
      readonly event?: string
      readonly excerpt?: string
      /** A code point of the text, instead of an event: the sentence that holds it is marked. */
      readonly at?: number
    }
  /** All about an actor, or about two of them beside each other. */
  | { readonly kind: 'actor'; readonly actor: string; readonly other?: string }
  /** `section` is the id of a heading or a figure on that page. */
  | { readonly kind: 'page'; readonly name: PageName; readonly section?: string }
  /** A path nobody knows; `path` is what stood there, percent-encoded. */
  | { readonly kind: 'unknown'; readonly path: string }

/** Half-open; an undefined end is open. One end at least is there: a range open at both ends is no range. */
export interface DayRange {
  readonly start?: Instant
  readonly end?: Instant
}

/** Which events match. Ids keep the order in which they were chosen. */
export interface Filter {
  readonly actors: readonly string[]
  /** How several actors combine. */
  readonly match: Match
  readonly themes: readonly string[]
  /** Held by a chosen actor or, where none is chosen, by anybody. */
  readonly roles: readonly Role[]
  /** How sure the briefing is. */
  readonly statuses: readonly Status[]
  /** Where it happened, came from or went to. */
  readonly places: readonly string[]
  /** Who says so: actors who assert, deny or doubt something of it. */
  readonly speakers: readonly string[]
  readonly query: string
  /** Events that possibly happened in this range. */
  readonly range?: DayRange
  /** Whether only those count that certainly happened in it; without a range it says nothing. */
  readonly sure: boolean
  /** First instant of a day: only what briefings up to that day reported. */
  readonly asOf?: Instant
}

/** The facets, in the order of the page: which part of the filter holds the choices of each. */
export const FACETS = {
  actor: 'actors',
  theme: 'themes',
  status: 'statuses',
  role: 'roles',
  place: 'places',
  speaker: 'speakers',
} as const satisfies Record<string, keyof Filter>
export type FacetKind = keyof typeof FACETS
export const FACET_KINDS = Object.keys(FACETS) as readonly FacetKind[]

/** Facets with a closed list of values. */
export const ENUMERATIONS = { role: ROLES, status: STATUSES } as const

export interface ViewState {
  readonly page: Page
  readonly filter: Filter
  /** The window on screen; undefined is "all of it". */
  readonly visibleWindow?: DayRange
  readonly lanes: LaneKind
  /** How time lies on the timeline; undefined is what suits the data, see `folded-time.ts`. */
  readonly scale?: Scale
  readonly view: View
  readonly sort: Sort
  /** Whether dates that are not from the briefings are shown, beside those that are. */
  readonly outside: boolean
  /** Keys that are kept and not acted on, such as the build of a complete link, with their decoded values, in order. */
  readonly kept: readonly (readonly [key: string, value: string])[]
}

/** What a link may hold; a longer query or list would make links that chat clients cut. */
export const MAX_QUERY = 200
export const MAX_IDS = 50

export const DEFAULT_VIEW: ViewState = {
  page: { kind: 'explorer' },
  filter: {
    actors: [],
    match: 'any',
    themes: [],
    roles: [],
    statuses: [],
    places: [],
    speakers: [],
    query: '',
    sure: false,
  },
  lanes: 'country',
  view: 'timeline',
  sort: 'oldest',
  outside: true,
  kept: [],
}

/** Chooses a value of a facet, or takes it back. */
export function toggleValue(state: ViewState, facet: FacetKind, value: string): ViewState {
  const part = FACETS[facet]
  return withFilter(state, { [part]: toggle(state.filter[part], value) })
}

export function toggleActor(state: ViewState, actor: string): ViewState {
  return toggleValue(state, 'actor', actor)
}

export function toggleTheme(state: ViewState, theme: string): ViewState {
  return toggleValue(state, 'theme', theme)
}

export function setMatch(state: ViewState, match: Match): ViewState {
  return withFilter(state, { match })
}

/** Cuts the query to what a link can hold: {@link MAX_QUERY} code points, no half characters. */
export function setQuery(state: ViewState, query: string): ViewState {
  return withFilter(state, { query: clip(query, MAX_QUERY) })
}

/** `undefined`, or a range open at both ends, takes the range away; one that holds no time changes nothing. */
export function setRange(state: ViewState, range: DayRange | undefined): ViewState {
  const { range: _before, ...filter } = state.filter
  if (range === undefined || (range.start === undefined && range.end === undefined)) return { ...state, filter }
  return holdsTime(range) ? { ...state, filter: { ...filter, range } } : state
}

/** Whether a range asks for what certainly happened in it. */
export function setSure(state: ViewState, sure: boolean): ViewState {
  return withFilter(state, { sure })
}

/** The whole day counts; `undefined` is what all briefings report. */
export function setAsOf(state: ViewState, day: Instant | undefined): ViewState {
  const { asOf: _before, ...filter } = state.filter
  return { ...state, filter: day === undefined ? filter : { ...filter, asOf: Math.floor(day / DAY) * DAY + 0 } }
}

export function setOutside(state: ViewState, outside: boolean): ViewState {
  return { ...state, outside }
}

export function clearFilter(state: ViewState): ViewState {
  return { ...state, filter: DEFAULT_VIEW.filter }
}

/** Whether anything is filtered at all; `match` and `sure` alone filter nothing. */
export function hasFilter(filter: Filter): boolean {
  const { query, range, asOf } = filter
  const hasChoice = FACET_KINDS.some((facet) => filter[FACETS[facet]].length > 0)
  return hasChoice || query.trim() !== '' || range !== undefined || asOf !== undefined
}

/** Selects an event, or none. A reader that is open stays open; any other page gives way to the explorer. */
export function selectEvent(state: ViewState, event: string | undefined, excerpt?: string): ViewState {
  const { page } = state
  return page.kind === 'briefing'
    ? { ...state, page: { kind: 'briefing', briefing: page.briefing, ...selection(event, excerpt) } }
    : { ...state, page: { kind: 'explorer', ...selection(event, excerpt) } }
}

export function openBriefing(state: ViewState, briefing: string, event?: string, excerpt?: string): ViewState {
  return { ...state, page: { kind: 'briefing', briefing, ...selection(event, excerpt) } }
}

/** Opens a page about the data. Filter and window stay as they are, for the way back. */
export function openPage(state: ViewState, name: PageName, section?: string): ViewState {
  return { ...state, page: { kind: 'page', name, ...(section !== undefined && { section }) } }
}

/** Opens the page of an actor, or that of two. Filter and window stay as they are, for the way back. */
export function openActor(state: ViewState, actor: string, other?: string): ViewState {
  return { ...state, page: { kind: 'actor', actor, ...(other !== undefined && { other }) } }
}

/** Back to the explorer, with the event that was selected in the reader. */
export function backToTimeline(state: ViewState): ViewState {
  const { page } = state
  if (page.kind === 'page' || page.kind === 'actor') return { ...state, page: { kind: 'explorer' } }
  return page.kind === 'briefing'
    ? { ...state, page: { kind: 'explorer', ...selection(page.event, page.excerpt) } }
    : state
}

/** Quantised, so that the link says exactly what is on screen; a span that holds no time changes nothing. */
export function setVisibleWindow(state: ViewState, span: TimeSpan | undefined, scale?: TimeScale): ViewState {
  const { visibleWindow: _before, ...rest } = state
  if (span === undefined) return rest
  return holdsTime(span) ? { ...rest, visibleWindow: quantiseWindow(span, scale) } : state
}

export function setLanes(state: ViewState, lanes: LaneKind): ViewState {
  return { ...state, lanes }
}

/** `undefined` leaves it to the data. */
export function setScale(state: ViewState, scale: Scale | undefined): ViewState {
  const { scale: _before, ...rest } = state
  return scale === undefined ? rest : { ...rest, scale }
}

export function setView(state: ViewState, view: View): ViewState {
  return { ...state, view }
}

export function setSort(state: ViewState, sort: Sort): ViewState {
  return { ...state, sort }
}

const FIRST = utcDay(-9999, 1, 1)
const LAST = utcDay(10000, 1, 1)
/** A day is a tenth of it. */
const TENTH = 10 * DAY

/**
 * The window as a link can hold it: each end outward to a whole UTC day where that moves it by a tenth of the window
 * at most, to a whole minute otherwise, and within the years −9999 to 9999. What a tenth is, the scale says.
 *
 * ```
 * 2023-03-01T07:12:30Z … 2023-04-01T15:00Z   →   2023-03-01 … 2023-04-02T00:00Z
 * 2023-03-22T06:00:10Z … 2023-03-22T07:30Z   →   2023-03-22T06:00Z … 2023-03-22T07:30Z
 * ```
 */
export function quantiseWindow(span: TimeSpan, scale: TimeScale = EVEN): TimeSpan {
  // In minutes first: ten days less a few seconds become ten days, and those are days.
  const minutes = outward(span, MINUTE)
  const length = foldedLength(scale, minutes)
  const isDay = (at: Instant) => scale.slope(at) * TENTH <= length
  const days = outward(minutes, DAY)
  return {
    start: isDay(minutes.start) ? days.start : minutes.start,
    end: isDay(minutes.end) ? days.end : minutes.end,
  }
}

function outward(span: TimeSpan, step: number): TimeSpan {
  // `+ 0` turns −0 into 0, which a deep comparison tells apart.
  const start = Math.min(Math.max(Math.floor(span.start / step) * step, FIRST), LAST - step) + 0
  const end = Math.max(Math.min(Math.ceil(span.end / step) * step, LAST), start + step) + 0
  return { start, end }
}

/** At most `length` code points, and U+FFFD for each lone surrogate, which no link can hold. */
export function clip(text: string, length: number): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD')
  return whole.length <= length ? whole : [...whole].slice(0, length).join('')
}

function withFilter(state: ViewState, part: Partial<Filter>): ViewState {
  return { ...state, filter: { ...state.filter, ...part } }
}

function toggle(ids: readonly string[], id: string): readonly string[] {
  if (ids.includes(id)) return ids.filter((other) => other !== id)
  return ids.length < MAX_IDS ? [...ids, id] : ids
}

function selection(event: string | undefined, excerpt: string | undefined) {
  if (event === undefined) return {}
  return excerpt === undefined ? { event } : { event, excerpt }
}

/** False for NaN, too. */
function holdsTime({ start = FIRST, end = LAST }: DayRange): boolean {
  return start < end
}
