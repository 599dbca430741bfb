import { describe, expect, test } from 'vitest'
import type { Statement, StatementPair } from '../model/dispute-files'
import { disputesBetween, disputesOf } from './actor-disputes'
import { ACTORS, actorsIndex } from './actor-fixtures'

const index = actorsIndex('2022-02-24 | russia agent | war')
const number = (id: string) => ACTORS.findIndex((actor) => actor.id === id)

function statement(day: string, speaker: string | undefined): Statement {
  const date = { edtf: day, earliest: day, latest: day, extent: 'within', precision: 'day', basis: 'stated' } as const
  const who = speaker === undefined ? { voice: 'briefing' as const } : { speaker }
  return {
    event: { id: `${day}--event`, title: day, date },
    claim: { id: 'c1', verb: 'said', stance: 'asserts', excerpt: 'x1', ...who },
  }
}
const pair = (day: string, a: string | undefined, b: string | undefined): StatementPair => ({
  kind: 'contradicts',
  sides: [statement(day, a), statement(day, b)],
})
const inOffice = pair('2023-03-22', 'putin', 'ukraine')
const before = pair('2012-05-06', 'putin', 'ukraine')
const told = pair('2023-03-22', undefined, 'kremlin')
const PAIRS = [inOffice, before, told]

describe('the disputes of an actor', () => {
  test('are those in which it speaks, or somebody who belonged to it then', () => {
    expect(disputesOf(index, PAIRS, number('russia'))).toEqual([inOffice, told])
    expect(disputesOf(index, PAIRS, number('putin'))).toEqual([inOffice, before])
    expect(disputesOf(index, PAIRS, number('china'))).toEqual([])
  })

  test('between two have one on either side', () => {
    expect(disputesBetween(index, PAIRS, number('ukraine'), number('russia'))).toEqual([inOffice])
    expect(disputesBetween(index, PAIRS, number('russia'), number('putin'))).toEqual([])
  })
})
