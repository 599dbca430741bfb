/** Against the shipped dataset: what the conditions say must be what the filter does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsIn } from '../compile/fixtures'
import { appFiles } from '../compile/output'
import { ROLES, STATUSES, type Dataset } from '../model/dataset'
import { DAY, utcDay } from '../model/time'
import { Bitset } from './bitset'
import { conditionsOf, notAmongWords, type Condition } from './choice-reasons'
import { dropChoice } from './choices'
import { createEventIndex } from './event-index'
import { matchEvents } from './facets'
import type { FilterNames } from './filter-words'
import { filterOf, march } from './fixtures'
import { waysTo } from './inheritance'
import { DEFAULT_VIEW, MATCHES, type Filter } from './view-state'

const dataset = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/dataset/v1/events.json'), 'utf8'),
) as Dataset
const { events, actors, themes, places, briefings } = dataset
const index = createEventIndex(columnsIn(appFiles(dataset)), dataset)

const nameIn = (list: readonly { readonly id: string; readonly name?: string; readonly label?: string }[]) => {
  const names = new Map(list.map(({ id, name, label }) => [id, name ?? label ?? id]))
  return (id: string) => names.get(id) ?? id
}
const names: FilterNames = { actor: nameIn(actors), theme: nameIn(themes), place: nameIn(places) }

const conditions = (row: number, filter: Filter, isFound?: boolean) =>
  conditionsOf({ index, row, event: events[row]!, filter, names, isFound, briefings })

/** `+` is met, `–` is not; a dot says that it needs no telling. */
function told(id: string, part: Partial<Filter>, isFound?: boolean): string[] {
  const row = events.findIndex((event) => event.id === id)
  return conditions(row, filterOf(part), isFound).map(lineOf)
}

function lineOf({ isMet, isEvident, label, words }: Condition): string {
  return `${isMet ? '+' : '–'}${isEvident ? '.' : ''} ${label}: ${words.join(' | ')}`
}

const LAVROV = '2023-03-22--lavrov-warns-britain'
const KIRBY = '2023-03-22--white-house-downplays-award'
const PILOT = '2023-03-22--putin-awards-pilot'
const CONTACT = '2023-03-13--ministry-denies-contact-with-drone'
const VOVCHANSK = '2024-05-15--defence-of-vovchansk'

describe('why an event is here', () => {
  test.each<[string, string, Partial<Filter>, string[]]>([
    ['nothing chosen', LAVROV, {}, []],
    ['the actor itself', '2014--russia-seizes-crimea', { actors: ['russia'] }, ['+. Russia: agent']],
    ['one of several alternatives', LAVROV, { actors: ['iran', 'united-kingdom'] }, ['+. United Kingdom: target']],
    [
      'a person in office',
      LAVROV,
      { actors: ['russia'] },
      ['+ Russia: through Sergei Lavrov, Foreign Minister of Russia since 9 March 2004, as speaker'],
    ],
    [
      'a body',
      CONTACT,
      { actors: ['russia'] },
      ['+ Russia: through Russian Ministry of Defence, which belongs to it, as speaker'],
    ],
    [
      'a chain, the shortest way first',
      KIRBY,
      { actors: ['united-states'] },
      [
        '+ United States: through White House, which belongs to it, as agent' +
          ' | through John Kirby, National Security Council spokesman, in US National Security Council, which belongs to it, as speaker',
      ],
    ],
    [
      'a body of a body',
      VOVCHANSK,
      { actors: ['ukraine'], roles: ['speaker'] },
      [
        '+ Ukraine: through General Staff of the Armed Forces of Ukraine, in Armed Forces of Ukraine, which belongs to it, as speaker',
      ],
    ],
    [
      'each of all',
      PILOT,
      { actors: ['vladimir-putin', 'united-states'], match: 'all' },
      ['+. Vladimir Putin: agent', '+. United States: mentioned'],
    ],
    ['a role that anybody has', LAVROV, { roles: ['target'] }, ['+. as target: United Kingdom']],
    [
      'themes, status and place',
      '2024-05-15--blinken-visits-kyiv',
      { themes: ['diplomacy', 'arms-and-aid'], statuses: ['stated'], places: ['kyiv'] },
      ['+. Diplomacy: among its themes', '+. stated: its status', '+. in Kyiv: it happened there'],
    ],
    [
      'who says so, through an office',
      LAVROV,
      { speakers: ['russia'] },
      ['+ according to Russia: asserted by Sergei Lavrov, Foreign Minister of Russia since 9 March 2004'],
    ],
    [
      'who says so, himself, and who denies it',
      LAVROV,
      { speakers: ['sergei-lavrov'] },
      ['+. according to Sergei Lavrov: asserted by Sergei Lavrov'],
    ],
    [
      'a denial',
      CONTACT,
      { speakers: ['russia'] },
      ['+ according to Russia: denied by Russian Ministry of Defence, which belongs to it'],
    ],
    ['words that were found', LAVROV, { query: 'uranium' }, ['+ “uranium”: ']],
    [
      'a day in the range',
      '2023-03-22--drone-strike-on-kyiv',
      { range: { start: march(20), end: march(23) } },
      ['+. 20–22 March 2023: certainly in (22 March 2023)'],
    ],
    [
      'a set that overlaps the range',
      CONTACT,
      { range: { start: march(15), end: march(21) } },
      ['+ 15–20 March 2023: possibly in (13–19 March 2023 overlaps it)'],
    ],
    [
      'a date that the words do not settle',
      LAVROV,
      { range: { start: march(22), end: march(23) } },
      ['+ 22 March 2023: possibly in (about 22 March 2023)'],
    ],
    [
      'what was known',
      '2014--russia-seizes-crimea',
      { asOf: march(22) },
      ['+. as known on 22 March 2023: first told in the briefing of 22 March 2023'],
    ],
  ])('%s', (_, id, part, lines) => {
    expect(told(id, part, part.query === undefined ? undefined : true)).toEqual(lines)
  })
})

