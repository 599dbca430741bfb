/** Matches and counts against plain loops over the events, which are what the rules say. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeColumns, encodeColumns } from '../model/columns'
import { ROLES, STATUSES, type Actor, type Place } from '../model/dataset'
import { DAY, formatDay } from '../model/time'
import { Bitset } from './bitset'
import { createEventIndex } from './event-index'
import { matchEvents } from './facets'
import { binEdge, histogram } from './histogram'
import { ancestors, PLAIN_DAY, theme } from './fixtures'
import { vocabulary } from './membership'
import { DEFAULT_VIEW, type Filter } from './view-state'
import { withoutChoices } from './without-choices'

const THEMES = ['war', 'visit', 'arms'].map(theme)
const ACTORS: readonly Actor[] = [
  { id: 'russia', name: 'Russia', kind: 'country' },
  { id: 'ukraine', name: 'Ukraine', kind: 'country' },
  { id: 'ministry', name: 'Ministry', kind: 'organisation', parent: 'russia' },
  {
    id: 'shoigu',
    name: 'Shoigu',
    kind: 'person',
    offices: [{ title: 'Minister', of: 'ministry', from: formatDay(15 * DAY), to: formatDay(40 * DAY) }],
  },
]
const PLACES: readonly Place[] = ['kyiv', 'moscow', 'bakhmut'].map((id) => ({ id, name: id, precision: 'city' }))
/** Days of the briefings. */
const TOLD_ON = [20, 30, 50]
const VOCABULARY = {
  actors: ACTORS,
  themes: THEMES,
  places: PLACES,
  briefings: TOLD_ON.map((day) => ({ date: formatDay(day * DAY) })),
}
const people = vocabulary(ACTORS)

const rows = fc
  .array(
    fc.record({
      day: fc.nat(60),
      days: fc.integer({ min: 1, max: 30 }),
      actors: fc.array(fc.record({ actor: fc.nat(3), role: fc.constantFrom(...ROLES) }), { maxLength: 4 }),
      themes: fc.uniqueArray(fc.nat(2)),
      status: fc.constantFrom(...STATUSES),
      places: fc.array(fc.nat(2), { maxLength: 3 }),
      text: fc.boolean(),
      speakers: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
      told: fc.option(fc.nat(2), { nil: undefined }),
      shape: fc.record({
        approximate: fc.boolean(),
        uncertain: fc.boolean(),
        throughout: fc.boolean(),
        openStart: fc.boolean(),
        openEnd: fc.boolean(),
      }),
    }),
    { maxLength: 120, size: 'max' },
  )
  .map((drawn) => drawn.sort((a, b) => a.day - b.day))
type Drawn = typeof rows extends fc.Arbitrary<infer T> ? T : never
type DrawnEvent = Drawn[number]

const few = <T extends string>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    actors: few('russia', 'ukraine', 'ministry', 'shoigu', 'atlantis'),
    match: fc.constantFrom('any' as const, 'all' as const),
    themes: few('war', 'visit', 'arms', 'peace'),
    roles: few(...ROLES),
    statuses: few(...STATUSES),
    places: few('kyiv', 'moscow', 'bakhmut', 'nowhere'),
    speakers: few('russia', 'ministry', 'shoigu', 'atlantis'),
    sure: fc.boolean(),
    asOf: fc.nat(60).map((day) => day * DAY),
    query: fc.constant(''),
    range: fc.record(
      { start: fc.nat(90).map((day) => day * DAY), end: fc.nat(90).map((day) => day * DAY) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['actors', 'match', 'themes', 'roles', 'statuses', 'places', 'speakers', 'sure', 'query'] },
)

function indexOf(events: Drawn) {
  const columns = encodeColumns(
    events.map(({ day, days, told, shape, ...event }) => ({
      ...event,
      start: day * DAY,
      end: (day + days) * DAY,
      shape: { ...PLAIN_DAY, ...shape },
      ...(told !== undefined && { told }),
    })),
  )
  return createEventIndex(decodeColumns(columns), VOCABULARY)
}

const ids = (values: readonly { readonly id: string }[]) => values.map(({ id }) => id)

/** Everyone who took part with this role: who is named, and to whom they belonged then. */
function namesIn({ day, days, actors }: DrawnEvent, roles: readonly string[]): ReadonlySet<string> {
  const span = { start: day * DAY, end: (day + days) * DAY }
  return new Set(
    actors
      .filter(({ role }) => roles.includes(role))
      .flatMap(({ actor }) => [actor, ...ancestors(people, actor, span)].map((number) => ACTORS[number]!.id)),
  )
}

function speakersOf({ day, days, speakers }: DrawnEvent): ReadonlySet<string> {
  const span = { start: day * DAY, end: (day + days) * DAY }
  return new Set(speakers.flatMap((actor) => [actor, ...ancestors(people, actor, span)]).map((at) => ACTORS[at]!.id))
}

