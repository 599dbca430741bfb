/** The index against plain loops at a size at which its blocks, slices, digits and short lists all take part. */
import { beforeAll, describe, expect, test } from 'vitest'
import { UNTOLD, type AllColumns } from '../model/columns'
import { isOpenStart, packShape } from '../model/date-shape'
import { PRECISIONS, ROLES, type Actor, type Place, type Role } from '../model/dataset'
import { DAY, formatDay } from '../model/time'
import { Bitset } from './bitset'
import { createEventIndex, forEachLastingInto, type EventIndex } from './event-index'
import { countMatches, matchEvents } from './facets'
import { filterOf, theme } from './fixtures'
import { lanes } from './lanes'
import { Lineage } from './lineage'
import { listOrder } from './list-order'
import { vocabulary } from './membership'
import type { Filter } from './view-state'

const COUNT = 100_000
const DAYS = 4000
const THEMES = ['war', 'visit', 'arms', 'law'].map(theme)
const PLACES: readonly Place[] = Array.from({ length: 60 }, (_, i) => ({
  id: `p${i}`,
  name: `P${i}`,
  precision: 'city',
}))
const BRIEFINGS = Array.from({ length: 20 }, (_, i) => ({ date: formatDay((i + 1) * 200 * DAY) }))
const ACTORS = Array.from({ length: 80 }, (_, i): Actor => {
  const actor = { id: `a${i}`, name: `Actor ${i}` }
  if (i % 4 === 0) return { ...actor, kind: 'country' }
  if (i % 4 === 1) return { ...actor, kind: 'organisation', parent: `a${i - (i % 8)}` }
  const offices = [
    { title: '', of: `a${i - 1}`, from: formatDay(i * 20 * DAY), to: formatDay(i * 30 * DAY) },
    { title: '', of: `a${(i * 8) % 80}`, from: formatDay((i * 30 + 1) * DAY) },
  ]
  return { ...actor, kind: 'person', offices }
})
const lineage = new Lineage(vocabulary(ACTORS))

/** Numbers below 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Columns as records have them: few actors in most events, most events short, some over years. */
function columns(): AllColumns {
  const random = seeded(2022)
  const below = (limit: number) => Math.floor(random() * limit)
  /** The first are met far more often than the last. */
  const few = (limit: number) => Math.floor(limit * random() ** 3)
  const start = Float64Array.from({ length: COUNT }, () => below(DAYS * 4) * (DAY / 4)).sort()
  const length = () => (random() < 0.002 ? 300 + below(900) : random() < 0.2 ? 1 + below(40) : 1) * DAY
  const chance = (share: number) => random() < share
  const shape = () =>
    packShape({
      precision: PRECISIONS[below(PRECISIONS.length)]!,
      approximate: chance(0.05),
      uncertain: chance(0.05),
      oneOf: false,
      throughout: chance(0.3),
      openStart: chance(0.01),
      openEnd: chance(0.01),
    })
  const lists = (most: number, value: () => number) => {
    const offsets = new Uint32Array(COUNT + 1)
    const values: number[] = []
    for (let row = 0; row < COUNT; row++) {
      for (let left = below(most + 1); left > 0; left--) values.push(value())
      offsets[row + 1] = values.length
    }
    return [offsets, values] as const
  }
  const [actorOffsets, actors] = lists(4, () => few(ACTORS.length))
  const [themeOffsets, themes] = lists(2, () => few(THEMES.length))
  const [placeOffsets, places] = lists(2, () => few(PLACES.length))
  const [speakerOffsets, speakers] = lists(1, () => few(ACTORS.length))
  return {
    count: COUNT,
    start,
    end: start.map((from) => from + length()),
    shape: Uint16Array.from({ length: COUNT }, shape),
    status: Uint8Array.from({ length: COUNT }, () => below(5)),
    weight: new Uint8Array(COUNT),
    actorOffsets,
    actors: Uint16Array.from(actors),
    roles: Uint8Array.from(actors, () => below(ROLES.length)),
    themeOffsets,
    themes: Uint8Array.from(themes),
    placeOffsets,
    places: Uint16Array.from(places),
    speakerOffsets,
    speakers: Uint16Array.from(speakers),
    told: Uint16Array.from(start, () => (chance(0.1) ? UNTOLD : below(BRIEFINGS.length))),
  }
}

