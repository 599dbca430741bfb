import { expect, test } from 'vitest'
import { conflictEvent } from '../../explore/fixtures'
import type { Claim } from '../../model/dataset'
import { disputePairs } from './disputes'

const claim = (id: string): Claim => ({ id, verb: 'said', stance: 'asserts', excerpt: 'x1' })
const OTHER = '2023-03-22--other'

test('pairs a claim with that of another event, once it is loaded', () => {
  const event = conflictEvent({
    claims: [claim('c1')],
    disputes: [{ claim: 'c1', with: `${OTHER}#c2`, kind: 'contradicts' }],
  })
  const other = conflictEvent({ id: OTHER, claims: [claim('c1'), claim('c2')] })

  expect(disputePairs(event, new Map())).toMatchObject([
    { own: { claim: { id: 'c1' } }, other: undefined, otherEventId: OTHER },
  ])
  expect(disputePairs(event, new Map([[OTHER, other]]))).toMatchObject([
    { other: { event: { id: OTHER }, claim: { id: 'c2' } } },
  ])
})

test('shows two claims of one event once, though both name the other', () => {
  const event = conflictEvent({
    claims: [claim('c1'), claim('c2')],
    disputes: [
      { claim: 'c1', with: '2023-03-22--event#c2', kind: 'contradicts' },
      { claim: 'c2', with: '2023-03-22--event#c1', kind: 'contradicts' },
    ],
  })
  expect(disputePairs(event, new Map())).toMatchObject([
    { own: { claim: { id: 'c1' } }, other: { claim: { id: 'c2' } } },
  ])
})
