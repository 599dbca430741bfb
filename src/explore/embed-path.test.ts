import { describe, expect, test } from 'vitest'
import { utcDay } from '../model/time'
import { embedPath } from './embed-path'
import { readUrl } from './url'
import { DEFAULT_VIEW, selectEvent, setAsOf, setLanes, toggleActor, type ViewState } from './view-state'

const EVENT = '2023-03-22--raid'
const VIEW: ViewState = {
  ...setLanes(toggleActor(selectEvent(DEFAULT_VIEW, EVENT), 'china'), 'theme'),
  kept: [['build', '0a1b2c3d4e5f']],
}
const LIVE = { scheme: 'system', build: undefined } as const
/** What the embed at this path shows. */
const shownBy = (path: string) => {
  const { pathname, search } = new URL(path, 'https://example.org/sub/embed/')
  return readUrl({ path: pathname, search, hash: '' }, '/sub/embed/')
}

describe('a view', () => {
  test('is all that defines it, without what is selected, and follows corrections', () => {
    const { state, dropped } = shownBy(embedPath(VIEW, LIVE))
    expect(dropped).toEqual([])
    expect(state).toEqual({ ...VIEW, page: { kind: 'explorer' }, kept: [] })
    expect(embedPath(VIEW, LIVE)).toContain('view=timeline')
  })

  test('stays of a build where that is asked for', () => {
    expect(shownBy(embedPath(VIEW, { ...LIVE, build: 'abcdefabcdef' })).state.kept).toEqual([['build', 'abcdefabcdef']])
  })
})

describe('a card', () => {
  test.each([
    [{ ...LIVE, event: EVENT }, `e/${EVENT}`],
    [{ ...LIVE, event: EVENT, excerpt: 'x2' }, `e/${EVENT}/x2`],
    [{ ...LIVE, event: EVENT, scheme: 'dark' }, `e/${EVENT}?scheme=dark`],
    [{ scheme: 'light', event: EVENT, build: 'abcdefabcdef' }, `e/${EVENT}?build=abcdefabcdef&scheme=light`],
  ] as const)('%j is at %s', (choice, expected) => {
    expect(embedPath(VIEW, choice)).toBe(expected)
  })

  test('keeps the day of what was known', () => {
    expect(embedPath(setAsOf(VIEW, utcDay(2023, 3, 22)), { ...LIVE, event: EVENT })).toBe(`e/${EVENT}?asof=2023-03-22`)
  })
})

test('a colour scheme is of the page around it: the link out does not have it', () => {
  const { state, dropped } = shownBy(embedPath(VIEW, { ...LIVE, scheme: 'dark' }))
  expect({ ...state, page: VIEW.page }).toEqual({ ...VIEW, kept: [] })
  expect(dropped).toEqual([])
})
