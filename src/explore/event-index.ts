/**
 * The columns of all events with what makes them quick to ask: the events of each facet value, the first
 * row from an instant on, and which rows last into one. Built once, in time linear in the data, and without an
 * object per row: it is meant for a million rows.
 */
import {
  UNTOLD,
  type EventColumns,
  type FurtherColumns,
  type FurtherPart,
  type LoadedColumns,
  type PlaceColumns,
  type SpeakerColumns,
  type ToldColumns,
} from '../model/columns'
import { isOpenStart } from '../model/date-shape'
import { ROLES, STATUSES, type Actor, type Place, type Role, type Status, type Theme } from '../model/dataset'
import { spanOf, type Instant, type TimeSpan } from '../model/time'
import { Bitset } from './bitset'
import { actorRows, collect, speakerRows, valueRows, type EnterRows } from './collect'
import { lastingRows } from './lasting'
import { Lineage } from './lineage'
import { vocabulary as numberActors, type Vocabulary } from './membership'
import type { Postings } from './postings'
import { remembering } from './remember'
import { finished, paused, type Steps } from './steps'

export interface EventIndex {
  readonly columns: LoadedColumns
  readonly vocabulary: Vocabulary
  readonly lineage: Lineage
  readonly themes: readonly Theme[]
  readonly themeNumbers: ReadonlyMap<string, number>
  readonly places: readonly Place[]
  readonly placeNumbers: ReadonlyMap<string, number>
  /** Per actor number: its events, and those of all who belonged to it when they happened. */
  readonly actorPostings: readonly Postings[]
  /**
   * The same for entries in one of these roles alone, as bits by their place in `ROLES`: with Russia it holds the
   * events in which Russia, or one of its people and bodies then, had such a role. Worked out when first asked for.
   */
  readonly actorPostingsIn: (roles: number) => readonly Postings[]
  /** The same the other way round, for one actor: per place in `ROLES`, the events in which it had that role. */
  readonly rolePostingsOf: (actor: number) => readonly Postings[]
  readonly themePostings: readonly Postings[]
  /** By number; undefined until their column has been loaded. */
  readonly placePostings: readonly Postings[] | undefined
  /** By place in `ROLES` and `STATUSES`. */
  readonly rolePostings: readonly Postings[]
  readonly statusPostings: readonly Postings[]
  /**
   * Per actor number: events of which it, or somebody who belonged to it then, asserts, denies or doubts something;
   * undefined until its column has been loaded.
   */
  readonly speakerPostings: readonly Postings[] | undefined
  /** First instant of the day of each briefing, ascending. */
  readonly briefingDays: Float64Array
  /** Events that may reach back to the edge of the data from where they start here. */
  readonly openStarts: Bitset
  /** The rows that start before an instant and end after it, ascending. Not to be changed. */
  readonly lastingInto: (instant: Instant) => Uint32Array
}

const ANY_ROLE = rolesMask(ROLES)
/** A choice of roles costs some 10 MB at a million events; going back and forth between a few is quick. */
const REMEMBERED = 3
/** More than anybody chooses at once: each of them is asked for with every filter. */
const REMEMBERED_ACTORS = 16

/** Roles as bits by their place in `ROLES`. */
export function rolesMask(roles: readonly Role[]): number {
  return roles.reduce((mask, role) => mask | (1 << ROLES.indexOf(role)), 0)
}

interface Names {
  readonly actors: readonly Actor[]
  readonly themes: readonly Theme[]
  readonly places?: readonly Place[]
  /** In the order of their days. */
  readonly briefings?: readonly { readonly date: string }[]
}

/**
 * With what is there of the further columns; the others are added when they come. Throws a `RangeError` when a column
 * names an actor, theme or place that the vocabulary does not have.
 */
export function createEventIndex(columns: LoadedColumns, names: Names): EventIndex {
  return finished(indexSteps(columns, names))
}

/** The same in steps of some milliseconds; `pause` is asked after each, and a promise from it is waited for. */
export function buildEventIndex(
  columns: LoadedColumns,
  names: Names,
  pause: () => Promise<void> | undefined,
): Promise<EventIndex> {
  return paused(indexSteps(columns, names), pause)
}

function* indexSteps(
  columns: LoadedColumns,
  { actors, themes, places = [], briefings = [] }: Names,
): Steps<EventIndex> {
  const { count, actorOffsets, roles, status } = columns
  requireBelow('actor', columns.actors, actors.length)
  requireBelow('theme', columns.themes, themes.length)
  const vocabulary = numberActors(actors)
  const lineage = new Lineage(vocabulary)
  const byActor = yield* collect(count, actors.length, actorRows(columns, lineage), true)
  const statusRows: EnterRows = (lists, from, to) => {
    for (let row = from; row < to; row++) lists.enter(status[row]!, row)
  }
  const listed = (values: number, offsets: Uint32Array, list: Uint8Array | Uint16Array) =>
    collect(count, values, valueRows(offsets, list))
  const base: EventIndex = {
    columns,
    vocabulary,
    lineage,
    themes,
    themeNumbers: numbersOf(themes),
    places,
    placeNumbers: numbersOf(places),
    actorPostings: byActor.postings,
    actorPostingsIn: remembering(REMEMBERED, (mask) => (mask === ANY_ROLE ? byActor.postings : byActor.where(mask))),
    rolePostingsOf: remembering(REMEMBERED_ACTORS, (actor) =>
      ROLES.map((role) => byActor.whereOf(actor, rolesMask([role]))),
    ),
    themePostings: (yield* listed(themes.length, columns.themeOffsets, columns.themes)).postings,
    placePostings: undefined,
    rolePostings: (yield* listed(ROLES.length, actorOffsets, roles)).postings,
    statusPostings: (yield* collect(count, STATUSES.length, statusRows)).postings,
    speakerPostings: undefined,
    briefingDays: Float64Array.from(briefings, ({ date }) => spanOf({ earliest: date, latest: date }).start),
    openStarts: openStartsOf(columns),
    lastingInto: lastingRows(columns.end, (instant) => lowerBound({ columns }, instant)),
  }
  const { placeOffsets, places: placeNumbers, speakerOffsets, speakers, told } = columns
  const further: Partial<FurtherColumns> = {
    ...(placeOffsets && placeNumbers && { places: { placeOffsets, places: placeNumbers } }),
    ...(speakerOffsets && speakers && { speakers: { speakerOffsets, speakers } }),
    ...(told && { told: { told } }),
  }
  return withFurther(base, yield* furtherSteps(base, further))
}

