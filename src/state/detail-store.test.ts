import { describe, expect, test } from 'vitest'
import type { ConflictEvent } from '../model/dataset'
import { createDetailStore, newPatience, type DetailStore } from './detail-store'

/** Ten rows to a chunk. Time, frames and the network move when the test says so. */
function setUp() {
  let now = 1000
  let timers: { at: number; callback: () => void }[] = []
  let frames: (() => void)[] = []
  const asked: number[] = []
  const aborted: number[] = []
  const forgotten: number[] = []
  const open = new Map<number, { arrive: () => void; fail: () => void }>()
  let isBusy = false
  let told = 0
  const store = createDetailStore(10, {
    load: async (chunk, signal) => {
      asked.push(chunk)
      signal.addEventListener('abort', () => aborted.push(chunk))
      return new Promise((done, refuse) => {
        const events = Array.from({ length: 10 }, (_, i) => ({ id: `event-${chunk * 10 + i}` }) as ConflictEvent)
        open.set(chunk, { arrive: () => done(events), fail: () => refuse(new Error(`no chunk ${chunk}`)) })
      })
    },
    forget: (chunk) => forgotten.push(chunk),
    now: () => now,
    later: (callback, ms) => {
      const timer = { at: now + ms, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    nextFrame: (callback) => frames.push(callback),
    onBusy: (next) => {
      isBusy = next
    },
  })
  store.subscribe(() => told++)
  const settled = async () => {
    for (let i = 0; i < 5; i++) await Promise.resolve()
  }
  return {
    store,
    asked,
    aborted,
    forgotten,
    settled,
    told: () => told,
    isBusy: () => isBusy,
    arrive: async (...chunks: number[]) => {
      for (const chunk of chunks) open.get(chunk)!.arrive()
      await settled()
    },
    fail: async (chunk: number) => {
      open.get(chunk)!.fail()
      await settled()
    },
    wait: async (ms: number) => {
      now += ms
      const due = timers.filter(({ at }) => at <= now)
      timers = timers.filter(({ at }) => at > now)
      for (const { callback } of due) callback()
      await settled()
    },
    frame: async () => {
      const due = frames
      frames = []
      for (const callback of due) callback()
      await settled()
    },
  }
}

const idAt = (store: DetailStore, row: number) => store.getSnapshot().eventAt(row)?.id

describe('a chunk that is held', () => {
  test('is asked for once, however many rows of it are held', async () => {
    const { store, asked, arrive, settled } = setUp()
    store.hold([31, 32])
    store.hold([39])
    await settled()
    expect(asked).toEqual([3])
    expect(idAt(store, 31)).toBeUndefined()
    await arrive(3)
    expect([idAt(store, 31), idAt(store, 40)]).toEqual(['event-31', undefined])
  })

  test('is given up when the last holder lets go before it has come', async () => {
    const { store, aborted, arrive, settled, isBusy } = setUp()
    const letGo = [store.hold([31]), store.hold([32])]
    await settled()
    letGo[0]!()
    letGo[0]!()
    await settled()
    expect(aborted).toEqual([])
    letGo[1]!()
    await settled()
    expect(aborted).toEqual([3])
    await arrive(3)
    expect(idAt(store, 31)).toBeUndefined()
    expect(isBusy()).toBe(false)
  })

  test('is not given up by a list that is drawn anew: each row lets go and holds again', async () => {
    const { store, asked, aborted, settled } = setUp()
    const letGo = store.hold([31])
    await settled()
    letGo()
    store.hold([31])
    await settled()
    expect([asked, aborted]).toEqual([[3], []])
  })

  test('comes before what was wanted earlier, six at a time', async () => {
    const { store, asked, arrive, settled } = setUp()
    store.hold([0, 10, 20, 30, 40, 50, 60, 70])
    await settled()
    store.hold([90])
    await settled()
    expect(asked).toEqual([0, 1, 2, 3, 4, 5])
    await arrive(0)
    expect(asked.slice(6)).toEqual([9])
    await arrive(1)
    expect(asked.slice(7)).toEqual([6])
  })
})

test('what is let go stays until 64 others were, and what is held always', async () => {
  const { store, forgotten, asked, arrive, settled } = setUp()
  store.hold([5])
  await settled()
  await arrive(0)
  for (let chunk = 1; chunk <= 66; chunk++) {
    const letGo = store.hold([chunk * 10])
    await settled()
    await arrive(chunk)
    letGo()
    await settled()
  }
  expect(forgotten).toEqual([1, 2])
  expect([idAt(store, 5), idAt(store, 10), idAt(store, 30)]).toEqual(['event-5', undefined, 'event-30'])
  store.hold([30])
  store.hold([10])
  await settled()
  expect(asked.slice(-1), 'kept ones are not asked for again').toEqual([1])
})

test('arrivals are told at once, and those of the same frame together', async () => {
  const { store, told, arrive, frame, settled, isBusy } = setUp()
  store.hold([0, 10, 20])
  await settled()
  await arrive(0)
  expect(told()).toBe(1)
  await arrive(1, 2)
  expect(told()).toBe(1)
  expect(idAt(store, 10), 'there, if not told').toBe('event-10')
  expect(isBusy()).toBe(true)
  await frame()
  expect(told()).toBe(2)
  expect(isBusy()).toBe(false)
  await frame()
  expect(told()).toBe(2)
})

describe('a list that is scrolled', () => {
  test('asks at once where it stands, and then where it comes to rest', async () => {
    const { store, asked, wait, settled, isBusy } = setUp()
    const list = newPatience()
    let letGo = store.hold([0], list)
    await settled()
    expect(asked).toEqual([0])
    for (let chunk = 1; chunk <= 5; chunk++) {
      await wait(16)
      letGo()
      letGo = store.hold([chunk * 10, chunk * 10 + 10], list)
      await settled()
    }
    expect(asked, 'on the way').toEqual([0])
    expect(isBusy()).toBe(true)
    await wait(99)
    expect(asked).toEqual([0])
    await wait(1)
    expect(asked).toEqual([0, 5, 6])
  })

  test('asks for all chunks of its first rows together', async () => {
    const { store, asked, settled } = setUp()
    const list = newPatience()
    for (const row of [8, 9, 10, 11]) store.hold([row], list)
    await settled()
    expect(asked).toEqual([0, 1])
  })

  test('makes nobody else wait', async () => {
    const { store, asked, wait, settled } = setUp()
    const list = newPatience()
    store.hold([0], list)
    await settled()
    await wait(10)
    store.hold([10], list)
    store.hold([20])
    await settled()
    expect(asked).toEqual([0, 2])
    store.hold([10])
    await settled()
    expect(asked).toEqual([0, 2, 1])
  })
})

describe('a chunk that could not be had', () => {
  test('is told as long as it is wanted, and not asked for again unasked', async () => {
    const { store, asked, fail, frame, settled, isBusy } = setUp()
    const letGo = store.hold([31])
    await settled()
    await fail(3)
    await frame()
    store.hold([32])()
    await settled()
    expect(asked).toEqual([3])
    expect(store.getSnapshot().failed[0]?.error?.message).toBe('no chunk 3')
    expect(isBusy()).toBe(false)
    letGo()
    await settled()
    expect(store.getSnapshot().failed).toEqual([])
    store.hold([31])
    await settled()
    expect(asked).toEqual([3, 3])
  })

  test('comes when it is tried again', async () => {
    const { store, asked, arrive, fail, frame, settled } = setUp()
    store.hold([31])
    await settled()
    await fail(3)
    await frame()
    const [first] = store.getSnapshot().failed
    first!.refetch()
    first!.refetch()
    await frame()
    expect(asked).toEqual([3, 3])
    expect(store.getSnapshot().failed[0]).toMatchObject({ error: null, isFetching: true, errorUpdateCount: 1 })
    await fail(3)
    await frame()
    expect(store.getSnapshot().failed[0]).toMatchObject({ isFetching: false, errorUpdateCount: 2 })
    store.getSnapshot().failed[0]!.refetch()
    await arrive(3)
    await frame()
    expect(store.getSnapshot().failed).toEqual([])
    expect(idAt(store, 31)).toBe('event-31')
  })
})
