/** What a reader sets for a browser: kept, shared between tabs, drawn before the first paint, in no link. */
import { expect, type Page } from '@playwright/test'
import { test, TimelinePage } from './timeline-page'

const open = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Settings' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' })

/** Colours of the ground, and of the strip's bars, which are painted on a canvas: how red they are. */
async function colours(page: Page) {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-strip] canvas')!
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    const ground = getComputedStyle(document.documentElement).backgroundColor
    const red = Number(/\d+/.exec(ground)![0])
    // Most of the strip is tinted ground: its ink is what stands out from the page most.
    let ink = red
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255 && Math.abs(data[at]! - red) > Math.abs(ink - red)) ink = data[at]!
    }
    return { ground, ink }
  })
}

test('a scheme is drawn at once, on canvases too, and kept without a flash', async ({ timeline, page }) => {
  await timeline.open()
  const light = await colours(page)
  expect(light.ground).toBe('rgb(255, 255, 255)')
  await open(page).click()
  await dialog(page).getByText('Dark').click()
  await expect(dialog(page).getByRole('radio', { name: 'Dark' })).toBeChecked()
  await timeline.waitIdle()
  const dark = await colours(page)
  expect(dark.ground).toBe('rgb(19, 21, 23)')
  expect(dark.ink, 'ink on the strip').toBeGreaterThan(light.ink + 150)
  expect(page.url(), 'no part of a link').not.toMatch(/scheme|dark/)

  // The script of the app is held back: what is painted is painted by the page alone.
  await page.route('**/assets/*.js', () => undefined)
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(19, 21, 23)')
  await expect(page.locator('meta[name="theme-color"][media="all"]')).toHaveAttribute('content', '#131517')
})

test('follows the system, until something else is chosen', async ({ timeline, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await timeline.open()
  expect((await colours(page)).ground).toBe('rgb(19, 21, 23)')
  await page.emulateMedia({ colorScheme: 'light' })
  await timeline.waitIdle()
  expect((await colours(page)).ground).toBe('rgb(255, 255, 255)')
  await open(page).click()
  await dialog(page).getByText('Light').click()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect((await colours(page)).ground).toBe('rgb(255, 255, 255)')
  await dialog(page).getByText('As the system').click()
  expect((await colours(page)).ground).toBe('rgb(19, 21, 23)')
})

test('another tab follows', async ({ timeline, page, context }) => {
  await timeline.open()
  const other = await context.newPage()
  await new TimelinePage(other).open('/b/2023-03-22-xi-leaves-moscow')
  await open(other).click()
  await dialog(other).getByText('Dark').click()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(19, 21, 23)')
})

test('garbage in the storage is as good as nothing', async ({ timeline, page }) => {
  await page.addInitScript(() => localStorage.setItem('dateline.settings.v1', '{"colourScheme":["dark"'))
  await timeline.open()
  expect((await colours(page)).ground).toBe('rgb(255, 255, 255)')
  expect(timeline.complaints).toEqual([])
})

test('a full storage: it holds for the page', async ({ timeline, page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await timeline.open()
  await open(page).click()
  await dialog(page).getByText('Dark').click()
  expect((await colours(page)).ground).toBe('rgb(19, 21, 23)')
})

test('by keyboard: opened, chosen with arrows, closed by Escape, focus given back', async ({ timeline, page }) => {
  await timeline.open('/e/2024-05-15--blinken-visits-kyiv')
  await open(page).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  await timeline.expectFocusVisible()
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('radio', { name: 'As the system' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(dialog(page).getByRole('radio', { name: 'Light' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(open(page)).toBeFocused()
  await expect(timeline.panel, 'Escape closes the smallest first').toBeVisible()
})

test('what cannot be loaded says so, and is tried again', async ({ timeline, page }) => {
  await timeline.open()
  await page.route('**/assets/SettingsDialog-*.js', (route) => route.abort())
  await open(page).click()
  const alert = page.getByRole('alert').filter({ hasText: 'This could not be loaded' })
  await expect(alert).toBeVisible()
  await page.unroute('**/assets/SettingsDialog-*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog(page)).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('within reach, with targets a finger hits', async ({ timeline, page }) => {
    await timeline.open()
    await open(page).tap()
    for (const target of await dialog(page).locator('label:visible, button:visible').all()) {
      const { width, height } = (await target.boundingBox())!
      expect(Math.min(width, height), (await target.textContent()) ?? '').toBeGreaterThanOrEqual(44)
    }
    await expect(dialog(page)).toBeInViewport({ ratio: 1 })
    await dialog(page).getByRole('button', { name: 'Close “Settings”' }).tap()
    await expect(dialog(page)).toBeHidden()
  })
})
