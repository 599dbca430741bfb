/** Pan and zoom: three seconds of a hand's own movements, at most one a frame, and the frames meanwhile. */
import type { Page } from '@playwright/test'
import { sleep } from '../browser'
import { motionOf, type Motion } from '../statistics'

const LAST_MS = 3000
const FRAME_MS = 1000 / 60
/** A drag goes so far to either side, and is back after so many frames. */
const REACH_PX = 300
const ROUND = 120
const WHEEL_PX = 50
/** Turns of the wheel one way, then as many back. */
const TURNS = 50

export interface Point {
  readonly x: number
  readonly y: number
}

export type Gesture = (page: Page, at: Point) => Promise<Motion | undefined>

/** Pulls the timeline to and fro with the mouse. */
export const pan: Gesture = async (page, at) => {
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  const motion = await record(page, (turn) =>
    page.mouse.move(at.x - REACH_PX * Math.sin((turn / ROUND) * 2 * Math.PI), at.y),
  )
  await page.mouse.up()
  return motion
}

/** Turns the wheel in and out. */
export const zoom: Gesture = async (page, at) => {
  await page.mouse.move(at.x, at.y)
  return record(page, (turn) => page.mouse.wheel(0, turn % (2 * TURNS) < TURNS ? -WHEEL_PX : WHEEL_PX))
}

/** The frames while `step` is called again and again; a page that is behind gets fewer steps, as with a hand. */
async function record(page: Page, step: (turn: number) => Promise<void>): Promise<Motion | undefined> {
  await page.evaluate(() => window.bench.startFrames())
  const end = performance.now() + LAST_MS
  for (let turn = 0; performance.now() < end; turn++) {
    const next = performance.now() + FRAME_MS
    await step(turn)
    await sleep(Math.max(0, next - performance.now()))
  }
  const { intervals, longTasks } = await page.evaluate(() => window.bench.stopFrames())
  return motionOf(intervals, longTasks)
}
