import { expect, test } from 'vitest'
import type { DetailChunk } from '../../../model/app-files'
import { firstWithCard } from './card-choice'

/** Events by the number of their passages, three to a chunk. */
const PASSAGES = [1, 7, 2, 0, 3, 1, 1]
const CHUNKS = [0, 3, 6].map((first) => PASSAGES.slice(first, first + 3))
const MANIFEST = { count: PASSAGES.length, chunks: ['0', '1', '2'] }

function first(choice: 'all' | 'off' | number, mostImages?: number) {
  const read: string[] = []
  const readChunk = (name: string) => {
    read.push(name)
    return { events: CHUNKS[Number(name)]!.map((count) => ({ excerpts: Array(count) })) } as unknown as DetailChunk
  }
  return { row: firstWithCard(choice, MANIFEST, readChunk, mostImages), read }
}

test('all get images where they are few', () => {
  expect(first('all').row).toBe(0)
})

test('of more than the images allow, the newest do, and no more chunks are read than that takes', () => {
  // 1 + 1 + 3, and one for the event without a passage.
  expect(first('all', 6)).toEqual({ row: 3, read: ['2', '1', '0'] })
  expect(first('all', 4)).toEqual({ row: 5, read: ['2', '1'] })
})

test('a number is of events, none are read for it', () => {
  expect(first(2)).toEqual({ row: 5, read: [] })
  expect(first(100).row).toBe(0)
  expect(first('off')).toEqual({ row: 7, read: [] })
})
