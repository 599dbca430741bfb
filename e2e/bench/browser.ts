/** A Chromium with the probe in each of its pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from '@playwright/test'

/** What `probe.js` offers inside a page. */
interface Probe {
  readonly seen: Readonly<Record<string, number>>
  startFrames(): void
  stopFrames(): Promise<{ intervals: number[]; longTasks: number[] }>
  arm(type: 'click' | 'keydown' | 'focusin'): void
  outcome(): Promise<Outcome>
  emptyPoint(): { readonly x: number; readonly y: number } | undefined
}

/** Milliseconds from an input to what it led to; see `arm` in `probe.js`. */
export interface Outcome {
  readonly first: number
  readonly counts?: number
  readonly labels?: number
  readonly idle: number
}

declare global {
  interface Window {
    readonly bench: Probe
  }
}

export interface Session {
  readonly page: Page
  readonly cdp: CDPSession
  readonly version: string
  close(): Promise<void>
}

const ARGS = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
export const VIEWPORT = { width: 1440, height: 900 }
/** Playwright ends a browser that does not close within half a minute. */
const CLOSE_MS = 40_000

const PROBE = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8')

/** A browser of its own, with nothing in its caches. `first` runs in each page right behind the probe. */
export async function openBrowser(executablePath: string, first = ''): Promise<Session> {
  const browser = await chromium.launch({ executablePath, args: ARGS })
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.addInitScript({ content: `${PROBE}\n${first}` })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const close = () => Promise.race([browser.close(), sleep(CLOSE_MS)])
  return { page, cdp, version: browser.version(), close }
}

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Until the app says that nothing is loading, drawing or animating. */
export async function waitIdle(page: Page, timeout = 120_000): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['idle'] === 'true', undefined, { timeout })
}

/** How often Chromium has laid the page out so far. */
export async function layoutCount(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0
}

export class TooLate extends Error {}

/** Rejects with {@link TooLate} when the work takes longer than `ms`; the work itself goes on. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`over ${ms / 1000} s`)), ms)
  })
  work.catch(() => {}) // what ends after its time is of no interest
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
