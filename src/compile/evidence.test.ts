/**
 * The shipped dataset as a reader of `events.json` meets it, checked by plain loops: what it says leads to words, and a
 * country is its people and bodies in office.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createEventIndex } from '../explore/event-index'
import { matchEvents } from '../explore/facets'
import { DEFAULT_VIEW } from '../explore/view-state'
import type { BriefingText } from '../model/briefing-text'
import { ROLES, type ConflictEvent, type Dataset, type Role } from '../model/dataset'
import { columnsIn } from './fixtures'
import { appFiles } from './output'

const folder = join(import.meta.dirname, '../../public/dataset/v1')
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const dataset = readJson('events.json') as Dataset
const { events, actors, briefings } = dataset

const texts = new Map(briefings.map(({ id }) => [id, readJson(`briefings/${id}.json`) as BriefingText]))
const claimIds = new Set(events.flatMap(({ id, claims }) => claims.map((claim) => `${id}#${claim.id}`)))
const contradicted = new Set(
  events.flatMap(({ id, disputes }) =>
    disputes.flatMap(({ kind, claim, with: other }) => (kind === 'contradicts' ? [`${id}#${claim}`, other] : [])),
  ),
)

/** What of an event leads to no words. */
function faultsOf({ id, excerpts, records, claims, date, status, disputes }: ConflictEvent): string[] {
  const ids = new Set(excerpts.map((excerpt) => excerpt.id))
  const quantities = claims.flatMap((claim) => claim.quantities ?? [])
  const counted = new Set(quantities.map((quantity) => quantity.id))
  const isFromText = records.length === 0
  return [
    ...(isFromText && excerpts.length === 0 ? ['neither passage nor record'] : []),
    ...excerpts.flatMap(({ id: excerpt, briefing, exact, start, end }) => {
      const { text, excerpts: places } = texts.get(briefing)!
      const place = places.find((each) => each.event === id && each.excerpt === excerpt)
      const isThere = place?.start === start && place.end === end && [...text].slice(start, end).join('') === exact
      return isThere ? [] : [`${excerpt} does not stand in the briefing's file`]
    }),
    ...claims.flatMap((claim) => (ids.has(claim.excerpt) ? [] : [`claim ${claim.id} has no passage`])),
    ...(date.evidence ?? []).flatMap((excerpt) =>
      ids.has(excerpt) ? [] : [`the date rests on no passage ${excerpt}`],
    ),
    ...(isFromText && date.evidence?.length === 0 ? ['the date rests on nothing'] : []),
    // A count is that of its claim, and so of the claim's passage.
    ...quantities.flatMap(({ id: part, partOf }) =>
      partOf === undefined || counted.has(partOf) ? [] : [`${part} is part of what is not there`],
    ),
    // Anything but “stated” rests on a claim, whose passage has the words; “disputed” on two that differ.
    ...(isFromText && status !== 'stated' && claims.length === 0 ? [`${status}, and nobody claims it`] : []),
    ...(status === 'disputed' && !claims.some((claim) => contradicted.has(`${id}#${claim.id}`))
      ? ['disputed, and nothing contradicts it']
      : []),
    ...disputes.flatMap(({ claim, with: other }) =>
      claimIds.has(`${id}#${claim}`) && claimIds.has(other) ? [] : [`dispute of ${claim} with ${other}`],
    ),
  ]
}

describe('from what is said to the words', () => {
  test.each(events.map((event) => [event.id, event] as const))('%s', (_, event) => {
    expect(faultsOf(event)).toEqual([])
  })

  test('what leads nowhere would be told', () => {
    const [sound] = events.filter(({ claims }) => claims.some(({ quantities }) => quantities))
    const { excerpts, claims, date } = sound!
    const shifted = excerpts.map((excerpt) => ({ ...excerpt, start: excerpt.start + 1 }))
    expect(faultsOf({ ...sound!, excerpts: shifted })).toHaveLength(excerpts.length)
    expect(
      faultsOf({ ...sound!, excerpts: [], claims: [], date: { ...date, evidence: [] }, status: 'claimed' }),
    ).toEqual(['neither passage nor record', 'the date rests on nothing', 'claimed, and nobody claims it'])
    const partOf = 'q99'
    const parts = claims.map((claim) => ({
      ...claim,
      excerpt: 'x99',
      quantities: claim.quantities?.map((quantity) => ({ ...quantity, partOf })),
    }))
    const faults = faultsOf({ ...sound!, claims: parts, date: { ...date, evidence: ['x99'] }, status: 'disputed' })
    expect(faults).toContain('the date rests on no passage x99')
    expect(faults).toContain(`claim ${claims[0]!.id} has no passage`)
    expect(faults.some((fault) => fault.endsWith('is part of what is not there'))).toBe(true)
  })
})

const index = createEventIndex(columnsIn(appFiles(dataset)), dataset)

/** The days on which an event counts for offices: an open start is not one of them, the day that is named is. */
function daysOf({ date }: ConflictEvent): readonly [first: string, last: string] {
  return [date.open?.includes('start') ? date.latest : date.earliest, date.latest]
}

/** Whether somebody is the country, or was in one of its offices or bodies on one of these days. */
function belongs(id: string, country: string, days: readonly [string, string], above: readonly string[] = []): boolean {
  if (id === country) return true
  if (above.includes(id)) return false
  const { offices, parent } = actors.find((actor) => actor.id === id)!
  if (!offices) return parent !== undefined && belongs(parent, country, days, [...above, id])
  for (const { of, from = '0000-00-00', to = '9999-99-99' } of offices) {
    if (from <= days[1].slice(0, 10) && days[0].slice(0, 10) <= to && belongs(of, country, days, [...above, id]))
      return true
  }
  return false
}

describe('a country is the state itself, its people in office and its bodies', () => {
  const found = (part: { readonly actors?: string[]; readonly speakers?: string[]; readonly roles?: Role[] }) =>
    [...matchEvents(index, { ...DEFAULT_VIEW.filter, ...part }, undefined).bits].map((row) => events[row]!.id)
  const countries = actors.filter(({ kind }) => kind === 'country').map(({ id }) => id)

  test.each(countries)('%s', (country) => {
    const inRoles = (roles: readonly Role[]) =>
      events
        .filter((event) =>
          event.actors.some(({ actor, role }) => roles.includes(role) && belongs(actor, country, daysOf(event))),
        )
        .map(({ id }) => id)
    expect(found({ actors: [country] })).toEqual(inRoles(ROLES))
    expect(ROLES.map((role) => found({ actors: [country], roles: [role] }))).toEqual(
      ROLES.map((role) => inRoles([role])),
    )
    const said = events.filter((event) =>
      event.claims.some(({ speaker }) => speaker !== undefined && belongs(speaker, country, daysOf(event))),
    )
    expect(found({ speakers: [country] }), 'who says so').toEqual(said.map(({ id }) => id))
  })

  test('it makes a difference: some events of a country name it nowhere, and some offices are over', () => {
    const named = (country: string) => events.filter((event) => event.actors.some(({ actor }) => actor === country))
    expect(countries.filter((country) => found({ actors: [country] }).length > named(country).length)).not.toEqual([])
    // Medvedev is of the Security Council in 2023, and was its country's president long before.
    const in2010 = (country: string) => belongs('dmitry-medvedev', country, ['2010-01-01', '2010-01-01'])
    expect([in2010('russia'), in2010('security-council-of-russia')]).toEqual([true, false])
  })
})
