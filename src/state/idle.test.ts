import { describe, expect, test } from 'vitest'
import { createIdleTracker } from './idle'

/** A tracker whose frames are turned by hand. */
function setUp() {
  const waiting = new Set<() => void>()
  const said: boolean[] = []
  const tracker = createIdleTracker({
    nextFrame: (callback) => {
      waiting.add(callback)
      return () => waiting.delete(callback)
    },
    onChange: (isIdle) => said.push(isIdle),
  })
  const frame = () => {
    const due = [...waiting]
    waiting.clear()
    for (const callback of due) callback()
  }
  return { tracker, said, frame, waiting }
}

describe('idle', () => {
  test('a page that does nothing is idle after two frames', () => {
    const { said, frame, waiting } = setUp()
    expect(said).toEqual([false])
    frame()
    expect(said).toEqual([false])
    frame()
    expect(said).toEqual([false, true])
    expect(waiting.size).toBe(0)
  })

  test('stays busy until the last one is released, and two frames more', () => {
    const { tracker, said, frame } = setUp()
    const first = tracker.busy('query')
    const second = tracker.busy('query')
    frame()
    frame()
    frame()
    first()
    frame()
    frame()
    frame()
    expect(said).toEqual([false])
    expect(tracker.reasons()).toEqual(['query'])
    second()
    frame()
    expect(said).toEqual([false])
    frame()
    expect(said).toEqual([false, true])
    expect(tracker.reasons()).toEqual([])
  })

  test('what begins between the two frames keeps it busy, without a flicker', () => {
    const { tracker, said, frame } = setUp()
    const release = tracker.busy('fetch')
    release()
    frame()
    const draw = tracker.busy('draw')
    frame()
    frame()
    expect(said).toEqual([false])
    draw()
    frame()
    frame()
    expect(said).toEqual([false, true])
  })

  test('is busy again at once', () => {
    const { tracker, said, frame } = setUp()
    frame()
    frame()
    tracker.busy('pan')
    expect(said).toEqual([false, true, false])
  })

  test('a second release does nothing, neither for others nor for the frames', () => {
    const { tracker, said, frame, waiting } = setUp()
    const first = tracker.busy('a')
    const other = tracker.busy('a')
    first()
    first()
    frame()
    frame()
    expect(said).toEqual([false])
    other()
    frame()
    other()
    expect(waiting.size).toBe(1)
    frame()
    expect(said).toEqual([false, true])
  })
})