/** An open start reaches back to `edge`, the first day of all. */
function possible({ day, days, shape }: DrawnEvent, start: number, end: number, edge: number): boolean {
  return start < end && (shape.openStart ? edge : day) * DAY < end && (day + days) * DAY > start
}

/** The rules as they are told, in whole days: every day on which the event may have been is looked at. */
function certain(event: DrawnEvent, start: number, end: number, edge: number): boolean {
  const { day, days, shape } = event
  const has = (at: number) => at * DAY >= start && at * DAY < end
  const named = Array.from({ length: days }, (_, i) => day + i)
  if (shape.uncertain || !possible(event, start, end, edge)) return false
  if (shape.throughout && !shape.approximate) return (shape.openEnd ? [day] : named).some(has)
  const about = shape.approximate ? [...named.map((at) => at - days), ...named.map((at) => at + days)] : []
  const before = !shape.openStart || start === -Infinity
  const after = !shape.openEnd || end === Infinity
  const within = [...named, ...about].filter(
    (at) => (shape.openStart ? at >= day : true) && (shape.openEnd ? at < day + days : true),
  )
  return before && after && within.every(has)
}

/** What the rules say, event by event. */
function oracle(events: Drawn, filter: Filter, withText: boolean) {
  const actors = filter.actors.filter((id) => ids(ACTORS).includes(id))
  const themes = filter.themes.filter((id) => ids(THEMES).includes(id))
  const places = filter.places.filter((id) => ids(PLACES).includes(id))
  const speakers = filter.speakers.filter((id) => ids(ACTORS).includes(id))
  const { start = -Infinity, end = Infinity } = filter.range ?? {}
  const anyRole = filter.roles.length === 0 ? ROLES : filter.roles
  const byWho = (event: DrawnEvent, roles: readonly string[]) => {
    if (actors.length > 0) {
      const has = (actor: string) => namesIn(event, roles).has(actor)
      return filter.match === 'all' ? actors.every(has) : actors.some(has)
    }
    return roles.length === ROLES.length || event.actors.some(({ role }) => roles.includes(role))
  }
  const byTheme = (event: DrawnEvent) => themes.length === 0 || event.themes.some((n) => themes.includes(THEMES[n]!.id))
  const byStatus = (event: DrawnEvent) => filter.statuses.length === 0 || filter.statuses.includes(event.status)
  const byPlace = (event: DrawnEvent) =>
    places.length === 0 || event.places.some((number) => places.includes(PLACES[number]!.id))
  const bySpeaker = (event: DrawnEvent) =>
    speakers.length === 0 || speakers.some((speaker) => speakersOf(event).has(speaker))
  const byTold = ({ told }: DrawnEvent) =>
    filter.asOf === undefined || (told !== undefined && TOLD_ON[told]! * DAY <= filter.asOf)
  const byRest = (event: DrawnEvent) =>
    (!withText || event.text) &&
    (filter.sure && (start !== -Infinity || end !== Infinity) ? certain : possible)(event, start, end, events[0]!.day)
  const all = [(event: DrawnEvent) => byWho(event, anyRole), byTheme, byStatus, byPlace, bySpeaker, byTold, byRest]
  const but = (...ignored: readonly ((event: DrawnEvent) => boolean)[]) =>
    events.filter((event) => all.filter((rule) => !ignored.includes(rule)).every((rule) => rule(event)))
  const forActors = filter.match === 'all' && actors.length > 0 ? but() : but(all[0]!)
  return {
    rows: events.flatMap((event, row) => (all.every((rule) => rule(event)) ? [row] : [])),
    actors: ACTORS.map(({ id }) => forActors.filter((event) => namesIn(event, anyRole).has(id)).length),
    themes: THEMES.map((_, number) => but(byTheme).filter((event) => event.themes.includes(number)).length),
    places: PLACES.map((_, number) => but(byPlace).filter((event) => event.places.includes(number)).length),
    statuses: STATUSES.map((status) => but(byStatus).filter((event) => event.status === status).length),
    speakers: ACTORS.map(({ id }) => but(bySpeaker).filter((event) => speakersOf(event).has(id)).length),
    later: but(byTold).length - but().length,
    roles: ROLES.map((role) => but(all[0]!).filter((event) => byWho(event, [role])).length),
  }
}

const textOf = (events: Drawn, withText: boolean) =>
  withText
    ? Bitset.of(
        events.length,
        events.flatMap(({ text }, row) => (text ? [row] : [])),
      )
    : undefined