describe('why it is not', () => {
  test.each<[string, string, Partial<Filter>, string[]]>([
    ['nobody of those chosen', LAVROV, { actors: ['iran', 'germany'] }, ['– Iran or Germany: not among its actors']],
    [
      'one of all',
      LAVROV,
      { actors: ['ukraine', 'iran'], match: 'all' },
      ['+. Ukraine: mentioned', '– Iran: not among its actors'],
    ],
    ['another role', LAVROV, { actors: ['russia'], roles: ['target'] }, ['– as target: Russia is speaker']],
    [
      'neither actor nor role',
      '2023-03-22--xi-leaves-moscow',
      { actors: ['iran'], roles: ['mediator'] },
      ['– Iran: not among its actors', '– as mediator: nobody is'],
    ],
    [
      'theme, status, place, speaker, words',
      LAVROV,
      { themes: ['casualties'], statuses: ['claimed'], places: ['bakhmut'], speakers: ['ukraine'], query: 'x' },
      [
        '– Casualties: not among its themes',
        '– claimed: it is stated',
        '– in Bakhmut: not among its places',
        '– according to Ukraine: none of them says so',
        '– “x”: not found in it',
      ],
    ],
    [
      'outside the range',
      LAVROV,
      { range: { start: march(24) } },
      ['– from 24 March 2023: about 22 March 2023 lies outside'],
    ],
    [
      'not certainly in the range',
      CONTACT,
      { range: { start: march(15), end: march(21) }, sure: true },
      ['– certainly 15–20 March 2023: only possibly in (13–19 March 2023)'],
    ],
    [
      'told later',
      '2021--no-limits-partnership',
      { asOf: march(22) },
      ['– as known on 22 March 2023: first told in the briefing of 16 May 2024'],
    ],
  ])('%s', (_, id, part, lines) => {
    expect(told(id, part, part.query === undefined ? undefined : false)).toEqual(lines)
  })
})

const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 3 })
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
const day = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((after) => utcDay(2023, 3, 1) + after * DAY),
  fc.integer({ min: 0, max: 40 }).map((after) => utcDay(2024, 5, 1) + after * DAY),
  fc.constantFrom(utcDay(2014, 6, 1), utcDay(2022, 2, 15)),
)
/** Each part is empty as often as not, so that some event meets them all. */
const often = <T>(part: fc.Arbitrary<readonly T[]>) => fc.oneof(fc.constant([]), part)
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    actors: often(some(idsOf(actors))),
    match: fc.constantFrom(...MATCHES),
    themes: often(some(idsOf(themes))),
    roles: often(fc.subarray([...ROLES])),
    statuses: often(fc.subarray([...STATUSES])),
    places: often(some(idsOf(places))),
    speakers: often(some(idsOf(actors))),
    sure: fc.boolean(),
    query: fc.constantFrom('', 'words'),
    asOf: day,
    range: fc
      .tuple(fc.option(day, { nil: undefined }), day)
      .map(([start, end]) =>
        start === undefined ? { end } : { start: Math.min(start, end), end: Math.max(start, end) + DAY },
      ),
  },
  { requiredKeys: ['actors', 'match', 'themes', 'roles', 'statuses', 'places', 'speakers', 'sure', 'query'] },
)

