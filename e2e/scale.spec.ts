/** A hundred thousand events cost the page no more than fifty do: counted, for seconds are the machine's. */
import { expect, type Locator, type Page } from '@playwright/test'
import { serveScattered } from './scattered-events'
import { test, type TimelinePage } from './timeline-page'

const MANY = 100_000

/** What the page holds, whatever the number of events. */
async function expectFewElements(page: Page, where: string): Promise<void> {
  const [items, timeline, all] = await page.evaluate(() =>
    ['[data-timeline] .vis-item', '[data-timeline] *', '*'].map(
      (selector) => document.querySelectorAll(selector).length,
    ),
  )
  expect(items, `items on the timeline, ${where}`).toBeGreaterThan(5)
  expect(items, `items on the timeline, ${where}`).toBeLessThanOrEqual(100)
  expect(timeline, `elements of the timeline, ${where}`).toBeLessThanOrEqual(1000)
  expect(all, `elements of the page, ${where}`).toBeLessThanOrEqual(2500)
}

/** Layouts from the click on a facet to rest: the least of some, for titles that arrive meanwhile cost their own. */
async function layoutsOfClick(timeline: TimelinePage, page: Page, facet: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const layouts = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutCount')!.value
  }
  const counts: number[] = []
  for (let click = 0; click < 6; click++) {
    const before = await layouts()
    await timeline.facet(facet).click()
    await timeline.waitIdle()
    // The first two bring the details of what is shown then.
    if (click > 1) counts.push((await layouts()) - before)
  }
  await devtools.detach()
  return Math.min(...counts)
}

/** A count that stands in the tracks: those of the stretch before the window are there, too, and out of reach. */
async function countInView(timeline: TimelinePage): Promise<Locator> {
  const counts = await timeline.cluster().all()
  const boxes = await Promise.all(counts.map((count) => count.boundingBox()))
  return counts[boxes.findIndex((box) => box !== null && box.x > 500)]!
}

/** Waits for the count first: reading so many events takes a busy machine a while. */
async function openMany(timeline: TimelinePage, page: Page): Promise<void> {
  await page.goto('/')
  await timeline.expectCount(MANY)
}

test('as few marks, elements and layouts as with the shipped events', async ({ timeline, page }) => {
  await timeline.open()
  const few = await layoutsOfClick(timeline, page, 'Diplomacy')

  await serveScattered(page, MANY)
  await openMany(timeline, page)
  await expectFewElements(page, 'all of it')
  // A busy machine adds frames to some clicks, and never takes any away.
  await expect
    .poll(() => layoutsOfClick(timeline, page, 'Diplomacy'), { message: 'layouts per filter change', timeout: 30_000 })
    .toBeLessThanOrEqual(few + 2)

  // Behind a count stand its events: the pointer is told how many and when, and a press opens the count.
  const count = (await timeline.cluster().nth(2).boundingBox())!
  const beside = { x: count.x - 4, y: count.y + count.height - 1 }
  await page.mouse.move(beside.x, beside.y)
  await expect(timeline.box.getByText(/^[\d,]+ events, \d.* \d{4}$/)).toBeVisible()
  const wide = await timeline.moving(() => page.mouse.click(beside.x, beside.y))
  expect(wide.days).toBeLessThan(3000)
  await timeline.moving(() => timeline.tool('Fit').click())

  // From years to weeks by the counts themselves: each step shows less time, and no more marks.
  for (let step = 0; step < 3; step++) {
    const count = await countInView(timeline)
    await timeline.moving(() => count.click())
    await expectFewElements(page, `after ${step + 1} counts opened`)
  }
  await timeline.facet('Diplomacy').click()
  await timeline.waitIdle()
  await expectFewElements(page, 'filtered')

  await page.setViewportSize({ width: 390, height: 844 })
  await openMany(timeline, page)
  await expectFewElements(page, 'on a phone')
})
