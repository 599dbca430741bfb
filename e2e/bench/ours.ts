/** Every measure of our own page on one dataset. A measure that fails is noted, and the others go on. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { openBrowser, waitIdle, type Session } from './browser'
import type { BenchDataset } from './datasets'
import { measureBytes } from './measures/bytes'
import { measureClicks } from './measures/click'
import { measureElements } from './measures/elements'
import { measureMemory } from './measures/memory'
import { pan, zoom, type Point } from './measures/motion'
import { measurePages } from './measures/pages'
import { measurePaint } from './measures/paint'
import { measureSearch } from './measures/search'
import { profiled } from './profile'
import type { Measure, OurResult } from './result'
import { compileDataset, serveDataset, warm } from './site'

export interface OurRun {
  readonly browser: string
  /** The program, built. */
  readonly app: string
  readonly measures: readonly Measure[]
  /** Where profiles go; undefined where none are wanted. */
  readonly profiles: string | undefined
  readonly progress: (message: string) => void
}

const MOST_PAGES = 50_000
const NO_BROWSER: readonly Measure[] = ['compile', 'bytes', 'pages']

type Draft = { -readonly [K in keyof OurResult]: OurResult[K] } & { faults: Partial<Record<Measure, string>> }

export async function measureOurs(dataset: BenchDataset, run: OurRun): Promise<OurResult> {
  const result: Draft = { dataset: dataset.name, faults: {} }
  const wants = (measure: Measure) => run.measures.includes(measure)
  const attempt = async (measure: Measure, work: () => Promise<void> | void) => {
    if (!wants(measure)) return
    run.progress(`${dataset.name}: ${measure}`)
    try {
      await work()
    } catch (error) {
      result.faults[measure] = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)
      run.progress(`${dataset.name}: ${measure} FAILED: ${result.faults[measure]}`)
    }
  }

  const profile = <T>(measure: Measure, cdp: CDPSession, work: () => Promise<T>) =>
    run.profiles === undefined
      ? work()
      : profiled(cdp, join(run.profiles, `${dataset.name}-${measure}.cpuprofile`), work)

  run.progress(`${dataset.name}: data and compile`)
  let compiled
  try {
    compiled = await compileDataset(dataset)
  } catch (error) {
    return { ...result, faults: { compile: String(error).slice(0, 500) } }
  }
  const { folder, events, seconds, peak } = compiled
  result.events = events
  if (wants('compile')) result.compile = { seconds, peak }
  await attempt('bytes', () => {
    result.bytes = measureBytes(join(folder, 'app'))
  })

  // A page for each of a million events is a million folders.
  if (events <= MOST_PAGES) {
    await attempt('pages', async () => {
      result.pages = await measurePages({ app: run.app, name: dataset.name, folder })
    })
  }
  if (!run.measures.some((measure) => !NO_BROWSER.includes(measure))) return result

  const server = await serveDataset(run.app, dataset.name, folder)
  try {
    await warm(server.url, readyFiles(folder))
    await attempt('paint', async () => {
      const around = <T>(cdp: CDPSession, work: () => Promise<T>) => profile('paint', cdp, work)
      result.paint = await measurePaint({ browser: run.browser, url: server.url, isIndex, around })
    })
    const session = await openBrowser(run.browser)
    try {
      await open(session, server.url)
      // First of all: nothing but the first view has been looked at.
      await attempt('memory', async () => {
        result.memory = await measureMemory(session.cdp)
      })
      await attempt('elements', async () => {
        result.elements = await measureElements(session.page)
      })
      await attempt('pan', async () => {
        await open(session, `${server.url}?time=${dataset.time}`)
        result.pan = await profile(
          'pan',
          session.cdp,
          async () => (await pan(session.page, await lanePoint(session.page)))!,
        )
      })
      await attempt('zoom', async () => {
        await open(session, `${server.url}?time=${dataset.time}`)
        result.zoom = await profile(
          'zoom',
          session.cdp,
          async () => (await zoom(session.page, await lanePoint(session.page)))!,
        )
      })
      await attempt('click', async () => {
        await open(session, server.url)
        result.click = await profile('click', session.cdp, () => measureClicks(session.page, session.cdp))
      })
      await attempt('search', async () => {
        await open(session, server.url)
        result.search = await profile('search', session.cdp, () => measureSearch(session.page, dataset.words))
      })
    } finally {
      await session.close()
    }
  } finally {
    await server.close()
  }
  return result
}

async function open({ page }: Session, url: string): Promise<void> {
  await page.goto(url)
  await waitIdle(page)
}

/** A place among the lanes, near their top, that is seldom a mark's. */
async function lanePoint(page: Page): Promise<Point> {
  const { x, y, width } = (await page.locator('[data-timeline]').boundingBox())!
  return { x: x + width * 0.55, y: y + 22 }
}

const APP = '/dataset/v1/app/'
/** The columns without which nothing can be drawn. */
const isIndex = (path: string) => path.startsWith(`${APP}index-`)

/** All but the details, of which there are thousands: the first run asks for those that the others will. */
function readyFiles(folder: string): string[] {
  const names = readdirSync(join(folder, 'app'))
  return names.filter((name) => !/^details-\d/.test(name)).map((name) => APP + name)
}