const founds = fc.uniqueArray(fc.nat(events.length - 1)).map((rows) => Bitset.of(events.length, rows))

describe('against what the filter does', { timeout: 30_000 }, () => {
  const told = (row: number, filter: Filter, found: Bitset) =>
    conditions(row, filter, filter.query === '' ? undefined : found.has(row))

  test('an event matches when it meets all conditions, and would without those it does not meet', () => {
    fc.assert(
      fc.property(filters, founds, (filter, found) => {
        const matched = (asked: Filter) => matchEvents(index, asked, asked.query === '' ? undefined : found).bits
        const bits = matched(filter)
        const state = { ...DEFAULT_VIEW, filter }
        const wrong = events.flatMap(({ id }, row) => {
          const missed = told(row, filter, found).filter(({ isMet }) => !isMet)
          const { filter: rest } = missed.reduce((now, { choice }) => dropChoice(now, choice), state)
          const isRight = (missed.length === 0) === bits.has(row) && matched(rest).has(row)
          return isRight ? [] : [`${id}: ${missed.map(lineOf).join('; ')}`]
        })
        expect(wrong).toEqual([])
      }),
    )
  })

  test('every choice of the filter has a reason in every event that matches', () => {
    fc.assert(
      fc.property(filters, founds, (filter, found) => {
        const { bits } = matchEvents(index, filter, filter.query === '' ? undefined : found)
        bits.forEach((row) => {
          const reasons = told(row, filter, found)
          const kinds = new Set<string>(reasons.map(({ choice }) => choice.kind))
          const given: readonly [boolean, string, string][] = [
            // With an actor the role is told in its reason.
            [filter.actors.length > 0, 'actor', 'actors'],
            [filter.actors.length === 0 && filter.roles.length > 0, 'role', 'roles'],
            [filter.themes.length > 0, 'theme', 'themes'],
            [filter.statuses.length > 0, 'status', 'statuses'],
            [filter.places.length > 0, 'place', 'places'],
            [filter.speakers.length > 0, 'speaker', 'speakers'],
            [filter.query !== '', 'query', 'query'],
            [filter.range !== undefined, 'range', 'range'],
            [filter.asOf !== undefined, 'asOf', 'asOf'],
          ]
          const due = given.flatMap(([isGiven, one]) => (isGiven ? one : []))
          const said = given.flatMap(([, one, many]) => (kinds.has(one) || kinds.has(many) ? one : []))
          expect(said).toEqual(due)
          expect(reasons.filter(({ choice, words }) => choice.kind !== 'query' && words.join('') === '')).toEqual([])
        })
      }),
    )
  })

  test('each way to a country is a chain of offices held when the event happened', () => {
    let longest = 0
    for (const part of ['actors', 'speakers'] as const) {
      for (let row = 0; row < events.length; row++) {
        const [start, end] = [index.columns.start[row]!, index.columns.end[row]!]
        for (let actor = 0; actor < actors.length; actor++) {
          for (const { source, path } of waysTo(index, row, actor, part)) {
            longest = Math.max(longest, path.length)
            let below = source
            for (const step of path) {
              expect(index.vocabulary.memberships[below]).toContain(step)
              expect(step.start < end && start < step.end, `${events[row]!.id}: ${actors[below]!.id}`).toBe(true)
              below = step.of
            }
            expect(below).toBe(actor)
          }
        }
      }
    }
    expect(longest).toBeGreaterThanOrEqual(2)
  })
})

test.each([
  [0, 'This filter has no events, and so not this one'],
  [1, 'Not the one event of this filter'],
  [1234, 'Not among the 1,234 events of this filter'],
])('not among %i', (count, words) => {
  expect(notAmongWords(count)).toBe(words)
})
