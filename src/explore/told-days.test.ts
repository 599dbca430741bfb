import { expect, test } from 'vitest'
import type { EventDate } from '../model/dataset'
import { utcDay } from '../model/time'
import { toldDaysWords } from './told-days'

const date = (edtf: string): EventDate => ({
  edtf,
  earliest: '2023-01-01',
  latest: '2023-01-01',
  extent: 'within',
  precision: 'day',
  basis: 'stated',
})
const words = (...edtf: string[]) => toldDaysWords(edtf.map(date), utcDay(2023, 3, 22))

test.each([
  [['2023-03-22'], '22 March 2023'],
  [['2023-03-22', '[2023-03-13..2023-03-19]', '2023-03-22~'], '13–22 March 2023'],
  [['2023-03-22', '2014', '2022-02'], '22 March 2023; 2 events further back, to 2014'],
  [['2023-03-22', '2023-02'], '22 March 2023; 1 event further back, to February 2023'],
  [['2022-02~/2023-03-22'], '1 event further back, to 2022'],
  [['../2023-03-22', '2023-03-21/..'], '21–22 March 2023'],
  [['2023-03-22', '2023-04-01'], '22 March 2023; 1 event later'],
  [[], ''],
])('%j', (edtf, expected) => {
  expect(words(...edtf)).toBe(expected)
})
