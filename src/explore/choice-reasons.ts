/**
 * Why an event is here: each condition of a filter, whether the event meets it, and how; with what to drop where it
 * does not. Pure; loaded with the event panel.
 */
import { UNTOLD } from '../model/columns'
import { isThroughout } from '../model/date-shape'
import type { Claim, ConflictEvent } from '../model/dataset'
import { isCertain } from './certain'
import type { Choice } from './choices'
import { dateWords, dayOf, dayWords } from './date-words'
import { overlapping, rolesMask, statusOf, type EventIndex } from './event-index'
import { listed, eventCount, nameOf, type FilterNames } from './filter-words'
import { loaded } from './further'
import { waysTo, type Part, type Way } from './inheritance'
import { pathWords, rolesWords } from './way-words'
import { FACETS, type FacetKind, type Filter } from './view-state'
import { choiceWords } from './without-choices'

/** Something that every event of a filter must meet; of values that are alternatives, each that the event has. */
export interface Condition {
  /** What to drop so that it is asked no more. */
  readonly choice: Choice
  /** As it was chosen: `Russia`, `15–20 March 2023`; alternatives of which none is met are one: `Iran or China`. */
  readonly label: string
  readonly isMet: boolean
  /** Whether it is plain to see in the event itself, and needs no telling. */
  readonly isEvident: boolean
  /** How it is met, one by one, or why it is not. Of words that were found, the search itself says where. */
  readonly words: readonly string[]
}

export interface Asked {
  readonly index: EventIndex
  readonly row: number
  readonly event: ConflictEvent
  /** One whose ids the dataset has. */
  readonly filter: Filter
  readonly names: FilterNames
  /** Whether the search found the event; undefined where it was not asked, or has not answered yet. */
  readonly isFound: boolean | undefined
  /** In the order of the dataset. */
  readonly briefings: readonly { readonly date: string }[]
}

/**
 * The conditions in the order of the page. An event matches when it meets them all, and would match if those that it
 * does not meet were dropped.
 *
 * ```
 * Russia             through Sergei Lavrov, Foreign Minister of Russia since 9 March 2004, as speaker
 * 15–20 March 2023   possibly in (13–19 March 2023 overlaps it)
 * claimed            not met: it is stated
 * ```
 */
export function conditionsOf(asked: Asked): readonly Condition[] {
  return CONDITIONS.flatMap((tell) => tell(asked))
}

const CONDITIONS: readonly ((asked: Asked) => readonly Condition[])[] = [
  who,
  themes,
  status,
  where,
  speakers,
  query,
  range,
  asOf,
]

/** With a role, an actor counts in that role alone; a role without an actor is anybody's. */
function who(asked: Asked): Condition[] {
  const { index, row, filter, names } = asked
  const { actors, roles, match } = filter
  const mask = roles.length > 0 ? rolesMask(roles) : -1
  const role = { choice: choiceOf('role', roles), label: `as ${roles.join(' or ')}` }
  const groups = match === 'all' ? actors.map((id) => [id]) : actors.length > 0 ? [actors] : []
  const otherwise: string[] = []
  const told = groups.flatMap((ids): Condition[] => {
    const have = ids.flatMap((id) => met('actor', id, waysOf(asked, id, 'actors', mask), asked))
    if (have.length > 0) return have
    const others = ids.flatMap((id) => {
      const [way] = waysOf(asked, id, 'actors')
      return way ? `${names.actor(id)} is ${rolesWords(way)}` : []
    })
    otherwise.push(...others)
    return others.length > 0 ? [] : [failed(choiceOf('actor', ids), named('actor', ids, names), 'not among its actors')]
  })
  if (otherwise.length > 0) return [...told, { ...role, isMet: false, isEvident: false, words: otherwise }]
  if (roles.length === 0 || told.some(({ isMet }) => isMet)) return told
  const { columns, vocabulary } = index
  const inRole: string[] = []
  for (let at = columns.actorOffsets[row]!; at < columns.actorOffsets[row + 1]!; at++) {
    if ((mask >> columns.roles[at]!) & 1) inRole.push(vocabulary.actors[columns.actors[at]!]!.name)
  }
  const isMet = inRole.length > 0
  return [...told, { ...role, isMet, isEvident: isMet, words: isMet ? [...new Set(inRole)] : ['nobody is'] }]
}

// What the event has is read where the filter reads it: the panel may show less of it, as of an earlier day.
function themes(asked: Asked): Condition[] {
  const { columns, themes: all } = asked.index
  const has = valuesOf(asked.row, columns.themeOffsets, columns.themes).map((number) => all[number]!.id)
  return values('theme', has, () => 'among its themes', 'not among its themes', asked)
}

function status(asked: Asked): Condition[] {
  const own = statusOf(asked.index, asked.row)
  return values('status', [own], () => 'its status', `it is ${own}`, asked)
}

const RELATIONS: Partial<Record<ConflictEvent['places'][number]['relation'], string>> = {
  location: 'it happened there',
  origin: 'it came from there',
  destination: 'it went there',
}

function where(asked: Asked): Condition[] {
  const has = asked.event.places.flatMap(({ place, relation }) => (RELATIONS[relation] ? [place] : []))
  const how = (id: string) =>
    asked.event.places.flatMap(({ place, relation }) => (place === id ? (RELATIONS[relation] ?? []) : []))[0] ??
    'among its places'
  return values('place', has, how, 'not among its places', asked)
}

function valuesOf(row: number, offsets: Uint32Array, list: Uint8Array | Uint16Array): number[] {
  return [...list.subarray(offsets[row], offsets[row + 1])]
}

