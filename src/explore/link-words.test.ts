import { expect, test } from 'vitest'
import { march, NAMES } from './fixtures'
import { linkWords } from './link-words'
import { DEFAULT_VIEW, toggleActor, type ViewState } from './view-state'

const wordsOf = (state: ViewState, event?: string) =>
  Object.fromEntries(linkWords(state, NAMES, event).map(({ name, words }) => [name, words]))

test('a complete link: filter, days, lanes with their scale, build', () => {
  const state: ViewState = {
    ...toggleActor(DEFAULT_VIEW, 'russia'),
    visibleWindow: { start: march(20), end: march(23) },
    scale: 'folded',
    kept: [['build', '0a1b2c3d4e5f']],
  }
  expect(wordsOf(state, 'Xi leaves Moscow')).toEqual({
    Event: 'Xi leaves Moscow',
    Filter: 'Russia',
    Days: '20–22 March 2023',
    Lanes: 'by country, on folded time',
    Data: 'build 0a1b2c3d4e5f',
  })
})

test('a short link says what it leaves open', () => {
  expect(wordsOf(DEFAULT_VIEW)).toEqual({
    Filter: 'none: every event',
    Days: 'all that there are',
    Lanes: 'by country',
    Data: 'the newest',
  })
})

test('a list has no days and no lanes', () => {
  expect(wordsOf({ ...DEFAULT_VIEW, view: 'list', sort: 'newest' })).toEqual({
    Filter: 'none: every event',
    Layout: 'as a list',
    List: 'newest first',
    Data: 'the newest',
  })
})
