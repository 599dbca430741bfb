import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../model/dataset'
import type { Quality } from '../../../model/quality'
import { exampleOf, officeHolder } from './examples'

const event = (id: string) => ({ id, title: `Event ${id}`, edtf: '2023', status: 'stated' as const })
const words = { section: 'one', label: 'Figure', meaning: 'It counts.' }
const quality: Quality = {
  qualityVersion: 1,
  build: 'abc',
  sections: [],
  figures: [
    {
      id: 'basis-inferred',
      ...words,
      count: 3,
      concern: true,
      entries: [{ event: '1' }, { event: '2', note: 'why' }, { event: '3' }],
    },
    { id: 'precision-day', ...words, count: 2, concern: false, entries: [{ event: '3' }, { event: '2' }] },
    { id: 'precision-year', ...words, count: 1, concern: false, entries: [{ event: '9' }] },
    { id: 'commentary', ...words, count: 1, concern: false, entries: [{ briefing: 'one', note: 'why' }] },
  ],
  events: ['1', '2', '3'].map(event),
}

describe('an example', () => {
  test('is the first event that the figure counts', () => {
    expect(exampleOf(quality, 'basis-inferred')).toEqual({ event: event('1'), note: undefined })
  })

  test('is one that another figure counts as well, if there is any', () => {
    expect(exampleOf(quality, 'basis-inferred', 'precision-day')).toEqual({ event: event('2'), note: 'why' })
    expect(exampleOf(quality, 'basis-inferred', 'precision-week')?.event.id).toBe('1')
  })

  test('is none where the data has none', () => {
    expect(exampleOf(quality, 'status-disputed')).toBeUndefined()
    expect(exampleOf(quality, 'commentary')).toBeUndefined()
    expect(exampleOf(quality, 'precision-year')).toBeUndefined()
    expect(exampleOf(undefined, 'basis-inferred')).toBeUndefined()
  })
})

test('whose belonging has changed is found by the offices', () => {
  const person = (id: string, ...of: readonly string[]): Actor => ({
    id,
    name: id,
    kind: 'person',
    offices: of.map((body) => ({ title: 'member', of: body })),
  })
  const loyal = person('loyal', 'alder', 'alder')
  const mover = person('mover', 'alder', 'birch')
  expect(officeHolder([{ id: 'alder', name: 'Alder', kind: 'country' }, loyal, mover])).toBe(mover)
  expect(officeHolder([loyal])).toBeUndefined()
})
