import { expect, test } from 'vitest'
import type { ListOrder } from './list-order'
import { countLine, leftOutLine, missingLine, printedRows } from './print-list'

const orderOf = (rows: readonly number[]): ListOrder => ({
  sort: 'newest',
  count: rows.length,
  rowAt: (place) => rows[place]!,
  placeOf: (row) => rows.indexOf(row),
})

test('the first 500 rows of the list are printed, in its order', () => {
  expect(printedRows(orderOf([7, 3, 11]))).toEqual([7, 3, 11])
  expect(printedRows(orderOf([]))).toEqual([])
  const even = Array.from({ length: 1000 }, (_, i) => i * 2)
  expect(printedRows(orderOf(even))).toEqual(even.slice(0, 500))
})

test('says how many match, and how many of these are not there', () => {
  expect(countLine(50, 50)).toBe('50 events')
  expect(countLine(38, 50)).toBe('38 of 50 events')
  expect(countLine(1, 12_000)).toBe('1 of 12,000 events')
  expect(leftOutLine(500)).toBeUndefined()
  expect(leftOutLine(501)).toBe('The first 500 of 501; 1 is left out.')
  expect(leftOutLine(12_000)).toBe('The first 500 of 12,000; 11,500 are left out.')
  expect(missingLine(0)).toBeUndefined()
  expect(missingLine(1)).toMatch(/^1 event of these is missing, because it had not been loaded yet/)
  expect(missingLine(244)).toMatch(/^244 events of these are missing, because they had not/)
})
