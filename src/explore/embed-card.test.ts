import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../model/dataset'
import { cardWords } from './embed-card'

const { events, briefings } = JSON.parse(readFileSync('public/dataset/v1/events.json', 'utf8')) as Dataset
const byId = new Map(briefings.map((briefing) => [briefing.id, briefing]))
const eventOf = (id: string) => events.find((event) => event.id === id)!
const XI = eventOf('2023-03-20--xi-and-putin-criticise-us')

describe('the words of a card', () => {
  test('are those of the passage that is asked for, and of the first where there is no such passage', () => {
    expect(cardWords(XI, 'x2', byId).excerpt?.id).toBe('x2')
    expect(cardWords(XI, 'x2', byId).source).toBe('Briefing of 22 March 2023, passage 2 of 2')
    expect(cardWords(XI, undefined, byId).excerpt?.id).toBe('x1')
    expect(cardWords(XI, 'x99', byId).source).toBe('Briefing of 22 March 2023, passage 1 of 2')
  })

  test('do not count passages where there is one', () => {
    const event = events.find(({ excerpts }) => excerpts.length === 1)!
    expect(cardWords(event, undefined, byId).source).toMatch(/^Briefing of \d+ \w+ \d{4}$/)
  })

  test('of an event that rests on records say so', () => {
    const words = cardWords({ ...XI, excerpts: [] }, undefined, byId)
    expect(words).toMatchObject({ excerpt: undefined, briefing: undefined, language: undefined })
    expect(words.source).toContain('records')
  })
})

describe('the precision of the date', () => {
  test.each([
    ['2022-02--russia-invades-ukraine', 'February 2022', undefined],
    ['2023-03-20--xi-and-putin-criticise-us', 'one of 20–22 March 2023', undefined],
    ['2023-03-20--xi-visits-moscow', '20–22 March 2023', 'all of these days'],
  ])('%s: %s, %s', (id, when, precision) => {
    expect(cardWords(eventOf(id), undefined, byId)).toMatchObject({ when, precision })
  })
})
