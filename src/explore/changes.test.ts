import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHANGED_PARTS, ChangesSchema, type EventChange } from '../model/builds'
import type { ConflictEvent } from '../model/dataset'
import { changesBetween, type Edition } from './changes'
import { conflictEvent } from './fixtures'

const VOCABULARY = {
  actors: [
    { id: 'russia', name: 'Russia', kind: 'country' },
    { id: 'china', name: 'China', kind: 'country' },
  ],
  themes: [{ id: 'talks', label: 'Talks', icon: 'circle', color: 'blue' }],
  places: [{ id: 'kyiv', name: 'Kyiv', precision: 'city' }],
} as const satisfies Omit<Edition, 'events'>

const edition = (...events: ConflictEvent[]): Edition => ({ ...VOCABULARY, events })
const raid = conflictEvent({ id: '2023-03-22--raid', title: 'Raid', excerpts: ['It was raided.'] })
const talks = conflictEvent({ id: '2023-03-23--talks', title: 'Talks' })
const denial = { claim: 'c1', with: `${raid.id}#c1`, kind: 'contradicts' } as const

/** The only change between two versions of one event. */
function changed(before: Partial<ConflictEvent>, after: Partial<ConflictEvent>): EventChange {
  const changes = changesBetween(edition({ ...raid, ...before }), edition({ ...raid, ...after }))
  expect(changes).toHaveLength(1)
  return changes[0]!
}

describe('changesBetween', () => {
  test('names what is new and what is gone, in the order of their builds', () => {
    expect(changesBetween(edition(raid), edition(talks))).toEqual([
      { id: talks.id, title: 'Talks', kind: 'added' },
      { id: raid.id, title: 'Raid', kind: 'removed' },
    ])
  })

  test.each<[string, Partial<ConflictEvent>, Partial<ConflictEvent>, EventChange['parts']]>([
    ['title', {}, { title: 'Air raid' }, [{ part: 'title', before: ['Raid'], after: ['Air raid'] }]],
    ['summary', {}, { summary: 'At night.' }, [{ part: 'summary', after: ['At night.'] }]],
    [
      'date, in words',
      {},
      { date: { ...raid.date, edtf: '2023-03-22~' } },
      [{ part: 'date', before: ['22 March 2023'], after: ['about 22 March 2023'] }],
    ],
    [
      'the reason of a date',
      {},
      { date: { ...raid.date, basis: 'inferred', note: 'It is a Wednesday.' } },
      [{ part: 'dating' }],
    ],
    ['status', {}, { status: 'disputed' }, [{ part: 'status', before: ['stated'], after: ['disputed'] }]],
    [
      'actors by name, only those that differ',
      { actors: [{ actor: 'russia', role: 'agent' }] },
      {
        actors: [
          { actor: 'russia', role: 'agent' },
          { actor: 'china', role: 'mediator' },
        ],
      },
      [{ part: 'actors', after: ['China (mediator)'] }],
    ],
    [
      'words, verbatim',
      {},
      { excerpts: conflictEvent({ excerpts: ['It was raided at night.'] }).excerpts },
      [{ part: 'words', before: ['It was raided.'], after: ['It was raided at night.'] }],
    ],
    [
      'who says so',
      {},
      { claims: [{ id: 'c1', voice: 'briefing', verb: 'said', stance: 'asserts', excerpt: 'x1' }] },
      [{ part: 'claims', after: ['the briefing: “said”, asserts'] }],
    ],
    ['another order of the same', { themes: ['talks', 'war'] }, { themes: ['war', 'talks'] }, [{ part: 'themes' }]],
  ])('says which part is another: %s', (_, before, after, parts) => {
    expect(changed(before, after)).toEqual({ id: raid.id, title: after.title ?? 'Raid', kind: 'changed', parts })
  })

  test('leaves out words that are long', () => {
    expect(changed({}, { summary: 'word '.repeat(100) }).parts).toEqual([{ part: 'summary' }])
  })

  test('follows an event that has another id, and what refers to it stays as it was', () => {
    const before = edition(raid, { ...talks, disputes: [denial] })
    const now = { ...raid, id: '2023-03-21--raid', aliases: [raid.id] }
    const after = edition(now, { ...talks, disputes: [{ ...denial, with: `${now.id}#c1` }] })
    expect(changesBetween(before, after)).toEqual([
      { id: now.id, title: 'Raid', kind: 'changed', parts: [{ part: 'id', before: [raid.id], after: [now.id] }] },
    ])
  })

  test('says which event one has become a part of', () => {
    const merged = { ...raid, aliases: [talks.id] }
    expect(changesBetween(edition(raid, talks), edition(merged))).toEqual([
      { id: talks.id, title: 'Talks', kind: 'removed', into: raid.id },
    ])
  })

  test('takes no notice of where the data ends, of names, and of the order of keys', () => {
    const open = { ...raid.date, edtf: '2023-03-22/..', open: ['end'] as const }
    const after = edition({ ...raid, date: { ...open, latest: '2024-05-16' } })
    const named = { ...after, actors: [{ id: 'russia', name: 'Russian Federation', kind: 'country' }] } as const
    expect(changesBetween(edition({ ...raid, date: { ...open, latest: '2023-03-22' } }), named)).toEqual([])
    const turned = Object.fromEntries(Object.entries(raid).toReversed()) as unknown as ConflictEvent
    expect(changesBetween(edition(raid), edition(turned))).toEqual([])
  })
})

