import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { QUALIFIERS } from '../model/dataset'
import { rangeOf } from '../model/quantity-range'
import { compile } from './compile'
import { sourceEvent, sourcesOf } from './fixtures'

const number = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })
const quantity = fc.record({
  min: number,
  value: number,
  max: number,
  qualifier: fc.option(fc.constantFrom(...QUALIFIERS), { nil: undefined }),
})

interface Ends {
  readonly low: number | undefined
  readonly best: number | undefined
  readonly high: number | undefined
}
/** Which ends each qualifier leaves open. */
const QUALIFIED: Record<(typeof QUALIFIERS)[number], (ends: Ends) => boolean> = {
  exactly: ({ low, best, high }) => low === best && best === high,
  about: () => true,
  'at-least': ({ high }) => high === undefined,
  'more-than': ({ high }) => high === undefined,
  'at-most': ({ low }) => low === undefined,
  'less-than': ({ low }) => low === undefined,
}

test('what compiles has its bounds in order, and a qualifier that speaks of a number it has', () => {
  const TEXT = 'Three persons were hurt.'
  let compiled = 0
  fc.assert(
    fc.property(fc.array(quantity, { minLength: 1, maxLength: 3 }), (given) => {
      const quantities = given.map((each, i) => ({ id: `q${i + 1}`, measure: 'hurt', unit: 'persons', ...each }))
      const event = sourceEvent('2023--hurt', '2023', {
        excerpts: [{ id: 'x1', exact: TEXT }],
        claims: [{ id: 'c1', voice: 'briefing', verb: 'were hurt', stance: 'asserts', excerpt: 'x1', quantities }],
      })
      const { records: _, ...annotated } = event
      const result = compile(sourcesOf(TEXT, [annotated]))
      if (!result.ok) return
      compiled++
      for (const each of result.dataset.events[0]!.claims[0]!.quantities!) {
        const { low, best, high } = rangeOf(each)
        const known = [low, best, high].filter((end) => end !== undefined)
        expect(known.length).toBeGreaterThan(0)
        expect(known).toEqual(known.toSorted((a, b) => a - b))
        expect(QUALIFIED[each.qualifier ?? 'about']({ low, best, high })).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
  expect(compiled).toBeGreaterThan(20)
})
