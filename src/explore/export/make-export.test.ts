import { expect, test } from 'vitest'
import { conflictEvent } from '../fixtures'
import type { ListOrder } from '../list-order'
import { EXPORT_FORMATS } from './export-formats'
import { sourceOf } from './fixtures'
import { makeExport, type ExportWork } from './make-export'

const source = sourceOf({
  datasetVersion: 1,
  build: '0a1b2c3d4e5f',
  briefings: [],
  sources: [],
  actors: [],
  themes: [],
  places: [],
  events: [],
})
const format = (id: string) => EXPORT_FORMATS.find((each) => each.id === id)!
/** A list that shows row 9 999 first and row 0 last. */
const backwards = (count: number): ListOrder => ({
  sort: 'newest',
  count,
  rowAt: (place) => count - 1 - place,
  placeOf: (row) => count - 1 - row,
})

function workOf(count: number, part: Partial<ExportWork> = {}) {
  const kept: string[] = []
  const asked: number[] = []
  const progress: number[] = []
  const work: ExportWork = {
    order: backwards(count),
    read: async (rows) => {
      asked.push(rows.length)
      return rows.map((row) => conflictEvent({ id: `2023--e${row}`, excerpts: ['a'] }))
    },
    keep: (text) => void kept.push(text),
    pause: () => undefined,
    onProgress: (done) => void progress.push(done),
    ...part,
  }
  return { work, kept, asked, progress }
}

test('writes all events in the order of the list, and asks for few at a time', async () => {
  const { work, kept, asked, progress } = workOf(10_000)
  await makeExport(format('csv'), source, work)
  expect(kept.map((line) => line.split(',', 1)[0])).toEqual(
    Array.from({ length: 10_000 }, (_, i) => `2023--e${9999 - i}`),
  )
  expect(Math.max(...asked)).toBeLessThanOrEqual(1024)
  expect([progress.length, progress.at(-1)]).toEqual([asked.length, 10_000])
})

test('ends where nobody waits for it any more', async () => {
  let steps = 0
  const { work, asked } = workOf(10_000, {
    pause: () => {
      if (++steps > 100) throw new Error('cancelled')
      return undefined
    },
  })
  await expect(makeExport(format('csv'), source, work)).rejects.toThrow('cancelled')
  expect(asked).toHaveLength(1)
})

test('asks for what stands in the briefings only where it is written', async () => {
  const asked: (readonly string[])[] = []
  const excludedOf = async (briefings: ReadonlySet<string>) => {
    asked.push([...briefings])
    return new Map()
  }
  for (const each of EXPORT_FORMATS) await makeExport(each, source, workOf(2, { excludedOf }).work)
  expect(asked).toEqual([['briefing']])
})
