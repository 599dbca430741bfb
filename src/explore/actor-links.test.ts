import { expect, test } from 'vitest'
import { utcDay } from '../model/time'
import { showOnly } from './actor-links'
import { DEFAULT_VIEW, openActor, setLanes, setVisibleWindow, toggleTheme } from './view-state'

const reading = openActor(
  setLanes(
    setVisibleWindow(toggleTheme(DEFAULT_VIEW, 'war'), { start: utcDay(2022, 1, 1), end: utcDay(2022, 2, 1) }),
    'theme',
  ),
  'russia',
)

test('a number leads to its events alone, over all of time, and the lanes stay', () => {
  expect(showOnly(reading, { actors: ['russia'], roles: ['agent'] })).toStrictEqual({
    ...DEFAULT_VIEW,
    lanes: 'theme',
    filter: { ...DEFAULT_VIEW.filter, actors: ['russia'], roles: ['agent'] },
  })
})

test('a count leads to where it stands, with room for what begins last', () => {
  const { visibleWindow } = showOnly(reading, {}, { start: utcDay(2023, 3, 22), end: utcDay(2023, 3, 22) })
  expect(visibleWindow).toEqual({ start: utcDay(2023, 3, 21), end: utcDay(2023, 3, 24) })
})