/** Further columns, and what is quick to ask of them: to be laid over an index. */
export interface FurtherIndex {
  readonly columns: Partial<PlaceColumns & SpeakerColumns & ToldColumns>
  readonly placePostings?: readonly Postings[]
  readonly speakerPostings?: readonly Postings[]
}

/**
 * In steps, as {@link buildEventIndex}. Rejects with a `RangeError` when they have another number of rows than the index,
 * or name what there is not.
 */
export function buildFurther(
  index: EventIndex,
  further: Partial<FurtherColumns>,
  pause: () => Promise<void> | undefined,
): Promise<FurtherIndex> {
  return paused(furtherSteps(index, further), pause)
}

function* furtherSteps(
  { columns, vocabulary, lineage, places: { length: placeCount }, briefingDays }: EventIndex,
  { places, speakers, told }: Partial<FurtherColumns>,
): Steps<FurtherIndex> {
  const { count } = columns
  const requireRows = (part: FurtherPart, rows: number) => {
    if (rows !== count) throw new RangeError(`${part} of ${rows} rows, not ${count}`)
  }
  if (places) {
    requireRows('places', places.placeOffsets.length - 1)
    requireBelow('place', places.places, placeCount)
  }
  if (speakers) {
    requireRows('speakers', speakers.speakerOffsets.length - 1)
    requireBelow('speaker', speakers.speakers, vocabulary.actors.length)
  }
  if (told) {
    requireRows('told', told.told.length)
    requireBelow('briefing', told.told, briefingDays.length, UNTOLD)
  }
  const { postings: placePostings } = places
    ? yield* collect(count, placeCount, valueRows(places.placeOffsets, places.places))
    : {}
  const { postings: speakerPostings } = speakers
    ? yield* collect(count, vocabulary.actors.length, speakerRows({ ...columns, ...speakers }, lineage))
    : {}
  return {
    columns: { ...places, ...speakers, ...told },
    ...(placePostings && { placePostings }),
    ...(speakerPostings && { speakerPostings }),
  }
}

/** The index with further columns; all else in it stays, and stays the same. */
export function withFurther(index: EventIndex, further: FurtherIndex): EventIndex {
  return { ...index, ...further, columns: { ...index.columns, ...further.columns } }
}

function numbersOf(values: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(values.map(({ id }, number) => [id, number]))
}

function requireBelow(name: string, numbers: Uint8Array | Uint16Array, limit: number, except?: number): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!
    if (number >= limit && number !== except) throw new RangeError(`${name} number ${number} of ${limit}`)
  }
}

function openStartsOf({ count, shape }: EventColumns): Bitset {
  const bits = new Bitset(count)
  for (let row = 0; row < count; row++) if (isOpenStart(shape[row]!)) bits.add(row)
  return bits
}

/** The theme whose shape stands for an event: its first. */
export function mainTheme({ columns, themes }: EventIndex, row: number): Theme {
  return themes[columns.themes[columns.themeOffsets[row]!]!]!
}

export function statusOf({ columns }: EventIndex, row: number): Status {
  return STATUSES[columns.status[row]!]!
}

/** The first row that starts at `instant` or later; the number of rows if none does. */
export function lowerBound({ columns: { start, count } }: Pick<EventIndex, 'columns'>, instant: Instant): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (start[middle]! < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Calls `visit` with the rows that start before `instant` and end after it, ascending. */
export function forEachLastingInto(index: EventIndex, instant: Instant, visit: (row: number) => void): void {
  for (const row of index.lastingInto(instant)) visit(row)
}

/**
 * The events whose span shares an instant with `span`: those that start in it, those that last into it, however
 * long ago they began, and those after it whose start is open. Such a start reaches back to the edge of the data, the
 * first row's start, as `earliest` does in the public files. Ends may be infinite; an empty span overlaps nothing.
 */
export function overlapping(index: EventIndex, span: TimeSpan): Bitset {
  const bits = new Bitset(index.columns.count)
  if (!(span.start < span.end)) return bits
  bits.addAll(index.lastingInto(span.start))
  const after = lowerBound(index, span.end)
  if (after > 0) bits.orFrom(index.openStarts, after)
  return bits.addRange(lowerBound(index, span.start), after)
}
