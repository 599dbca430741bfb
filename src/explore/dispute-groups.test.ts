import { expect, test } from 'vitest'
import { conflictEvent } from './fixtures'
import type { Claim, Dispute } from '../model/dataset'
import { contradictors, disputeGroups } from './dispute-groups'

const claim = (id: string): Claim => ({ id, verb: 'said', stance: 'asserts', excerpt: 'x1' })
const dispute = (own: string, other: string, kind: Dispute['kind'] = 'contradicts'): Dispute => ({
  claim: own,
  with: other,
  kind,
})
const OTHER = '2023-03-22--other'
const HERE = '2023-03-22--event'

/** `c1 ≠ other#c2, other#c3`, what is not loaded in brackets. */
const drawn = (
  ...[event, others = new Map()]: Parameters<typeof disputeGroups> | [Parameters<typeof disputeGroups>[0]]
) =>
  disputeGroups(event, others).map(
    ({ kind, own, others: against }) =>
      `${own.claim.id} ${kind === 'contradicts' ? '≠' : '~'} ${against
        .map(({ statement, eventId }) =>
          statement ? `${statement.event.id.slice(12)}#${statement.claim.id}` : `(${eventId.slice(12)})`,
        )
        .join(', ')}`,
  )

test('pairs a claim with that of another event, once it is loaded', () => {
  const event = conflictEvent({ claims: [claim('c1')], disputes: [dispute('c1', `${OTHER}#c2`)] })
  const other = conflictEvent({ id: OTHER, claims: [claim('c1'), claim('c2')] })
  expect(drawn(event, new Map())).toEqual(['c1 ≠ (other)'])
  expect(drawn(event, new Map([[OTHER, other]]))).toEqual(['c1 ≠ other#c2'])
})

test('names a pair the same from both sides', () => {
  const here = conflictEvent({ claims: [claim('c1')], disputes: [dispute('c1', `${OTHER}#c2`)] })
  const there = conflictEvent({ id: OTHER, claims: [claim('c2')], disputes: [dispute('c2', `${HERE}#c1`)] })
  const pairs = [here, there].map((event) => disputeGroups(event, new Map())[0]!.others[0]!.pair)
  expect(pairs[0]).toBe(pairs[1])
})

test('shows two claims of one event once, though both name the other', () => {
  const event = conflictEvent({
    claims: [claim('c1'), claim('c2')],
    disputes: [dispute('c1', `${HERE}#c2`), dispute('c2', `${HERE}#c1`)],
  })
  expect(drawn(event)).toEqual(['c1 ≠ event#c2'])
})

test('sets one claim against all that dispute it, in whatever order they are written', () => {
  const event = conflictEvent({
    claims: [claim('c1'), claim('c2'), claim('c3')],
    disputes: [
      dispute('c2', `${HERE}#c1`),
      dispute('c3', `${HERE}#c1`),
      dispute('c1', `${HERE}#c2`),
      dispute('c1', `${HERE}#c3`),
    ],
  })
  expect(drawn(event)).toEqual(['c1 ≠ event#c2, event#c3'])
})

test('keeps a contradiction and a difference in scope apart', () => {
  const event = conflictEvent({
    claims: [claim('c1')],
    disputes: [dispute('c1', `${OTHER}#c1`), dispute('c1', `${OTHER}#c2`, 'differs-in-scope')],
  })
  expect(drawn(event)).toEqual(['c1 ≠ (other)', 'c1 ~ (other)'])
})

test('names those who contradict, each once, as far as they are loaded', () => {
  const other = conflictEvent({
    id: OTHER,
    claims: [
      { ...claim('c1'), speaker: 'kirby' },
      { ...claim('c2'), speaker: 'kirby' },
      { ...claim('c3'), voice: 'unnamed' },
      { ...claim('c4'), speaker: 'lavrov' },
    ],
  })
  const event = conflictEvent({
    claims: [claim('c1')],
    disputes: [
      ...['c1', 'c2', 'c3'].map((id) => dispute('c1', `${OTHER}#${id}`)),
      dispute('c1', `${OTHER}#c4`, 'differs-in-scope'),
      dispute('c1', '2023-03-22--late#c1'),
    ],
  })
  const actors = new Map([['kirby', { id: 'kirby', name: 'John Kirby', kind: 'person' as const }]])
  expect(contradictors(disputeGroups(event, new Map([[OTHER, other]])), actors)).toEqual([
    'John Kirby',
    'somebody not named',
  ])
})
