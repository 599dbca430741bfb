/** The first view: everything in it, nothing too much, and the hooks that outside tests hold on to. */
import { expect } from '@playwright/test'
import { ALL } from './dataset'
import { test } from './timeline-page'

test('shows every event, without a complaint', async ({ timeline, page }) => {
  await timeline.open()
  expect(ALL).toBe(50)
  expect(await timeline.resultCount()).toBe(ALL)
  await expect(page).toHaveTitle('Dateline')
  await expect(timeline.entries).toHaveCount(ALL)
  await expect(page.getByText(/two news briefings: 22 March 2023 and 16 May 2024/)).toBeVisible()
  expect(timeline.complaints).toEqual([])
})

test('makes both briefings findable at once', async ({ timeline }) => {
  await timeline.open()
  const [march, may] = [timeline.marks.filter({ visible: true }), timeline.marks.filter({ visible: true })]
  const inMarch = march.and(timeline.box.getByRole('button', { name: /March 2023/ })).first()
  const inMay = may.and(timeline.box.getByRole('button', { name: /May 2024/ })).first()
  await expect(inMarch).toBeInViewport()
  await expect(inMay).toBeInViewport()
  await timeline
    .cluster(/March 2023/)
    .first()
    .click()
  await expect.poll(() => timeline.key('time')).toMatch(/2023-03/)
})

test('on a desk the parts scroll, and the page does not', async ({ timeline, page }) => {
  const event = '/e/2024-05-15--blinken-visits-kyiv'
  for (const path of ['/', '/?view=list', event, '/b/2024-05-16-putin-in-china', '/disputes', '/quality']) {
    await timeline.open(path)
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), path).toBe(0)
  }
})

test('draws a bounded number of things', async ({ timeline, page }) => {
  await timeline.open()
  expect(await timeline.marks.count()).toBeLessThanOrEqual(100)
  expect(await timeline.box.locator('.vis-item').count()).toBeLessThanOrEqual(100)
  expect(await timeline.box.locator('*').count()).toBeLessThanOrEqual(1000)
  expect(await page.locator('*').count()).toBeLessThanOrEqual(2500)
})

test('keeps labels whole', async ({ timeline }) => {
  await timeline.open()
  expect(await timeline.box.locator('.mark-label').count()).toBeGreaterThan(5)
  expect(await timeline.cutLabels()).toEqual([])
})

test('counts every event once: in marks of its own and in merged ones', async ({ timeline, page }) => {
  await timeline.open()
  const singles = await timeline.box.locator('[data-event-id]').count()
  const merged = await timeline.box
    .locator('[data-cluster-count]')
    .evaluateAll((clusters) =>
      clusters.reduce((sum, each) => sum + Number((each as HTMLElement).dataset['clusterCount']), 0),
    )
  const unplaced = ALL - singles - merged
  // What belongs to no country has no lane of that kind, and stays in the list.
  expect(unplaced).toBeGreaterThanOrEqual(0)
  await page.getByLabel('Lanes').selectOption({ label: 'None' })
  await timeline.waitIdle()
  const all = await timeline.marks.evaluateAll((marks) =>
    marks.reduce((sum, each) => sum + Number((each as HTMLElement).dataset['clusterCount'] ?? 1), 0),
  )
  expect(all).toBe(ALL)
})

test.describe('hooks', () => {
  test('of the explorer', async ({ timeline, page }) => {
    await page.goto('/')
    await expect(page.locator('html[data-idle="true"]')).toHaveCount(1)
    await expect(page.locator('article[data-event-id]')).toHaveCount(ALL)
    await expect(page.locator('[data-timeline] [data-event-id]').first()).toBeVisible()
    await expect(page.locator('[data-timeline] [data-cluster-count]').first()).toBeVisible()
    for (const cluster of await page.locator('[data-timeline] [data-cluster-count]').all()) {
      expect(await cluster.getAttribute('aria-label')).toMatch(
        new RegExp(`^${await cluster.getAttribute('data-cluster-count')} events, `),
      )
    }
    await expect(page.locator('[data-result-count]')).toHaveCount(1)
    await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', String(ALL))
    await expect(timeline.page.locator('[data-panel="event"]')).toHaveCount(0)
  })

  test('of the facets, all in sight without expanding', async ({ timeline, page }) => {
    await timeline.open()
    const russia = page.locator('[data-facet="actor"][data-value="russia"]')
    await expect(russia.getByRole('checkbox')).toHaveAccessibleName(/^Russia\b/)
    const rows = page.locator('[data-facet]')
    expect(await rows.count()).toBeGreaterThanOrEqual(16)
    for (const row of await rows.all()) {
      await expect(row.getByRole('checkbox')).toHaveCount(1)
      const facet = (await row.getAttribute('data-facet')) ?? ''
      // Roles and places stand below, and are scrolled to.
      if (['actor', 'theme', 'status'].includes(facet)) await expect(row).toBeInViewport()
      else await expect(row).toBeVisible()
    }
  })

  test('of the event panel', async ({ timeline, page }) => {
    await timeline.open('/e/2023-03-22--lavrov-warns-britain')
    await expect(page.locator('[data-panel="event"]')).toBeVisible()
    await expect(page.locator('[data-panel="event"] blockquote[data-excerpt-id]')).toHaveCount(2)
    await expect(page.locator('article[data-event-id="2023-03-22--lavrov-warns-britain"]')).toBeInViewport()
  })
})

test('what stands beside the list is asked for while the data is on its way', async ({ timeline }) => {
  await timeline.open()
  const first = (part: string) => timeline.requests.findIndex((path) => path.includes(part))
  expect(first('/app/index-')).toBeGreaterThan(-1)
  for (const part of ['/TimelinePane-', '/RailPane-']) {
    expect(first(part), part).toBeGreaterThan(-1)
    expect(first(part), part).toBeLessThan(first('/app/index-'))
  }
})

test('the list alone never asks for the timeline', async ({ timeline, page }) => {
  await timeline.open('/?view=list')
  await timeline.expectCount(ALL)
  await expect(timeline.box).toHaveCount(0)
  await timeline.entries.first().getByRole('link').click()
  await expect(timeline.panel).toBeVisible()
  await timeline.facet('Russia').click()
  await timeline.waitIdle()
  expect(timeline.requests.filter((path) => /timeline|vis-/i.test(path))).toEqual([])
  await page.getByRole('link', { name: 'Show the timeline' }).click()
  await expect(timeline.marks.first()).toBeVisible()
  expect(timeline.requests.filter((path) => /timeline/i.test(path))).not.toEqual([])
})
