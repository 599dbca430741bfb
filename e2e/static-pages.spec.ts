/** The pages as the build writes them: read without a script, and taken over by the app where there is one. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { ALL } from './dataset'
import { test } from './timeline-page'

const LAVROV = '/e/2023-03-22--lavrov-warns-britain'

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('an event, its passages and the briefing can be read, and lead to each other', async ({ page }) => {
    await page.goto(`${LAVROV}/x2`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lavrov warns Britain')
    const first = await page.locator('blockquote').first().innerText()
    await page.getByRole('link', { name: 'Read in the briefing' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main')).toContainText(first)
    await page.getByRole('link', { name: /^Lavrov warns Britain/ }).click()
    await expect(page.locator('blockquote').first()).not.toHaveText(first)
    await page.getByRole('link', { name: 'Dateline', exact: true }).click()
    await expect(page).toHaveURL(/^[^/]+\/\/[^/]+\/$/)
    // The app alone has the start; without it there are the briefings, and the events, the newest first.
    await expect(page.getByRole('link', { name: 'Xi leaves Moscow; drone strike on Kyiv' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ has: page.locator('a[href^="/e/"]') })).toHaveCount(ALL)
    await page.goto('/404.html')
    await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()
    await page.getByRole('link', { name: 'All events and briefings' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Dateline' })).toBeVisible()
  })
})

test('the page of an event is accessible, on a phone as well', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(LAVROV)
  await expect(page.locator('[data-page] h1')).toBeVisible()
  expect((await new AxeBuilder({ page }).include('[data-page]').analyze()).violations).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('the app takes its place when it has something to show, and nothing is blank in between', async ({
  timeline,
  page,
}) => {
  const release = await timeline.hold('**/app/details-*')
  await page.goto(LAVROV)
  await expect(timeline.region).toBeAttached()
  await expect(page.locator('[data-page] h1')).toBeVisible()
  release()
  await timeline.waitIdle()
  await expect(page.locator('[data-page]')).toHaveCount(0)
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeVisible()
})
