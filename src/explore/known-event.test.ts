import { describe, expect, test } from 'vitest'
import type { Claim, ConflictEvent } from '../model/dataset'
import { utcDay } from '../model/time'
import { conflictEvent, march } from './fixtures'
import { knownEvent, knownOn } from './known-event'
import { knownDisputes } from './known-disputes'
import { laterPassagesWords, notYetWords } from './known-words'

const BRIEFINGS = [
  { id: 'first', date: '2023-03-22' },
  { id: 'second', date: '2024-05-16' },
]

const claim = (id: string, excerpt: string): Claim => ({ id, verb: 'said', stance: 'asserts', excerpt })
const dispute = (own: string, other: string) => ({ claim: own, with: other, kind: 'contradicts' as const })

/** With an excerpt for each name of a briefing, and the first of them as evidence for its date. */
function told(by: readonly string[], part: Partial<Omit<ConflictEvent, 'excerpts'>> = {}): ConflictEvent {
  const event = conflictEvent({ ...part, excerpts: by.map((_, i) => `Words ${i + 1}.`) })
  return {
    ...event,
    date: { ...event.date, note: 'Why.', evidence: ['x1'] },
    excerpts: event.excerpts.map((excerpt, i) => ({ ...excerpt, briefing: by[i]! })),
  }
}

const known = (event: ConflictEvent, asOf = march(22)) => knownEvent(event, asOf, BRIEFINGS)

describe('knownEvent', () => {
  test('of briefings up to the day alone, the event is as it is', () => {
    const event = told(['first', 'first'], { claims: [claim('c1', 'x2')] })
    expect(known(event)).toBe(event)
  })

  test.each([
    ['of later briefings alone', told(['second']), march(22)],
    ['on the day before the briefing', told(['first']), march(21)],
    ['of no briefing', conflictEvent({}), march(22)],
  ])('nothing is known: %s', (_, event, asOf) => {
    expect(known(event, asOf)).toBeUndefined()
  })

  test('later passages go, and the claims on them; ids stay', () => {
    const event = told(['second', 'first', 'second'], {
      claims: [claim('c1', 'x1'), claim('c2', 'x2'), claim('c3', 'x3')],
    })
    const { excerpts = [], claims = [] } = known(event) ?? {}
    expect(excerpts.map(({ id }) => id)).toEqual(['x2'])
    expect(claims.map(({ id }) => id)).toEqual(['c2'])
    expect(known(event, utcDay(2024, 5, 16))).toBe(event)
  })

  test('a date that rests on later passages alone loses its reason, not itself', () => {
    const later = known(told(['second', 'first']))!.date
    expect(later).toMatchObject({ edtf: '2023-03-22' })
    expect(later).not.toHaveProperty('evidence')
    expect(later).not.toHaveProperty('note')
    expect(known(told(['first', 'second']))!.date).toMatchObject({ evidence: ['x1'], note: 'Why.' })
  })

  test('a dispute goes with either of its claims; one with another event stays to be decided', () => {
    const id = '2023-03-22--event'
    const event = told(['first', 'second'], {
      claims: [claim('c1', 'x1'), claim('c2', 'x2'), claim('c3', 'x1')],
      disputes: [
        dispute('c2', `${id}#c1`),
        dispute('c1', `${id}#c2`),
        dispute('c1', `${id}#c3`),
        dispute('c1', '2023-03-22--event-2#c2'),
        dispute('c2', '2023-03-22--event-2#c2'),
      ],
    })
    expect(known(event)!.disputes.map((each) => `${each.claim} ${each.with}`)).toEqual([
      `c1 ${id}#c3`,
      'c1 2023-03-22--event-2#c2',
    ])
  })
})

test('knownDisputes keeps those whose other side is known, and loaded', () => {
  const event = told(['first'], {
    claims: [claim('c1', 'x1'), claim('c2', 'x1')],
    disputes: [
      dispute('c1', '2023-03-22--event#c2'),
      dispute('c1', 'a#c1'),
      dispute('c1', 'a#c2'),
      dispute('c1', 'b#c1'),
    ],
  })
  const others = new Map([['a', told(['first'], { id: 'a', claims: [claim('c1', 'x1')] })]])
  expect(knownDisputes(event, others).disputes.map((each) => each.with)).toEqual(['2023-03-22--event#c2', 'a#c1'])
  const plain = told(['first'])
  expect(knownDisputes(plain, new Map())).toBe(plain)
})

test('knownOn answers with the same object; without a day all is known', () => {
  const event = told(['first', 'second'])
  const onDay = knownOn(march(22), BRIEFINGS)
  expect(onDay(event)).toBe(onDay(event))
  expect(onDay(event)?.excerpts).toHaveLength(1)
  expect(onDay(told(['second']))).toBeUndefined()
  expect(knownOn(undefined, BRIEFINGS)(told([]))).toBeDefined()
})

test('what is kept from the reader, in words', () => {
  const words = (...by: string[]) => laterPassagesWords(told(by), known(told(by))!, march(22))
  expect(words('first')).toBeUndefined()
  expect(words('first', 'second')).toBe('1 passage from a later briefing is not shown as known on 22 March 2023.')
  expect(words('second', 'first', 'second')).toBe(
    '2 passages from a later briefing are not shown as known on 22 March 2023. The date above rests on them.',
  )
  expect(notYetWords(told(['second']), march(22), BRIEFINGS)).toBe(
    'No briefing had reported this by 22 March 2023. It was first reported on 16 May 2024.',
  )
  expect(notYetWords(told([]), march(22), BRIEFINGS)).toBe(
    'No briefing had reported this by 22 March 2023. No briefing has reported it since: it comes from imported records.',
  )
})
