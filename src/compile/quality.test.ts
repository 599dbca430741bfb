/** What `quality.json` counts, and that nothing of it goes unexplained in the shipped data. */
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { FIGURES, MAX_ENTRIES, QualitySchema, type FigureId, type Quality } from '../model/quality'
import { locateAll } from '../model/quote'
import { compileSound, goldenSources, readTree, sourceEvent, sourcesOf } from './fixtures'

const figure = ({ figures }: Quality, id: string) => figures.find((each) => each.id === id)!
const countsOf = (quality: Quality, ids: readonly FigureId[]) =>
  Object.fromEntries(ids.map((id) => [id, figure(quality, id).count]))
const eventsOf = (quality: Quality, id: string) =>
  figure(quality, id).entries.map((entry) => ('event' in entry ? entry.event : undefined))
const ofEvents = (...events: readonly object[]) => compileSound(sourcesOf('Rain.', [], events)).quality

describe('figures', () => {
  test('are all there, in order, and pass their schema', () => {
    const quality = ofEvents()
    expect(QualitySchema.safeParse(quality).error).toBeUndefined()
    expect(quality.figures.map(({ id }) => id)).toEqual([...FIGURES])
  })

  test('know a date by its precision, its doubts and its basis', () => {
    const dates = {
      '2023-03-22T06:00Z': ['precision-time'],
      '2023-03-22': ['precision-day'],
      '2023-03-22~': ['precision-day', 'dates-approximate'],
      '2023-03-22?': ['precision-day', 'dates-uncertain'],
      '2023-03-22%': ['precision-day', 'dates-approximate', 'dates-uncertain'],
      '[2023-03-13..2023-03-19]': ['precision-week', 'dates-one-of-a-set'],
      '2023-03': ['precision-month'],
      '2023-21': ['precision-season'],
      '2023': ['precision-year'],
      '2023-03-20/2023-03-22': ['precision-range'],
      '../2023-03-22': ['precision-range', 'dates-open'],
      '[2023-03-21..2023-03-22]': ['precision-range', 'dates-one-of-a-set'],
      '[..2023-03-22]': ['precision-range', 'dates-one-of-a-set', 'dates-open'],
    } as const
    const edtfs = Object.keys(dates)
    const quality = ofEvents(...edtfs.map((edtf, i) => sourceEvent(`2023--e${i}`, edtf)))
    const found = edtfs.map((edtf, i) => [
      edtf,
      quality.figures
        .filter(({ id }) => /^(precision|dates)-/.test(id) && eventsOf(quality, id).includes(`2023--e${i}`))
        .map(({ id }) => id),
    ])
    expect(Object.fromEntries(found)).toEqual(dates)
    expect(figure(quality, 'dates-open')).toMatchObject({ count: 2, of: edtfs.length, concern: true })
    expect(figure(quality, 'precision-week').concern).toBe(false)
  })

  test('tell what rests on one briefing, on one excerpt and on none', () => {
    const { quality } = compileSound(goldenSources('good-mentions'))
    expect(eventsOf(quality, 'events-from-one-briefing')).toEqual(['2023-03-20--denial'])
    expect(eventsOf(quality, 'events-from-one-excerpt')).toEqual(['2023-03-20--denial'])
    expect(countsOf(quality, ['events-from-records', 'excerpts-verified', 'status-disputed'])).toEqual({
      'events-from-records': 0,
      'excerpts-verified': 4,
      'status-disputed': 1,
    })
    expect(figure(ofEvents(sourceEvent('2023--a', '2023')), 'events-from-records')).toMatchObject({
      count: 1,
      of: 1,
      concern: true,
    })
  })

  test('count claims without a speaker, and counts with bounds or within a whole', () => {
    const claims = [
      { id: 'c1', speakerNote: 'A passer-by', verb: 'said', stance: 'asserts', excerpt: 'x1' },
      {
        id: 'c2',
        speaker: 'alder',
        verb: 'said',
        stance: 'asserts',
        excerpt: 'x1',
        quantities: [
          { id: 'q1', measure: 'hurt', min: 7, unit: 'persons', qualifier: 'at-least' },
          { id: 'q2', measure: 'children hurt', value: 2, unit: 'persons', partOf: 'q1' },
          { id: 'q3', measure: 'bridges', value: 3, unit: 'bridges', qualifier: 'exactly' },
          { id: 'q4', measure: 'cost', value: 9, unit: 'crowns', qualifier: 'about' },
        ],
      },
    ]
    const event = sourceEvent('2023--a', '2023', {
      records: undefined,
      excerpts: [{ id: 'x1', exact: 'Rain.' }],
      claims,
    })
    const { quality } = compileSound(sourcesOf('Rain.', [event]))
    expect(figure(quality, 'claims-without-speaker')).toMatchObject({
      count: 1,
      of: 2,
      entries: [{ event: '2023--a', excerpt: 'x1', note: 'A passer-by' }],
    })
    const measures = (id: FigureId) => figure(quality, id).entries.map((entry) => 'note' in entry && entry.note)
    expect(measures('counts')).toEqual(['hurt', 'children hurt', 'bridges', 'cost'])
    expect(measures('counts-with-bounds')).toEqual(['hurt', 'cost'])
    expect(measures('counts-within-a-whole')).toEqual(['children hurt'])
  })

  test('name the first of many, and count all', () => {
    const many = Array.from({ length: MAX_ENTRIES + 1 }, (_, i) => sourceEvent(`2023--e${i}`, '2023'))
    const quality = ofEvents(...many)
    expect(figure(quality, 'events').count).toBe(MAX_ENTRIES + 1)
    expect(figure(quality, 'events').entries).toHaveLength(MAX_ENTRIES)
    expect(new Set(quality.events.map(({ id }) => id)).size).toBe(MAX_ENTRIES)
  })
})

describe('the shipped data', () => {
  const shipped = () =>
    compileSound(
      new Map(
        [...readTree(path.join(import.meta.dirname, '../../data'))].filter(([file]) =>
          /\.(yaml|txt|ndjson)$/.test(file),
        ),
      ),
    )

  test('explains every concern', () => {
    const concerns = shipped().quality.figures.filter(({ concern }) => concern)
    expect(concerns.length).toBeGreaterThan(0)
    expect(concerns.filter(({ note = '' }) => note.length < 40).map(({ id }) => id)).toEqual([])
  })

  test('counts what the events say', () => {
    const { dataset, texts, quality } = shipped()
    expect(countsOf(quality, ['events', 'status-disputed', 'basis-inferred', 'dates-known-better'])).toEqual({
      events: dataset.events.length,
      'status-disputed': dataset.events.filter(({ status }) => status === 'disputed').length,
      'basis-inferred': dataset.events.filter(({ date }) => date.basis === 'inferred').length,
      'dates-known-better': dataset.events.filter(({ date }) => date.outside).length,
    })
    const precise = FIGURES.filter((id) => id.startsWith('precision-')).map((id) => figure(quality, id).count)
    expect(precise.reduce((sum, count) => sum + count)).toBe(dataset.events.length)
    for (const entry of figure(quality, 'commentary').entries) {
      if (!('sentence' in entry)) throw new Error('commentary is made of passages')
      const { text } = texts.find(({ briefing }) => briefing.id === entry.briefing)!
      expect(locateAll(text, entry.sentence)).toContainEqual({ start: entry.sentence.start, end: entry.sentence.end })
      expect(entry.note).toBeTruthy()
    }
  })
})