let all: AllColumns
let index: EventIndex
beforeAll(() => {
  all = columns()
  index = createEventIndex(all, { actors: ACTORS, themes: THEMES, places: PLACES, briefings: BRIEFINGS })
})

const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(1)))

/** Who took part in a row, in one of the roles, and to whom they belonged then. */
function takingPart(row: number, roles: readonly Role[] = ROLES): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = all.actorOffsets[row]!; at < all.actorOffsets[row + 1]!; at++) {
    if (!roles.includes(ROLES[all.roles[at]!]!)) continue
    for (const actor of lineage.at(all.actors[at]!, all.start[row]!, all.end[row]!)) found.add(actor)
  }
  return found
}

/** Without `sure`, which the property tests hold day by day. */
function matches(row: number, { actors, match, roles, themes, places, range = {}, asOf }: Filter): boolean {
  const { start = -Infinity, end = Infinity } = range
  const from = isOpenStart(all.shape[row]!) ? all.start[0]! : all.start[row]!
  if (from >= end || all.end[row]! <= start) return false
  const day = BRIEFINGS[all.told[row]!]
  if (asOf !== undefined && !(day && Date.parse(day.date) <= asOf)) return false
  const has = (offsets: Uint32Array, values: ArrayLike<number>, wanted: readonly number[]) =>
    wanted.some((value) => {
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (values[at] === value) return true
      return false
    })
  const themeNumbers = themes.map((id) => THEMES.findIndex((known) => known.id === id))
  if (themes.length > 0 && !has(all.themeOffsets, all.themes, themeNumbers)) return false
  if (places.length > 0 && !has(all.placeOffsets, all.places, numbers(places))) return false
  if (actors.length === 0) return true
  const present = takingPart(row, roles.length > 0 ? roles : ROLES)
  return numbers(actors)[match === 'all' ? 'every' : 'some']((actor) => present.has(actor))
}

describe('at a hundred thousand events', { timeout: 30_000 }, () => {
  const FILTERS: readonly Partial<Filter>[] = [
    { actors: ['a0', 'a27'], range: { start: 1000 * DAY, end: 3000 * DAY } },
    { actors: ['a8', 'a1'], match: 'all', asOf: 2100 * DAY },
    { actors: ['a0'], roles: ['target', 'mediator'], themes: ['visit', 'arms'] },
    { places: ['p40', 'p1'], range: { end: 500.25 * DAY } },
  ]

  test.each(FILTERS)('what matches, and what each actor would show: %j', (part) => {
    const filter = filterOf(part)
    const matching = matchEvents(index, filter, undefined)
    const rows = Array.from({ length: COUNT }, (_, row) => row).filter((row) => matches(row, filter))
    expect(matching.bits.words).toEqual(Bitset.of(COUNT, rows).words)
    expect([matching.count, countMatches(index, filter, undefined)]).toEqual([rows.length, rows.length])
    const { match, actors, roles, ...others } = filter
    const rest = filterOf(match === 'all' ? filter : { ...others, actors: [], roles: [] })
    const counts = new Uint32Array(ACTORS.length)
    for (let row = 0; row < COUNT; row++) {
      if (!matches(row, rest)) continue
      for (const actor of takingPart(row, roles.length > 0 ? roles : ROLES)) counts[actor] = counts[actor]! + 1
    }
    expect(matching.actorCounts).toEqual(counts)
    const drawn = lanes(index, matching, 'country', actors).reduce((sum, lane) => sum + lane.drawn.count, 0)
    expect(drawn).toBe(rows.length)
  })

  test('what lasts into an instant, and the newest first', () => {
    for (const instant of [0, 700 * DAY, 3999.75 * DAY, 5000 * DAY]) {
      const found: number[] = []
      forEachLastingInto(index, instant, (row) => found.push(row))
      const lasting = (row: number) => all.start[row]! < instant && all.end[row]! > instant
      expect(found).toEqual(Array.from({ length: COUNT }, (_, row) => row).filter(lasting))
    }
    const order = listOrder(index, Bitset.full(COUNT), 'newest')
    const { end } = all
    const sorted = Array.from({ length: COUNT }, (_, row) => row).sort((a, b) => end[b]! - end[a]! || b - a)
    expect(Uint32Array.from(sorted, (_, place) => order.rowAt(place))).toEqual(Uint32Array.from(sorted))
  })
})