/** Values of a facet of which an event needs one. */
function values(
  facet: FacetKind,
  has: readonly string[],
  how: (id: string) => string,
  why: string,
  { filter, names }: Asked,
): Condition[] {
  const chosen: readonly string[] = filter[FACETS[facet]]
  if (chosen.length === 0) return []
  const found = chosen.filter((id) => has.includes(id))
  if (found.length === 0) return [failed(choiceOf(facet, chosen), named(facet, chosen, names), why)]
  return found.map((id) => ({
    choice: { kind: facet, id },
    label: named(facet, [id], names),
    isMet: true,
    isEvident: true,
    words: [how(id)],
  }))
}

function speakers(asked: Asked): Condition[] {
  const { filter, names } = asked
  const have = filter.speakers.flatMap((id) => met('speaker', id, waysOf(asked, id, 'speakers'), asked))
  if (filter.speakers.length === 0 || have.length > 0) return have
  return [
    failed(choiceOf('speaker', filter.speakers), named('speaker', filter.speakers, names), 'none of them says so'),
  ]
}

function query({ filter, names, isFound }: Asked): Condition[] {
  if (isFound === undefined) return []
  const choice: Choice = { kind: 'query' }
  const label = choiceWords(choice, filter, names)
  return [
    isFound ? { choice, label, isMet: true, isEvident: false, words: [] } : failed(choice, label, 'not found in it'),
  ]
}

function range({ index, row, event, filter, names }: Asked): Condition[] {
  const { range: asked } = filter
  if (!asked) return []
  const { start, end } = index.columns
  const days = { start: asked.start ?? -Infinity, end: asked.end ?? Infinity }
  const choice: Choice = { kind: 'range' }
  const label = choiceWords(choice, filter, names)
  const date = dateWords(event.date)
  if (!overlapping(index, days).has(row)) return [failed(choice, label, `${date} lies outside`)]
  const isSure = isCertain(index.columns, row, days)
  if (filter.sure && !isSure) return [failed({ kind: 'sure' }, label, `only possibly in (${date})`)]
  const isInside = days.start <= start[row]! && end[row]! <= days.end
  const lasted = isThroughout(index.columns.shape[row]!) && !isInside
  const words = isSure
    ? `${lasted ? 'under way then' : 'certainly in'} (${date})`
    : `possibly in (${date}${isInside ? '' : ' overlaps it'})`
  return [{ choice, label, isMet: true, isEvident: isSure, words: [words] }]
}

function asOf({ index, row, filter, names, briefings }: Asked): Condition[] {
  if (filter.asOf === undefined) return []
  const choice: Choice = { kind: 'asOf' }
  const label = choiceWords(choice, filter, names)
  const told = loaded(index.columns.told, 'told')[row]!
  if (told === UNTOLD) return [failed(choice, label, 'no briefing tells of it')]
  const day = dayOf(briefings[told]!)
  const words = `first told in the briefing of ${dayWords(day)}`
  return [
    day <= filter.asOf ? { choice, label, isMet: true, isEvident: true, words: [words] } : failed(choice, label, words),
  ]
}

function met(facet: 'actor' | 'speaker', id: string, ways: readonly Way[], asked: Asked): Condition[] {
  const [first] = ways
  if (!first) return []
  const isEvident = first.path.length === 0
  return [
    {
      choice: { kind: facet, id },
      label: named(facet, [id], asked.names),
      isMet: true,
      isEvident,
      // Who is named itself needs no others to be there.
      words: (isEvident ? [first] : ways).map((way) => wayWords(facet, way, asked)),
    },
  ]
}

/** `agent and target`, `through Sergei Lavrov, …, as speaker`, `asserted by Sergei Lavrov, …`. */
function wayWords(facet: 'actor' | 'speaker', way: Way, { index: { vocabulary }, event }: Asked): string {
  const isItself = way.path.length === 0
  if (facet === 'actor')
    return isItself ? rolesWords(way) : `through ${pathWords(vocabulary, way)}, as ${rolesWords(way)}`
  const { id, name } = vocabulary.actors[way.source]!
  const stances = event.claims.flatMap(({ speaker, stance }) => (speaker === id ? STANCES[stance] : []))
  return `${listed([...new Set(stances)]) || 'said'} by ${isItself ? name : pathWords(vocabulary, way)}`
}

const STANCES: Readonly<Record<Claim['stance'], string>> = { asserts: 'asserted', denies: 'denied', doubts: 'doubted' }

function waysOf({ index, row }: Asked, id: string, part: Part, mask?: number): readonly Way[] {
  const actor = index.vocabulary.numbers.get(id)
  return actor === undefined ? [] : waysTo(index, row, actor, part, mask)
}

function choiceOf(facet: FacetKind, ids: readonly string[]): Choice {
  return ids.length === 1 ? { kind: facet, id: ids[0]! } : { kind: FACETS[facet] }
}

/** Who takes part may also say so, and a place may be called as a country is. */
const BEFORE: Partial<Record<FacetKind, string>> = { speaker: 'according to ', place: 'in ' }

function named(facet: FacetKind, ids: readonly string[], names: FilterNames): string {
  const words = ids.map((id) => nameOf(facet, id, names)).join(' or ')
  return `${BEFORE[facet] ?? ''}${words}`
}

function failed(choice: Choice, label: string, why: string): Condition {
  return { choice, label, isMet: false, isEvident: false, words: [why] }
}

/** Over why an event is not among those of the filter, of which there are so many. */
export function notAmongWords(count: number): string {
  if (count === 0) return 'This filter has no events, and so not this one'
  return count === 1 ? 'Not the one event of this filter' : `Not among the ${eventCount(count)} of this filter`
}
