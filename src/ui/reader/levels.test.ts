import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextPosition } from '../../model/quote'
import { drawnPassages } from './levels'

/** One line a passage: `├` is its first word, `┤` its last. */
function draw(drawing: string) {
  const passages = drawing
    .split('\n')
    .filter((line) => line.includes('├'))
    .map((line) => ({ start: line.indexOf('├'), end: line.indexOf('┤') + 1 }))
  return drawnPassages(passages).map(({ overlaps, level }) => (overlaps ? (level ?? 'outer') : 'alone'))
}

test('what stands alone, or touches another, is tinted and no more', () => {
  expect(draw('├──┤\n    ├──┤\n          ├──┤')).toEqual(['alone', 'alone', 'alone'])
})

test('an inner passage has a rule; the outer one ends where the tint does', () => {
  expect(draw('├────────────┤\n  ├──┤\n        ├──┤')).toEqual(['outer', 0, 0])
})

test('three that begin together are told apart', () => {
  expect(draw('├────────────┤\n├───────┤\n├──┤')).toEqual(['outer', 1, 0])
})

test('of two that cross each has a rule, and what they share has both', () => {
  expect(draw('├──────┤\n    ├─────────┤')).toEqual([0, 1])
})

test('two that share nothing may be on one level, a third across both is not', () => {
  expect(draw('├──────┤\n     ├───────────┤\n              ├─────┤')).toEqual([0, 1, 0])
})

test('no two that share a word are on one level, and none lies above what it contains', () => {
  const passage = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({
    start,
    end: start + length,
  }))
  const different = fc.uniqueArray(passage, { maxLength: 12, selector: ({ start, end }) => `${start}-${end}` })
  fc.assert(
    fc.property(different, (passages) => {
      const drawn = drawnPassages(passages)
      const contains = (a: TextPosition, b: TextPosition) => a.start <= b.start && a.end >= b.end
      const pairs = passages.flatMap((a, i) =>
        passages.flatMap((b, k) => (i !== k && a.start < b.end && b.start < a.end ? [{ a, b, i, k }] : [])),
      )
      const faults = pairs.filter(({ a, b, i, k }) => {
        const [own, other] = [drawn[i]!.level, drawn[k]!.level]
        if (own === undefined) return !contains(a, b)
        return own === other || (contains(a, b) && own <= (other ?? -1))
      })
      expect(faults).toEqual([])
      expect(pairs.filter(({ i }) => !drawn[i]!.overlaps)).toEqual([])
    }),
  )
})
