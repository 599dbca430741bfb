import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareText, formatProblem, formatProblems, nearest, ProblemList, sortProblems } from './problems'

describe('formatProblem', () => {
  const problem = { file: 'annotations/a.yaml', line: 8, message: 'there is no month 13' }

  test('names file, line, entry and path, and the hint on a line of its own', () => {
    expect(formatProblem({ ...problem, entry: '2014--flood', path: 'date.edtf', hint: 'Write EDTF' })).toBe(
      'annotations/a.yaml:8 2014--flood, date.edtf: there is no month 13\n    → Write EDTF',
    )
  })

  test('leaves out what is not known', () => {
    expect(formatProblem(problem)).toBe('annotations/a.yaml:8 there is no month 13')
    expect(formatProblem({ ...problem, path: 'events' })).toBe('annotations/a.yaml:8 events: there is no month 13')
    expect(formatProblem({ ...problem, entry: 'x', path: '' })).toBe('annotations/a.yaml:8 x: there is no month 13')
  })
})

test('formatProblems gives each a line, and the number of those that are not listed', () => {
  const at = (line: number) => ({ file: 'records/a.ndjson', line, message: 'it is missing' })
  const listed = 'records/a.ndjson:1 it is missing\nrecords/a.ndjson:2 it is missing'
  expect(formatProblems([at(1), at(2)])).toBe(listed)
  expect(formatProblems([at(1), at(2)], 12_345)).toBe(`${listed}\nand 12,345 more`)
})

test('sortProblems goes by file, line as a number, and path', () => {
  const at = (file: string, line: number, path?: string) => ({ file, line, path, message: '' })
  const sorted = [at('a', 2, 'x'), at('a', 2, 'y'), at('a', 10), at('b', 1)]
  expect(sortProblems(sorted.toReversed())).toEqual(sorted)
})

test('compareText goes by code unit in every locale', () => {
  expect(['ä', 'b', 'Z', 'a', 'a'].sort(compareText)).toEqual(['Z', 'a', 'a', 'b', 'ä'])
})

describe('nearest', () => {
  const known = ['russia', 'ukraine', 'united-states', 'vladimir-putin']

  test.each([
    ['rusia', 'russia'],
    ['ukrain', 'ukraine'],
    ['united-sttaes', 'united-states'],
    ['vladimir-putn', 'vladimir-putin'],
    ['russia', 'russia'],
  ])('of %s is %s', (name, near) => {
    expect(nearest(name, known)).toBe(near)
  })

  test.each(['china', 'x', ''])('of %j is none', (name) => {
    expect(nearest(name, known)).toBeUndefined()
  })

  test('is the first of several as near', () => {
    expect(nearest('x1', ['x2', 'x3'])).toBe('x2')
  })
})

/** Levenshtein's distance as it is defined. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const change = a.at(-1) === b.at(-1) ? 0 : 1
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)]
  return Math.min(distance(shortA, shortB) + change, distance(shortA, b) + 1, distance(a, shortB) + 1)
}

test('nearest is the first with the least distance, up to a third of the name', () => {
  const names = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: 5 }), (name, known) => {
      const near = known.filter((other) => distance(name, other) <= Math.max(2, Math.floor(name.length / 3)))
      const least = Math.min(...near.map((other) => distance(name, other)))
      expect(nearest(name, known)).toBe(near.find((other) => distance(name, other) === least))
    }),
  )
})

test('a list of problems looks for names only as long as that is quick', () => {
  const problems = new ProblemList()
  const ids = new Set(Array.from({ length: 200_000 }, (_, i) => `${i}`.padStart(9, '-')))
  const asked = Array.from({ length: 100 }, () => problems.nearest('russia', ids.add('rusia')))
  expect([asked[0], asked.at(-1)]).toEqual(['rusia', undefined])
})
