import { expect, test } from 'vitest'
import { actorsIndex } from './actor-fixtures'
import { actorPair } from './actor-pair'
import { actorProfile } from './actor-profile'

const index = actorsIndex(`
  2012-05-06 | putin agent                                 | visit
  2022-02-24 | russia agent, ukraine target                | war
  2023-03-20 | putin agent, china agent, reuters mentioned | visit
  2023-03-21 | putin agent, ukraine target                 | war
  2023-03-22 | china agent, ukraine target                 | war
  2024-05-16 | china agent, reuters speaker                | visit
`)

function pairOf(first: string, second: string) {
  const { rows, common, above } = actorPair(index, actorProfile(index, first)!, actorProfile(index, second)!)
  return {
    rows: [[...rows.first], [...rows.both], [...rows.second]],
    common: common.map(({ actor, withFirst, withSecond }) => `${actor.id} ${withFirst} ${withSecond}`),
    above,
  }
}

test('every event of either is of one, of both, or of the other', () => {
  expect(pairOf('russia', 'china')).toEqual({
    rows: [[1, 3], [2], [4, 5]],
    common: ['ukraine 2 1', 'reuters 1 2'],
    above: undefined,
  })
})

test('the other way round it is the same, mirrored', () => {
  expect(pairOf('china', 'russia')).toEqual({
    rows: [[4, 5], [2], [1, 3]],
    common: ['ukraine 1 2', 'reuters 2 1'],
    above: undefined,
  })
})

test('of two of whom one belonged to the other, it is said which; before that, events are its own', () => {
  expect(pairOf('russia', 'putin')).toMatchObject({ rows: [[1], [2, 3], [0]], above: 'first' })
  expect(pairOf('putin', 'russia').above).toBe('second')
})
