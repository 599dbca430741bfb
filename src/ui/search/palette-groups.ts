/** What the palette offers for a text: one row of a table for each kind of thing. */
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { countWords, eventCount } from '../../explore/filter-words'
import type { NameMatch } from '../../explore/name-search'
import type { TextMatches } from '../../explore/text-search'
import { hasFilter, type Filter } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import type { ConflictEvent } from '../../model/dataset'
import type { Instant, TimeSpan } from '../../model/time'
import type { Command } from './command'
import { dateItems, dayItems } from './palette-days'
import { eventItems, type FoundEvents } from './palette-events'
import { chosen, ROWS_OF_GROUP, type PaletteGroup, type PaletteItem } from './palette-item'
import { details, wanted } from './palette-names'
import { aboutItems, briefingItems } from './palette-pages'

/** What choosing a row does. A date is offered where there is a timeline to show it on. */
export interface PaletteActions {
  readonly onQuery: (query: string) => void
  readonly onEvent: (id: string) => void
  readonly onActor: (id: string) => void
  readonly onTheme: (id: string) => void
  readonly onPlace: (id: string) => void
  readonly onSpeaker: (id: string) => void
  /** Events that certainly happened then. */
  readonly onCertain: (span: TimeSpan) => void
  /** What was known on a day; undefined for what is known today. */
  readonly onAsOf: (day: Instant | undefined) => void
  readonly onBriefing: (id: string) => void
  /** To the page of an actor. */
  readonly onAbout: (id: string) => void
  readonly onDate?: ((span: TimeSpan) => void) | undefined
}

export interface PaletteSources {
  /** Trimmed; empty for suggestions. */
  readonly text: string
  readonly manifest: Manifest
  readonly index: EventIndex
  readonly filter: Filter
  readonly matching: Matching
  /** Whether `matching` is not what the filter asks for yet, and its counts must not be told. */
  readonly isSearching: boolean
  /** What the text finds in the events; undefined until their words are there. */
  readonly found: Pick<TextMatches, 'looked' | 'terms' | 'reasons'> | undefined
  /** The same in numbers and rows. */
  readonly events: FoundEvents | undefined
  /** Events that have been loaded. */
  readonly eventOf: (row: number) => ConflictEvent | undefined
  readonly commands: readonly Command[]
  /** All events' span, for dates without a year. */
  readonly extent: TimeSpan
  readonly actions: PaletteActions
}

interface Kind {
  readonly id: string
  readonly heading?: string
  /** Instead, where nothing is typed. */
  readonly suggestions?: string
  readonly items: (sources: PaletteSources) => readonly PaletteItem[]
  /** What is offered before anything is typed. */
  readonly suggest?: (sources: PaletteSources) => readonly PaletteItem[]
}

/** In the order they are shown: few and certain first. */
const KINDS: readonly Kind[] = [
  { id: 'search', items: searchItem },
  { id: 'date', heading: 'Go to a date', items: dateItems },
  { id: 'days', heading: 'Filter by days', items: dayItems },
  { id: 'briefing', heading: 'Briefings', items: briefingItems, suggest: briefingItems },
  {
    id: 'actor',
    heading: 'Countries, people, organisations',
    suggestions: 'Most often involved',
    items: actorItems,
    suggest: busiestActors,
  },
  { id: 'speaker', heading: 'Who says so', items: speakerItems },
  { id: 'theme', heading: 'Themes', items: themeItems },
  { id: 'place', heading: 'Places', items: placeItems },
  { id: 'about', heading: 'All about an actor', items: aboutItems },
  { id: 'event', heading: 'Events', items: eventItems },
  { id: 'command', heading: 'Commands', items: commandItems, suggest: commandItems },
]

/** Groups without rows are left out. */
export function paletteGroups(sources: PaletteSources): readonly PaletteGroup[] {
  return KINDS.map(({ id, heading, suggestions, items, suggest }) => ({
    id,
    heading: sources.text === '' ? (suggestions ?? heading) : heading,
    items: (sources.text === '' ? (suggest?.(sources) ?? []) : items(sources)).slice(0, ROWS_OF_GROUP),
  })).filter(({ items }) => items.length > 0)
}