// A busy machine is no fault of theirs.
describe('compared with plain loops', { timeout: 30_000 }, () => {
  test('matches and counts', () => {
    fc.assert(
      fc.property(rows, filters, fc.boolean(), (events, filter, withText) => {
        const matching = matchEvents(indexOf(events), filter, textOf(events, withText))
        const expected = oracle(events, filter, withText)
        expect([...matching.bits]).toEqual(expected.rows)
        expect(matching.count).toBe(expected.rows.length)
        expect({
          actors: [...matching.actorCounts],
          themes: [...matching.themeCounts],
          places: [...matching.placeCounts!],
          statuses: [...matching.statusCounts],
          roles: [...matching.roleCounts],
          speakers: [...matching.speakerCounts!],
          later: matching.laterCount,
        }).toEqual({
          actors: expected.actors,
          themes: expected.themes,
          places: expected.places,
          statuses: expected.statuses,
          roles: expected.roles,
          speakers: expected.speakers,
          later: expected.later,
        })
      }),
      { numRuns: 300 },
    )
  })

  test('what dropping a choice would give', () => {
    fc.assert(
      fc.property(rows, filters, fc.boolean(), (events, filter, withText) => {
        const { range: _range, ...rangeless } = filter
        const { asOf: _asOf, ...timeless } = filter
        for (const { choice, count } of withoutChoices(indexOf(events), filter, textOf(events, withText))) {
          const kept = (values: readonly string[], unwanted: string) => values.filter((value) => value !== unwanted)
          const { kind } = choice
          const reduced = {
            actor: () => ({ actors: kept(filter.actors, 'id' in choice ? choice.id : '') }),
            theme: () => ({ themes: kept(filter.themes, 'id' in choice ? choice.id : '') }),
            role: () => ({ roles: kept(filter.roles, 'id' in choice ? choice.id : '') }),
            status: () => ({ statuses: kept(filter.statuses, 'id' in choice ? choice.id : '') }),
            place: () => ({ places: kept(filter.places, 'id' in choice ? choice.id : '') }),
            actors: () => ({ actors: [] }),
            themes: () => ({ themes: [] }),
            roles: () => ({ roles: [] }),
            statuses: () => ({ statuses: [] }),
            places: () => ({ places: [] }),
            speaker: () => ({ speakers: kept(filter.speakers, 'id' in choice ? choice.id : '') }),
            speakers: () => ({ speakers: [] }),
            query: () => ({}),
            range: () => ({}),
            sure: () => ({ sure: false }),
            asOf: () => ({}),
          }[kind]()
          const left = kind === 'range' ? rangeless : kind === 'asOf' ? timeless : filter
          const rest = { ...left, ...reduced } as Filter
          expect(count, `without ${JSON.stringify(choice)}`).toBe(
            oracle(events, rest, withText && kind !== 'query').rows.length,
          )
        }
      }),
    )
  })

  test('what is certain is possible', () => {
    fc.assert(
      fc.property(rows, filters, (events, filter) => {
        const index = indexOf(events)
        const certain = matchEvents(index, { ...filter, sure: true }, undefined)
        const possible = matchEvents(index, { ...filter, sure: false }, undefined)
        expect([...certain.bits].filter((row) => !possible.bits.has(row))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('a country is its people and bodies in office, and the state itself', () => {
    fc.assert(
      fc.property(rows, (events) => {
        const index = indexOf(events)
        const found = (part: Partial<Filter>) => [
          ...matchEvents(index, { ...DEFAULT_VIEW.filter, ...part }, undefined).bits,
        ]
        // Told once more without the vocabulary: Shoigu counts on the days 15 to 40, through his ministry.
        const isOf = (id: string, { day, days }: DrawnEvent) =>
          id === 'russia' || id === 'ministry' || (id === 'shoigu' && day + days > 15 && day <= 40)
        const rowsWith = (has: (event: DrawnEvent) => boolean) =>
          events.flatMap((event, row) => (has(event) ? [row] : []))
        const inRoles = (...roles: readonly string[]) =>
          rowsWith((event) =>
            event.actors.some(({ actor, role }) => roles.includes(role) && isOf(ACTORS[actor]!.id, event)),
          )
        expect(found({ actors: ['russia'] })).toEqual(inRoles(...ROLES))
        expect(found({ actors: ['russia'], roles: ['target'] })).toEqual(inRoles('target'))
        expect(found({ speakers: ['russia'] })).toEqual(
          rowsWith((event) => event.speakers.some((actor) => isOf(ACTORS[actor]!.id, event))),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('histogram', () => {
    fc.assert(
      fc.property(
        rows,
        filters,
        fc.nat(70),
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 40 }),
        (events, filter, from, days, bins) => {
          const eventIndex = indexOf(events)
          const span = { start: from * DAY, end: (from + days) * DAY }
          const matching = matchEvents(eventIndex, filter, undefined)
          const { all, matching: matched } = histogram(eventIndex, matching, span, bins)
          const countIn = (bin: number, test: (row: number) => boolean) =>
            events.filter(
              ({ day }, row) =>
                day * DAY >= binEdge(span, bins, bin) && day * DAY < binEdge(span, bins, bin + 1) && test(row),
            ).length
          for (let bin = 0; bin < bins; bin++) {
            expect(all[bin]).toBe(countIn(bin, () => true))
            expect(matched[bin]).toBe(countIn(bin, (row) => matching.bits.has(row)))
          }
          expect(all.reduce((sum, count) => sum + count, 0)).toBe(
            events.filter(({ day }) => day * DAY >= span.start && day * DAY < span.end).length,
          )
        },
      ),
    )
  })
})
