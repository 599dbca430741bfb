import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Bitset } from './bitset'
import {
  foldAll,
  foldLanes,
  foldOf,
  isFoldable,
  lanesShown,
  openOthers,
  toggleLane,
  type LaneFolds,
} from './lane-folds'
import { OTHERS, type Lane } from './lanes'

const NO_FOLDS: LaneFolds = { folded: new Set(), opened: {} }
const SIZE = 12
const bits = (rows: readonly number[]) =>
  Bitset.of(
    SIZE,
    [...rows].sort((a, b) => a - b),
  )
const lane = (id: string, drawn: readonly number[], feet: readonly number[] = []): Lane => ({
  id,
  label: id,
  count: drawn.length + feet.length,
  drawn: bits(drawn),
  feet: bits(feet),
})
const LANES = [lane('russia', [0, 1, 2], [5]), lane('iran', [], [3]), lane(OTHERS, [4, 5])]

describe('a folded lane', () => {
  const folds = toggleLane(NO_FOLDS, 'country', 'russia')

  test('hides what it draws, and keeps its count and its ticks', () => {
    const [russia] = foldLanes(LANES, folds, 'country', undefined)
    expect([...russia!.drawn]).toEqual([])
    expect([...(russia!.hidden ?? [])]).toEqual([0, 1, 2])
    expect([...russia!.feet]).toEqual([5])
    expect(russia!.count).toBe(4)
  })

  test('keeps the selected event in sight', () => {
    const [russia] = foldLanes(LANES, folds, 'country', 1)
    expect([[...russia!.drawn], [...(russia!.hidden ?? [])]]).toEqual([[1], [0, 2]])
  })

  test('is another one by theme, and opens at a second press', () => {
    expect(foldLanes(LANES, folds, 'theme', undefined)).toEqual(LANES)
    expect(foldLanes(LANES, toggleLane(folds, 'country', 'russia'), 'country', undefined)).toEqual(LANES)
  })

  test('a lane of ticks, the rest and the only lane do not fold', () => {
    expect([...LANES, lane('', [1])].map(isFoldable)).toEqual([true, false, false, false])
    // Folded it still can be opened.
    expect(isFoldable(foldLanes(LANES, folds, 'country', undefined)[0]!)).toBe(true)
  })
})

test('a name tells what a press does', () => {
  const [russia] = foldLanes(LANES, toggleLane(NO_FOLDS, 'country', 'russia'), 'country', undefined)
  expect([...LANES, russia!].map((each) => foldOf(each, 3))).toEqual(['open', 'none', 'more', 'folded'])
})

test('all fold and unfold, those of another kind apart', () => {
  const theme = toggleLane(NO_FOLDS, 'theme', 'war')
  const all = foldAll(theme, 'country', LANES)
  expect([...all.folded].sort()).toEqual(['country/russia', 'theme/war'])
  expect([...foldAll(all, 'country', undefined).folded]).toEqual(['theme/war'])
})

test('the others come eleven at a time, up to a point', () => {
  const twice = openOthers(openOthers(NO_FOLDS, 'actor', true), 'actor', true)
  expect(lanesShown(NO_FOLDS, 'actor')).toBe(12)
  expect(lanesShown(twice, 'actor')).toBe(34)
  expect(lanesShown(twice, 'theme')).toBe(12)
  expect(lanesShown(openOthers(twice, 'actor', false), 'actor')).toBe(12)
  expect([12, 34, 56].map((shown) => foldOf(lane(OTHERS, [4]), shown))).toEqual(['more', 'more', 'none'])
})

test('whatever is folded, every event is drawn or hidden in exactly one lane', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', OTHERS), { maxLength: 4 })
  const homes = fc.array(fc.nat(3), { minLength: SIZE, maxLength: SIZE })
  fc.assert(
    fc.property(homes, ids, fc.option(fc.nat(SIZE - 1), { nil: undefined }), (home, folded, kept) => {
      const lanes = ['a', 'b', 'c', OTHERS].map((id, at) =>
        lane(
          id,
          home.flatMap((own, row) => (own === at ? [row] : [])),
        ),
      )
      const folds = folded.reduce((before, id) => toggleLane(before, 'country', id), NO_FOLDS)
      const found = foldLanes(lanes, folds, 'country', kept)
      const rows = found.flatMap(({ drawn, hidden }) => [...drawn, ...(hidden ?? [])])
      expect(rows.sort((a, b) => a - b)).toEqual(Array.from({ length: SIZE }, (_, row) => row))
      const showing = found.filter(({ drawn }) => kept !== undefined && drawn.has(kept))
      expect(showing).toHaveLength(kept === undefined ? 0 : 1)
      expect(found.map(({ id, count }) => [id, count])).toEqual(lanes.map(({ id, count }) => [id, count]))
    }),
  )
})
