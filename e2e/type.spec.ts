/**
 * Type: two faces, loaded early, with stand-ins of the same size, so that nothing moves when they arrive; nor when the
 * timeline does.
 */
import { expect, type Page, type Route } from '@playwright/test'
import { test, type TimelinePage } from './timeline-page'

const PAGES = [
  ['explorer', '/'],
  ['event', '/e/2023-03-22--lavrov-warns-britain'],
  ['reader', '/b/2023-03-22-xi-leaves-moscow'],
] as const
const SCREENS = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const

interface Shift {
  readonly value: number
  /** What moved, for whoever has to mend it. */
  readonly moved: readonly string[]
}

/** Collects what moves without anybody's doing, from the first paint on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue
        const moved = entry.sources.map(({ node }) => {
          const { tagName = '', className = '' } = node instanceof Element ? node : {}
          return `${tagName} ${className} “${node?.textContent?.slice(0, 60)}”`
        })
        shifts.push({ value: entry.value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node?: Node | null }[]
}

async function expectStill({ page }: TimelinePage): Promise<void> {
  const shifts = await page.evaluate(() => (window as unknown as { readonly shifts: readonly Shift[] }).shifts)
  const sum = shifts.reduce((total, { value }) => total + value, 0)
  expect(sum, JSON.stringify(shifts, undefined, 2)).toBeLessThan(0.01)
}

const hasFaces = (page: Page) =>
  page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      document.fonts.check('14px "Source Sans 3 Variable"') &&
      document.fonts.check('14px "Source Serif 4 Variable"'),
  )

for (const [screen, options] of Object.entries(SCREENS)) {
  test.describe(screen, () => {
    test.use(options)

    for (const [what, path] of PAGES) {
      test(`nothing moves: ${what}`, async ({ timeline, page }) => {
        await watchShifts(page)
        await timeline.open(path)
        await hasFaces(page)
        await timeline.waitIdle()
        await expectStill(timeline)
      })

      test(`nothing moves when the fonts come late: ${what}`, async ({ timeline, page }) => {
        const held: Route[] = []
        let release: (() => void) | undefined
        const released = new Promise<void>((resolve) => (release = resolve))
        await page.route('**/*.woff2', async (route) => {
          held.push(route)
          await released
          await route.continue()
        })
        await watchShifts(page)
        // The page's load event waits for what is preloaded.
        await page.goto(path, { waitUntil: 'commit' })
        await timeline.waitIdle()
        expect(held.length).toBeGreaterThanOrEqual(2)
        release?.()
        await hasFaces(page)
        await timeline.waitIdle()
        await expectStill(timeline)
      })

      if (what === 'reader') continue
      test(`nothing moves when the timeline comes late: ${what}`, async ({ timeline, page }) => {
        await page.route('**/TimelinePane-*.js', async (route) => {
          await timeline.entries.first().waitFor()
          await route.continue()
        })
        await watchShifts(page)
        await timeline.open(path)
        await expectStill(timeline)
      })
    }
  })
}

test('the two Latin files are asked for before the script runs, others when a letter needs them', async ({
  timeline,
  page,
}) => {
  await timeline.open()
  await hasFaces(page)
  const fonts = () => timeline.requests.filter((path) => path.endsWith('.woff2')).sort()
  expect(fonts()).toEqual([
    expect.stringMatching(/source-sans-3-latin-wght-normal/),
    expect.stringMatching(/source-serif-4-latin-opsz-normal/),
  ])
  await timeline.search.fill('Київ')
  await expect.poll(() => fonts().join(' ')).toMatch(/source-sans-3-cyrillic-wght-normal/)
})

test('figures are lining and of one width', async ({ timeline, page }) => {
  await timeline.open('/e/2023-03-22--lavrov-warns-britain')
  for (const element of [page.locator('[data-result-count]'), timeline.entries.first(), page.locator('.lane-name')]) {
    await expect(element.first()).toHaveCSS('font-variant-numeric', 'lining-nums tabular-nums')
  }
})
