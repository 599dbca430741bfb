import { expect, test } from 'vitest'
import { ACTORS, actorsIndex } from './actor-fixtures'
import { standingWords } from './actor-standing'

const index = actorsIndex(`
  2012-05-06 | putin agent                                | visit
  2022-02-24 | russia speaker, russia agent               | war
  2023-03-20 | putin agent, kremlin mentioned             | visit
  2023-03-21 | kremlin speaker                            | war
`)
const standing = (row: number, id: string) =>
  standingWords(
    index,
    row,
    ACTORS.findIndex((actor) => actor.id === id),
  )

test('the roles of an actor who is named', () => {
  expect(standing(1, 'russia')).toBe('agent and speaker')
  expect(standing(0, 'putin')).toBe('agent')
})

test('otherwise through whom, and with which office', () => {
  expect(standing(2, 'russia')).toBe('agent, through Vladimir Putin, President of Russia, and 1 other')
  expect(standing(3, 'russia')).toBe('speaker, through Kremlin')
})

test('nothing for somebody who is not in it', () => {
  expect(standing(0, 'russia')).toBe('')
})
