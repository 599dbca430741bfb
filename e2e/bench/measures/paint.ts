/**
 * Data → paint. Two figures for us: from the last byte of the index to the frame with the first marks, which is
 * what the others are timed for (they get their data in memory, as objects, and are timed from the call that shows
 * it); and the whole navigation, network and start of the program included.
 */
import type { CDPSession } from '@playwright/test'
import { openBrowser, waitIdle } from '../browser'
import { median } from '../statistics'

export interface Paint {
  /** Navigation → first entry of the list with its title, in milliseconds. */
  readonly list: number
  /** Navigation → first marks. */
  readonly marks: number
  /** Last byte of the index → first marks. */
  readonly fromData: number
  /** Navigation → at rest. */
  readonly idle: number
}

const SELECTORS = {
  list: '[role="feed"] article a',
  marks: '[data-timeline] [data-mark]',
  idle: 'html[data-idle="true"]',
}

/** Each run has a browser of its own, so that nothing comes from a cache. */
const RUNS = 3

interface PaintRun {
  readonly browser: string
  readonly url: string
  /** Whether a file holds columns that the first marks need. */
  readonly isIndex: (path: string) => boolean
  /** Does the loading; a place to profile it. */
  readonly around: <T>(cdp: CDPSession, work: () => Promise<T>) => Promise<T>
}

export async function measurePaint(run: PaintRun): Promise<Paint> {
  const runs: Paint[] = []
  for (let i = 0; i < RUNS; i++) runs.push(await paintOnce(run))
  const middle = (key: keyof Paint) => median(runs.map((run) => run[key]))!
  return { list: middle('list'), marks: middle('marks'), fromData: middle('fromData'), idle: middle('idle') }
}

async function paintOnce({ browser, url, isIndex, around }: PaintRun): Promise<Paint> {
  const { page, cdp, close } = await openBrowser(browser, `bench.watch(${JSON.stringify(SELECTORS)})`)
  try {
    await around(cdp, async () => {
      await page.goto(url)
      await waitIdle(page)
    })
    await page.waitForFunction(
      (count) => Object.keys(window.bench.seen).length === count,
      Object.keys(SELECTORS).length,
    )
    const { list, marks, idle } = await page.evaluate(() => window.bench.seen)
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => ({
        path: new URL(entry.name).pathname,
        end: (entry as PerformanceResourceTiming).responseEnd,
      })),
    )
    const arrived = Math.max(...files.filter(({ path }) => isIndex(path)).map(({ end }) => end))
    return { list: list!, marks: marks!, idle: idle!, fromData: marks! - arrived }
  } finally {
    await close()
  }
}
