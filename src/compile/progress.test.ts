import { expect, test } from 'vitest'
import { showProgress } from './progress'

/** What is written while a compile tells its progress at these milliseconds. */
function writtenAt(isTTY: boolean, times: readonly number[]): string[] {
  const written: string[] = []
  let time = 0
  const { progress, clear } = showProgress({ isTTY, write: (text) => written.push(text) }, () => time)
  for (time of times) progress('records', time / 20_000)
  clear()
  return written
}

test.each([true, false])('says nothing of a compile that is over in a second', (isTTY) => {
  expect(writtenAt(isTTY, [0, 100, 999])).toEqual([])
})

test('in a terminal one line changes in place, and is gone at the end', () => {
  expect(writtenAt(true, [500, 1000, 1050, 2000])).toEqual([
    '\r\u001b[Kreading records: 5 %',
    '\r\u001b[Kreading records: 10 %',
    '\r\u001b[K',
  ])
})

test('in a log a line comes every few seconds', () => {
  const everySecond = Array.from({ length: 15 }, (_, i) => i * 1000)
  expect(writtenAt(false, everySecond)).toEqual([
    'reading records: 5 %\n',
    'reading records: 30 %\n',
    'reading records: 55 %\n',
  ])
})
