/** A hundred thousand events cost the page no more than fifty do: counted, for seconds are the machine's. */
import { expect, type Page } from '@playwright/test'
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

test('as few marks, elements and layouts as with the shipped events', async ({ timeline, page }) => {
  await timeline.open()
  const few = await layoutsOfClick(timeline, page, 'Diplomacy')

  await serveScattered(page, MANY)
  await timeline.open()
  await timeline.expectCount(MANY)
  await expectFewElements(page, 'all of it')
  const many = await layoutsOfClick(timeline, page, 'Diplomacy')
  expect(many, 'layouts per filter change').toBeLessThanOrEqual(few + 2)

  // From years to weeks by the counts themselves: each step shows less time, and no more marks.
  for (let step = 0; step < 3; step++) {
    await timeline.moving(() => timeline.cluster().nth(2).click())
    await expectFewElements(page, `after ${step + 1} counts opened`)
  }
  await timeline.facet('Diplomacy').click()
  await timeline.waitIdle()
  await expectFewElements(page, 'filtered')

  await page.setViewportSize({ width: 390, height: 844 })
  await timeline.open()
  await expectFewElements(page, 'on a phone')
})
