import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../model/dataset'
import { DAY, formatDay } from '../model/time'
import { Lineage } from './lineage'
import { vocabulary, walkUp, type Vocabulary } from './membership'

const COUNT = 6
const id = fc.nat(COUNT).map((number) => `a${number}`)
const day = fc.nat(20).map((at) => formatDay(at * DAY))

/** Parents and offices in any order, circles, actors nobody knows, and offices that end before they begin among them. */
const actors = fc
  .array(
    fc.record(
      {
        parent: id,
        offices: fc.array(fc.record({ of: id, from: day, to: day }, { requiredKeys: ['of'] }), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    { minLength: COUNT, maxLength: COUNT },
  )
  .map((drawn) =>
    drawn.map(({ offices, ...actor }, i): Actor => ({
      id: `a${i}`,
      name: `Actor ${i}`,
      kind: 'person',
      ...actor,
      ...(offices && { offices: offices.map((office) => ({ title: 'Minister', ...office })) }),
    })),
  )
const questions = fc.array(
  fc.record({
    actor: fc.nat(COUNT - 1),
    start: fc.integer({ min: -4, max: 90 }),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 40, size: 'max' },
)

function above(known: Vocabulary, actor: number, start: number, end: number): number[] {
  const seen = new Set<number>()
  walkUp(known, actor, start, end, (number) => !seen.has(number) && Boolean(seen.add(number)))
  return [...seen]
}

test('whatever was asked before, it says what a walk enters, in its order', () => {
  fc.assert(
    fc.property(actors, questions, (drawn, asked) => {
      const known = vocabulary(drawn)
      const lineage = new Lineage(known)
      for (const { actor, start, length } of asked) {
        const [from, to] = [(start / 4) * DAY, ((start + length) / 4) * DAY]
        expect(lineage.at(actor, from, to)).toEqual(above(known, actor, from, to))
        const always = lineage.always(actor)
        expect(always ?? lineage.at(actor, from, to)).toEqual(above(known, actor, from, to))
      }
    }),
    { numRuns: 300 },
  )
})

test('who has no dated office above belongs to the same at all times', () => {
  const lineage = new Lineage(
    vocabulary([
      { id: 'russia', name: 'Russia', kind: 'country' },
      { id: 'ministry', name: 'Ministry', kind: 'organisation', parent: 'russia' },
      { id: 'lavrov', name: 'Lavrov', kind: 'person', offices: [{ title: '', of: 'ministry', from: '2004-03-09' }] },
    ]),
  )
  expect(lineage.always(1)).toEqual([1, 0])
  expect(lineage.always(2)).toBeUndefined()
})