const event = fc
  .record({
    id: fc.constantFrom('2023--a', '2023--b', '2023--c', '2023--d'),
    title: fc.constantFrom('One', 'Two'),
    status: fc.constantFrom('stated', 'claimed'),
    actors: fc.uniqueArray(fc.record({ actor: fc.constantFrom('russia', 'china'), role: fc.constant('agent') }), {
      selector: ({ actor }) => actor,
    }),
    excerpts: fc.array(fc.constantFrom('It is said.', 'He said so.'), { maxLength: 2 }),
  } as const)
  .map((part) => conflictEvent(part as Parameters<typeof conflictEvent>[0]))
const events = fc.uniqueArray(event, { selector: ({ id }) => id })

describe('for any two builds', () => {
  test('nothing has changed between a build and itself', () => {
    fc.assert(
      fc.property(events, (all) => {
        expect(changesBetween(edition(...all), edition(...all))).toEqual([])
      }),
    )
  })

  test('what is not named is the same: taking over what is named gives the newer build', () => {
    fc.assert(
      fc.property(events, events, (before, after) => {
        const changes = changesBetween(edition(...before), edition(...after))
        const gone = new Set(changes.map(({ id }) => id))
        const taken = after.filter(({ id }) => changes.some((change) => change.id === id && change.kind !== 'removed'))
        const made = [...before.filter(({ id }) => !gone.has(id)), ...taken]
        const byId = (all: readonly ConflictEvent[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(made)).toEqual(byId(after))
      }),
    )
  })

  test('the way back tells the same, turned round', () => {
    const turned: Record<EventChange['kind'], EventChange['kind']> = {
      added: 'removed',
      removed: 'added',
      changed: 'changed',
    }
    fc.assert(
      fc.property(events, events, (before, after) => {
        const there = changesBetween(edition(...before), edition(...after))
        const back = changesBetween(edition(...after), edition(...before))
        const keys = (changes: readonly EventChange[], kindOf: (kind: EventChange['kind']) => string) =>
          changes.map(({ id, kind, parts = [] }) => `${id} ${kindOf(kind)} ${parts.map(({ part }) => part).join()}`)
        expect(keys(back, (kind) => turned[kind]).sort()).toEqual(keys(there, (kind) => kind).sort())
      }),
    )
  })

  test('is what the schema says', () => {
    fc.assert(
      fc.property(events, events, (before, after) => {
        const changes = changesBetween(edition(...before), edition(...after))
        const build = '0a1b2c3d4e5f'
        const file = { from: build, to: build, released: '2026-11-03', events: changes }
        expect(ChangesSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file)
        expect(changes.flatMap(({ parts = [] }) => parts).every(({ part }) => CHANGED_PARTS.includes(part))).toBe(true)
      }),
    )
  })
})
