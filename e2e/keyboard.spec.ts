/** The whole way without a mouse: from the first Tab to the words of an event, and back. */
import { expect } from '@playwright/test'
import { ALL } from './dataset'
import { test } from './timeline-page'

test('skip link → timeline → event → its words → back', async ({ timeline, page }) => {
  await timeline.open()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeFocused()
  await timeline.expectFocusVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await timeline.tabTo(timeline.marks)
  const first = await timeline.nameOfFocused()
  await page.keyboard.press('ArrowRight')
  await timeline.expectFocusVisible()
  expect(await timeline.nameOfFocused()).not.toBe(first)
  await page.keyboard.press('ArrowDown')
  await timeline.expectFocusVisible()
  await expect(timeline.focused).toHaveAccessibleName(/Ukraine/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await timeline.expectFocusVisible()
  expect(await timeline.nameOfFocused()).toBe(first)

  await page.keyboard.press('Enter')
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  await timeline.tabTo(timeline.panel.getByRole('link', { name: 'Read in the briefing (passage 1)' }))
  await expect(timeline.excerpt('x1')).toBeInViewport()
  await page.keyboard.press('Enter')
  await timeline.waitIdle()
  await expect(page.locator('[data-passage][aria-current="true"]').first()).toBeFocused()
  await timeline.expectFocusVisible()

  await page.goBack()
  await expect(timeline.panel).toBeVisible()
  await timeline.waitIdle()
  await expect(timeline.focused, 'back from the reader').toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(timeline.panel).toHaveCount(0)
  await timeline.expectFocusVisible()
})

test('every stop of Tab can be seen, and there is an end', async ({ timeline, page }) => {
  await timeline.open('/?time=2023-03-01..2023-03-31&theme=law-and-justice')
  const names: string[] = []
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    if ((await timeline.focused.count()) === 0) break
    names.push(await timeline.expectFocusVisible())
  }
  expect(names.length).toBeLessThan(120)
  expect(names.filter((name) => /First day of the window|Last day/.test(name))).toHaveLength(2)
  expect(names.filter((name) => name.startsWith('INPUT') && /, \d+ events?$/.test(name)).length).toBeGreaterThan(15)
})

test('marks are one stop: the arrows go through a lane and between lanes', async ({ timeline, page }) => {
  await timeline.open('/?time=2023-03-15..2023-03-31')
  await expect(timeline.marks.and(page.locator('[tabindex="0"]'))).toHaveCount(1)
  await timeline.marks.and(page.locator('[tabindex="0"]')).focus()
  await page.keyboard.press('End')
  const last = await timeline.nameOfFocused()
  await page.keyboard.press('ArrowRight')
  expect(await timeline.nameOfFocused(), 'at the end').toBe(last)
  await page.keyboard.press('Home')
  const names = [await timeline.nameOfFocused()]
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('ArrowRight')
    const name = await timeline.expectFocusVisible()
    if (name === names.at(-1)) break
    names.push(name)
  }
  expect(names.at(-1)).toBe(last)
  expect(new Set(names).size).toBe(names.length)
  await expect(timeline.marks.and(page.locator('[tabindex="0"]'))).toHaveCount(1)
})

test('a count opened by Enter keeps the focus in the timeline', async ({ timeline, page }) => {
  await timeline.open()
  await timeline
    .cluster(/March 2023.*Russia\. Open$/)
    .first()
    .focus()
  await timeline.moving(() => page.keyboard.press('Enter'))
  await expect(timeline.focused).toHaveCount(1)
  expect(await timeline.box.evaluate((box) => box.contains(document.activeElement))).toBe(true)
})

test('zooming keeps the focus in the timeline', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.box.locator('[data-event-id]').first().focus()
  for (const key of ['+', '+', '+', 'PageDown', '+', '0']) {
    await page.keyboard.press(key)
    await timeline.waitIdle()
    await expect(timeline.focused, `after ${key}`).toHaveCount(1)
    const isInside = await timeline.region.evaluate((region) => region.contains(document.activeElement))
    expect(isInside, `after ${key}`).toBe(true)
  }
})

test('Escape closes the key to the dates, then the event', async ({ timeline, page }) => {
  await timeline.open('/e/2024-05-15--blinken-visits-kyiv')
  const key = page.getByRole('dialog', { name: 'Key to the dates' })
  await page.getByRole('button', { name: 'Key', exact: true }).click()
  await expect(key).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(key).toBeHidden()
  await expect(timeline.panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(timeline.panel).toHaveCount(0)
})

test('a filter chosen with Space keeps the focus on its box', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.facet('Ukraine').focus()
  await page.keyboard.press('Space')
  await expect(timeline.facet('Ukraine')).toBeFocused()
  await expect(timeline.facet('Ukraine')).toBeChecked()
  expect(await timeline.resultCount()).toBeLessThan(ALL)
})

test('search → list: the feed’s keys go from entry to entry', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.search.focus()
  await page.keyboard.type('Zelensky')
  await expect.poll(() => timeline.key('q')).toBe('Zelensky')
  const count = await timeline.resultCount()
  await timeline.tabTo(timeline.entries.first().getByRole('link'), 150)
  await page.keyboard.press('PageDown')
  await expect(timeline.entries.nth(1).getByRole('link')).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(timeline.entries.first().getByRole('link')).toBeFocused()
  for (let i = 1; i < count; i++) await page.keyboard.press('ArrowDown')
  await expect(timeline.entries.nth(count - 1).getByRole('link')).toBeFocused()
  await timeline.expectFocusVisible()
  await page.keyboard.press('Enter')
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(timeline.entries.nth(count - 1).getByRole('link')).toBeFocused()
})

test('the live line tells of counts and of the selection', async ({ timeline, page }) => {
  await timeline.open()
  const live = page.locator('p[aria-live="polite"]').first()
  await expect(live).toHaveText('50 events')
  await timeline.facet('China').check()
  await expect(live).toHaveText(/^\d+ of 50 events involve China$/)
  await timeline.entries.first().getByRole('link').click()
  await expect(live).toHaveText(/China; selected: /)
})
