import { expect, test } from 'vitest'
import { debounce, problemOverlay } from './data-plugin'

const PROBLEMS = [
  { file: 'annotations/a.yaml', line: 8, entry: '2014--x', message: 'there is no month 13', hint: 'Months end at 12' },
  { file: 'places.yaml', line: 2, message: 'unknown key' },
]

test('the overlay lists every problem and leads to the first', () => {
  const { err } = problemOverlay(PROBLEMS, '/site/data')
  expect(err.message).toBe(
    ['annotations/a.yaml:8 2014--x: there is no month 13', '    → Months end at 12', 'places.yaml:2 unknown key'].join(
      '\n',
    ),
  )
  expect(problemOverlay(PROBLEMS, '/site/data', 7).err.message).toMatch(/unknown key\nand 7 more$/)
  expect(err.id).toBe('/site/data/annotations/a.yaml')
  expect(err.loc).toEqual({ file: '/site/data/annotations/a.yaml', line: 8, column: 0 })
})

test('calls in quick succession run once, and never two at a time', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const call = debounce(async () => {
    runs++
    most = Math.max(most, ++running)
    await sleep(40)
    running--
  }, 10)
  call()
  call()
  await sleep(25)
  expect(runs).toBe(1)
  call()
  await sleep(25)
  call()
  await sleep(150)
  expect([runs, most, running]).toEqual([3, 1, 0])
})

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))
