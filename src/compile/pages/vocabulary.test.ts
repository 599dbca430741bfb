import { expect, test } from 'vitest'
import type { Dispute } from '../../model/dataset'
import { contradictors, type DisputedStatement } from './vocabulary'

const statement = (name: string, note?: string): DisputedStatement => ({ event: 'e', title: 'Made', name, note })
const statements = new Map([
  ['kirby#c1', statement('John Kirby', 'US National Security Council')],
  ['kirby#c2', statement('John Kirby', 'US National Security Council')],
  ['desk#c1', statement('Department of War, Navy and Air', 'Freedonia')],
  ['briefing#c1', statement('the briefing')],
])
const against = (...refs: readonly string[]) =>
  contradictors(
    { disputes: refs.map((ref): Dispute => ({ claim: 'c1', kind: 'contradicts', with: ref })) },
    { statements },
  )

test('one who says otherwise has an office, however often it is said', () => {
  expect(against('kirby#c1', 'kirby#c2')).toBe('John Kirby, US National Security Council')
  expect(against('briefing#c1')).toBe('the briefing')
})

test('several are named without their offices, and a name that has a comma is whole', () => {
  expect(against('kirby#c1', 'desk#c1')).toBe('John Kirby and Department of War, Navy and Air')
  expect(against('desk#c1', 'briefing#c1', 'desk#c1')).toBe('Department of War, Navy and Air and the briefing')
})

test('nobody does where the statement is not known, or differs in scope alone', () => {
  expect(against('other#c1')).toBeUndefined()
  const disputes: Dispute[] = [{ claim: 'c1', kind: 'differs-in-scope', with: 'kirby#c1' }]
  expect(contradictors({ disputes }, { statements })).toBeUndefined()
})
