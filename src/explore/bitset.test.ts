import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Bitset } from './bitset'

/** A length and two sets of rows below it, as plain sets and as bit sets. */
const pairs = fc.integer({ min: 1, max: 900 }).chain((length) => {
  const rows = fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }), { size: 'large' })
  return fc.record({ length: fc.constant(length), a: rows, b: rows }).map(({ a, b }) => ({
    length,
    a: new Set(a),
    b: new Set(b),
    bitsA: Bitset.of(length, a),
    bitsB: Bitset.of(length, b),
  }))
})

const sorted = (rows: Iterable<number>) => [...rows].sort((x, y) => x - y)

describe('bit set, compared with a Set', () => {
  test('holds, counts and lists the same rows', () => {
    fc.assert(
      fc.property(pairs, ({ length, a, bitsA }) => {
        expect([...bitsA]).toEqual(sorted(a))
        expect(bitsA.count).toBe(a.size)
        for (let row = 0; row < length; row++) expect(bitsA.has(row)).toBe(a.has(row))
      }),
    )
  })

  test('combines the same', () => {
    fc.assert(
      fc.property(pairs, ({ a, b, bitsA, bitsB }) => {
        expect([...bitsA.copy().and(bitsB)]).toEqual(sorted(a).filter((row) => b.has(row)))
        expect([...bitsA.copy().or(bitsB)]).toEqual(sorted(new Set([...a, ...b])))
        expect([...bitsA.copy().andNot(bitsB)]).toEqual(sorted(a).filter((row) => !b.has(row)))
        expect(bitsA.andCount(bitsB)).toBe(bitsA.copy().and(bitsB).count)
      }),
    )
  })

  test('ranks and selects the same', () => {
    fc.assert(
      fc.property(pairs, ({ length, a, bitsA }) => {
        const rows = sorted(a)
        for (let row = 0; row <= length; row++) {
          expect(bitsA.countBefore(row)).toBe(rows.filter((other) => other < row).length)
          expect(bitsA.next(row)).toBe(rows.find((other) => other >= row))
        }
        for (let k = -1; k <= rows.length; k++) expect(bitsA.select(k)).toBe(rows[k])
      }),
    )
  })

  test('adds a part of a list', () => {
    fc.assert(
      fc.property(pairs, fc.nat(30), fc.nat(30), ({ a, b, bitsA }, x, y) => {
        const list = Uint32Array.from(b)
        const [from, to] = [Math.min(x, list.length), Math.min(y, list.length)]
        const expected = sorted(new Set([...a, ...list.subarray(from, to)]))
        expect(bitsA.count).toBe(a.size)
        expect([...bitsA.addAll(list, from, to)]).toEqual(expected)
        expect(bitsA.count).toBe(expected.length)
      }),
    )
  })

  test('adds the members of another from a row on', () => {
    fc.assert(
      fc.property(pairs, fc.nat(900), ({ a, b, bitsA, bitsB }, from) => {
        const expected = sorted(new Set([...a, ...[...b].filter((row) => row >= from)]))
        expect([...bitsA.orFrom(bitsB, from)]).toEqual(expected)
        expect(bitsA.count).toBe(expected.length)
      }),
    )
  })

  test('adds and visits the same ranges', () => {
    fc.assert(
      fc.property(pairs, fc.nat(900), fc.nat(900), ({ length, a, bitsA }, x, y) => {
        const [from, to] = [Math.min(x, length), Math.min(y, length)]
        const visited: number[] = []
        bitsA.forEach((row) => visited.push(row), from, to)
        expect(visited).toEqual(sorted(a).filter((row) => row >= from && row < to))
        for (let row = from; row < to; row++) a.add(row)
        expect([...bitsA.addRange(from, to)]).toEqual(sorted(a))
      }),
    )
  })
})

test('a full set has every row and no more', () => {
  for (const length of [0, 1, 31, 32, 33, 64, 255, 256, 257, 1000]) {
    const full = Bitset.full(length)
    expect(full.count).toBe(length)
    expect([...full]).toEqual(Array.from({ length }, (_, row) => row))
  }
})

test('the rank directory follows every change', () => {
  const bits = Bitset.of(100, [3])
  expect(bits.count).toBe(1)
  expect(bits.add(70).count).toBe(2)
  expect(bits.addRange(10, 20).countBefore(15)).toBe(6)
  expect(bits.or(Bitset.of(100, [99])).select(12)).toBe(99)
  expect(bits.and(Bitset.of(100, [3, 99])).count).toBe(2)
  expect(bits.andNot(Bitset.of(100, [3])).select(0)).toBe(99)
  expect(bits.clear().count).toBe(0)
})

test('sets of different lengths do not combine', () => {
  expect(() => new Bitset(10).and(new Bitset(11))).toThrow(RangeError)
  expect(() => new Bitset(10).andCount(new Bitset(11))).toThrow(RangeError)
})
