import { describe, expect, test } from 'vitest'
import { conflictEvent } from './fixtures'
import type { Actor, Claim } from '../model/dataset'
import { datesOf, saidWords, sayerName, sayerOf, viaWords } from './claim-words'

const ACTORS: readonly Actor[] = [
  { id: 'dutch-media', name: 'Dutch media', kind: 'organisation' },
  {
    id: 'sergei-shoigu',
    name: 'Sergei Shoigu',
    kind: 'person',
    offices: [
      { title: 'Minister of Defence', of: 'russia', to: '2024-05-12' },
      { title: 'Secretary of the Security Council', of: 'russia', from: '2024-05-13' },
    ],
  },
]
const actors = new Map(ACTORS.map((actor) => [actor.id, actor]))
const claim = (given: Partial<Claim>): Claim => ({ id: 'c1', verb: 'said', stance: 'asserts', excerpt: 'x1', ...given })
const { date } = conflictEvent({})
const briefings = new Map([['b', { date: '2024-05-16' }]])

describe('sayerOf', () => {
  test('has the office of the day it was said, which need not be that of the event', () => {
    const shoigu = claim({ speaker: 'sergei-shoigu' })
    expect(sayerOf(shoigu, date, actors)).toEqual({
      voice: 'speaker',
      name: 'Sergei Shoigu',
      note: 'Minister of Defence',
    })
    const later = { ...shoigu, madeOn: { edtf: '2024-05-15' } }
    expect(sayerOf(later, date, actors).note).toBe('Secretary of the Security Council')
  })

  test('of a date that is open on one side, the office is that of its known end', () => {
    const open = {
      ...date,
      edtf: '[..2024-05-16]',
      earliest: '2014-01-01',
      latest: '2024-05-16',
      open: ['start' as const],
    }
    const shoigu = claim({ speaker: 'sergei-shoigu' })
    expect(sayerOf(shoigu, open, actors).note).toBe('Secretary of the Security Council')
    const since = { ...open, edtf: '[2014-01-01..]', open: ['end' as const] }
    expect(sayerOf(shoigu, since, actors).note).toBe('Minister of Defence')
  })

  test.each<[Partial<Claim>, string, string | undefined]>([
    [{ voice: 'briefing' }, 'The briefing tells it', undefined],
    [{ voice: 'unnamed', speakerNote: 'Analysts' }, 'Nobody is named', 'Analysts'],
    [{}, 'Nobody is named', undefined],
  ])('%j: %s', (given, name, note) => {
    expect(sayerOf(claim(given), date, actors)).toMatchObject({ name, note })
  })

  test('beside a number, somebody unnamed is what the text calls them', () => {
    expect(sayerName(claim({ voice: 'unnamed', speakerNote: 'Analysts' }), actors)).toBe('Analysts')
    expect(sayerName(claim({ voice: 'unnamed' }), actors)).toBe('nobody is named')
    expect(sayerName(claim({ voice: 'briefing' }), actors)).toBe('the briefing tells it')
  })
})

describe('datesOf', () => {
  const dates = (given: Partial<Claim>, briefing = 'b') =>
    datesOf(claim(given), { date }, { briefing }, briefings).join(' · ')

  test('tells when it was said from when it was reported', () => {
    expect(dates({ madeOn: { edtf: '2024-05-15' } })).toBe('Said 15 May 2024 · reported in the briefing of 16 May 2024')
    expect(dates({})).toBe('Said 22 March 2023 · reported in the briefing of 16 May 2024')
    expect(dates({}, 'unknown')).toBe('Said 22 March 2023')
  })

  test('the briefing’s own telling was said nowhere else', () => {
    expect(dates({ voice: 'briefing', madeOn: { edtf: '2024-05-15' } })).toBe('Told in the briefing of 16 May 2024')
  })

  test('an uncertain day stays one', () => {
    expect(saidWords(claim({ madeOn: { edtf: '2023-03-22~' } }), date)).toBe('about 22 March 2023')
    expect(saidWords(claim({ madeOn: { edtf: '[2023-03-20..2023-03-22]' } }), date)).toBe('on one of 20–22 March 2023')
  })
})

test('viaWords names on whose report', () => {
  expect(viaWords(claim({ via: ['dutch-media', 'someone'] }), actors)).toBe('on the report of Dutch media and someone')
  expect(viaWords(claim({}), actors)).toBeUndefined()
})