function searchItem({ text, filter, found, events, actions }: PaletteSources): PaletteItem[] {
  const others = hasFilter({ ...filter, query: '' })
  const count = events?.count
  return [
    {
      id: 'search',
      label: `Events that mention “${text}”`,
      detail: [others ? 'within the present filter' : '', found?.looked].filter(Boolean).join('; ') || undefined,
      note: count === undefined ? undefined : count === 0 ? 'none' : eventCount(count),
      icon: 'search',
      isEmpty: count === 0,
      run: () => actions.onQuery(text),
    },
  ]
}

function actorItems(sources: PaletteSources): PaletteItem[] {
  return wanted(sources.text, sources.manifest.actors).map((match) => actorItem(match, sources))
}

function busiestActors(sources: PaletteSources): PaletteItem[] {
  const { manifest, matching, index } = sources
  const countOf = (id: string) => matching.actorCounts[index.vocabulary.numbers.get(id)!]!
  return [...manifest.actors]
    .sort((a, b) => countOf(b.id) - countOf(a.id))
    .slice(0, ROWS_OF_GROUP)
    .map((entry) => actorItem({ entry, alias: undefined, how: 'exact' }, sources))
}

function actorItem(
  { entry: { id, name, kind }, alias, how }: NameMatch<Manifest['actors'][number]>,
  sources: PaletteSources,
): PaletteItem {
  const { filter, matching, index, actions } = sources
  return {
    id: `actor-${id}`,
    label: name,
    detail: details(kind, alias, how),
    note:
      chosen(filter.actors.includes(id)) ?? countNote(sources, matching.actorCounts, index.vocabulary.numbers.get(id)),
    icon: 'filter',
    run: () => actions.onActor(id),
  }
}

/** Those who say something of any event. */
function speakerItems(sources: PaletteSources): PaletteItem[] {
  const { text, manifest, filter, matching, index, actions } = sources
  const numberOf = (id: string) => index.vocabulary.numbers.get(id)!
  const speakers = manifest.actors.filter(({ id }) => (index.speakerPostings?.[numberOf(id)]?.count ?? 0) > 0)
  return wanted(text, speakers).map(({ entry: { id, name, kind }, alias, how }) => ({
    id: `speaker-${id}`,
    label: name,
    detail: details(kind, alias, how),
    note: chosen(filter.speakers.includes(id)) ?? countNote(sources, matching.speakerCounts, numberOf(id)),
    icon: 'filter',
    run: () => actions.onSpeaker(id),
  }))
}

function themeItems(sources: PaletteSources): PaletteItem[] {
  const { text, manifest, filter, matching, index, actions } = sources
  const named = manifest.themes.map((theme) => ({ theme, name: theme.label, aliases: theme.aliases }))
  return wanted(text, named).map(({ entry: { theme }, alias, how }) => ({
    id: `theme-${theme.id}`,
    label: theme.label,
    detail: details('theme', alias, how),
    note:
      chosen(filter.themes.includes(theme.id)) ??
      countNote(sources, matching.themeCounts, index.themeNumbers.get(theme.id)),
    theme,
    run: () => actions.onTheme(theme.id),
  }))
}

function placeItems(sources: PaletteSources): PaletteItem[] {
  const { text, manifest, filter, matching, index, actions } = sources
  return wanted(text, manifest.places).map(({ entry: { id, name }, alias, how }) => ({
    id: `place-${id}`,
    label: name,
    detail: details('place', alias, how),
    note: chosen(filter.places.includes(id)) ?? countNote(sources, matching.placeCounts, index.placeNumbers.get(id)),
    icon: 'filter',
    run: () => actions.onPlace(id),
  }))
}

function commandItems({ text, commands }: PaletteSources): PaletteItem[] {
  return wanted(text, commands).map(({ entry: { id, name, keys, run, tell } }) => ({
    id: `command-${id}`,
    label: name,
    note: keys,
    run,
    tell,
  }))
}

/** Nothing where that is not known yet. */
function countNote(
  { isSearching }: PaletteSources,
  counts: ArrayLike<number> | undefined,
  number: number | undefined,
): string | undefined {
  return counts && number !== undefined && !isSearching ? eventCount(counts[number]!) : undefined
}

/** What a text was looked for in, for a palette that found nothing. */
export function searchedWords({ count, actors, places, themes, briefings }: Manifest): string {
  const number = ({ length }: readonly unknown[], one: string) =>
    `${countWords(length)} ${one}${length === 1 ? '' : 's'}`
  return [
    eventCount(count),
    `the names of ${number(actors, 'actor')} and ${number(places, 'place')}`,
    number(themes, 'theme'),
    number(briefings, 'briefing'),
    'dates and commands',
  ].join(', ')
}
