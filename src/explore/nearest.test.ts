import { expect, test } from 'vitest'
import { nearestFirst } from './nearest'

test.each([
  ['2024-05-17-putin-in-beijing', ['2024-05-16-putin-in-china', '2023-03-22-xi-leaves-moscow']],
  ['Leaves-Moscow', ['2023-03-22-xi-leaves-moscow', '2024-05-16-putin-in-china']],
  ['nothing', ['2023-03-22-xi-leaves-moscow', '2024-05-16-putin-in-china']],
])('nearest to %j come first, and none is lost', (unknown, expected) => {
  const entries = [{ id: '2023-03-22-xi-leaves-moscow' }, { id: '2024-05-16-putin-in-china' }]
  expect(nearestFirst(unknown, entries).map(({ id }) => id)).toEqual(expected)
})
