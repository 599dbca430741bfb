/** The others, in pages of their own, on the same made events and measured by the same probe. */
import { join } from 'node:path'
import { build } from 'vite'
import { serve } from '../../src/cli/serve'
import { openBrowser, sleep, TooLate, waitIdle, within, type Session } from './browser'
import { CACHE } from './datasets'
import { measureMemory } from './measures/memory'
import { pan, zoom } from './measures/motion'
import type { Site } from './site'
import { median, spread, type Motion, type Spread } from './statistics'

declare global {
  interface Window {
    readonly peer: {
      /** Milliseconds from the call to the paint. */
      show(): Promise<number>
      readonly target: string
      readonly canZoom: boolean
      narrow(): Promise<void> | void
    }
  }
}

/** How far each is measured. Beyond it takes minutes a frame, or over a minute to show. */
export const PEERS: Readonly<Record<string, { readonly label: string; readonly most: number }>> = {
  vis: { label: 'vis-timeline', most: 10_000 },
  timelinejs: { label: 'TimelineJS3', most: 10_000 },
  echarts: { label: 'ECharts (dots, no labels)', most: 1_000_000 },
}

/** A measure is absent where the library cannot do it, or `over … s` where it took longer than that. */
export interface PeerResult {
  readonly peer: string
  readonly events: number
  readonly paint?: number | string
  readonly pan?: Motion | string
  readonly zoom?: Motion | string
  /** A click that filters half of the events out → painted. */
  readonly filter?: Spread | string
  readonly elements?: number
  readonly memory?: number
  /** Why there is no more of it. */
  readonly fault?: string
}

/** Between these runs the machine's mood changes; each has a browser of its own. */
const RUNS = 3
const FILTERS = 6
const PEER_PAGES = join(import.meta.dirname, 'peers')

/** Bundles the page that any of them is shown in, and serves it. */
export async function servePeers(): Promise<Site> {
  const outDir = join(process.cwd(), CACHE, 'peers')
  await build({
    configFile: false,
    root: PEER_PAGES,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { input: join(PEER_PAGES, 'peer.html') },
    },
  })
  // The others write HTML and styles as they please, which the site's own policy forbids.
  return await serve(outDir, { port: 0, headers: () => ({}) })
}

interface PeerRun {
  readonly browser: string
  readonly url: string
  /** What one measure may take. */
  readonly capMs: number
}

export async function measurePeer(peer: string, events: number, { browser, url, capMs }: PeerRun): Promise<PeerResult> {
  const paints: number[] = []
  const result: { -readonly [K in keyof PeerResult]: PeerResult[K] } = { peer, events }
  for (let run = 1; run <= RUNS; run++) {
    const session = await openBrowser(browser)
    session.page.setDefaultTimeout(capMs)
    try {
      await session.page.goto(`${url}peer.html?peer=${peer}&count=${events}`)
      await session.page.waitForFunction(() => window.peer !== undefined)
      paints.push(
        await within(
          capMs,
          session.page.evaluate(() => window.peer.show()),
        ),
      )
      if (run === RUNS) Object.assign(result, await measureShown(session, capMs))
    } catch (error) {
      if (error instanceof TooLate) return { ...result, paint: error.message }
      return { ...result, fault: error instanceof Error ? error.message.slice(0, 300) : String(error) }
    } finally {
      await session.close()
    }
  }
  return { ...result, paint: median(paints)! }
}

/** Every measure has its time; after one that is late the page is still at it, and nothing more is asked of it. */
async function measureShown({ page, cdp }: Session, capMs: number): Promise<Partial<PeerResult>> {
  await sleep(500)
  const result: { -readonly [K in keyof PeerResult]?: PeerResult[K] } = {}
  const { at, canZoom } = await within(
    capMs,
    (async () => {
      result.elements = await page.locator('*').count()
      result.memory = (await measureMemory(cdp)).total
      const peer = await page.evaluate(() => ({ target: window.peer.target, canZoom: window.peer.canZoom }))
      const { x, y, width, height } = (await page.locator(peer.target).first().boundingBox())!
      return { ...peer, at: { x: x + width * 0.55, y: Math.min(y + height / 2, 700) } }
    })(),
  )
  // The filter first: what pans for minutes would never come to it.
  result.filter = await late(() => measureFilter(page, capMs))
  if (typeof result.filter === 'string') return result
  await within(
    capMs,
    page.evaluate(() => window.peer.narrow()),
  )
  result.pan = await late(() => within(capMs, pan(page, at)))
  if (typeof result.pan === 'string' || !canZoom) return result
  result.zoom = await late(() => within(capMs, zoom(page, at)))
  return result
}

async function measureFilter(page: Session['page'], capMs: number): Promise<Spread | undefined> {
  const { x, y } = (await page.getByRole('button', { name: 'Filter' }).boundingBox())!
  const click = async () => {
    await page.evaluate(() => window.bench.arm('click'))
    await page.mouse.click(x + 5, y + 5)
    const { idle } = await page.evaluate(() => window.bench.outcome())
    await waitIdle(page)
    return idle
  }
  const times: number[] = []
  const start = performance.now()
  // One at least; where each takes a minute, that says enough.
  for (let i = 0; i < FILTERS && (i === 0 || performance.now() - start < capMs); i++) {
    const idle = await within(capMs, click())
    // Every second click brings all events back, which is no filter.
    if (i % 2 === 0) times.push(idle)
  }
  return spread(times)
}

/** What the measure gives, or that it was too late. */
async function late<T>(measure: () => Promise<T | undefined>): Promise<T | string> {
  try {
    return (await measure()) ?? 'no frame'
  } catch (error) {
    if (error instanceof TooLate) return error.message
    throw error
  }
}
