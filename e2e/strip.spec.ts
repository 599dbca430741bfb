/** The days of the window as fields. */
import { expect } from '@playwright/test'
import { test } from './timeline-page'

test('days that are typed set the window, in either form', async ({ timeline, page }) => {
  await timeline.open()
  const days = page.getByRole('group', { name: 'Days shown' })
  await days.getByLabel('From').fill('1 March 2023')
  await timeline.moving(() => page.keyboard.press('Enter'))
  await days.getByLabel('to').fill('2023-04-01')
  await timeline.moving(() => page.keyboard.press('Tab'))
  expect(timeline.key('time')).toBe('2023-03-01..2023-04-01')
  await expect(days.getByLabel('From')).toHaveValue('2023-03-01')
})

test('the fields follow the window', async ({ timeline, page }) => {
  await timeline.open('/?time=2023-03-01..2023-03-31')
  const days = page.getByRole('group', { name: 'Days shown' })
  await expect(days.getByLabel('to')).toHaveValue('2023-03-31')
  const window = page.getByRole('slider', { name: 'Window' })
  await window.focus()
  await timeline.moving(() => page.keyboard.press('ArrowRight'))
  await expect(days.getByLabel('From')).toHaveValue('2023-03-02')
  await expect(days.getByLabel('to')).toHaveValue('2023-04-01')
})

test('what is no day, or lies outside, is said beside its field and moves nothing', async ({ timeline, page }) => {
  await timeline.open('/?time=2023-03-01..2023-03-31')
  const from = page.getByRole('group', { name: 'Days shown' }).getByLabel('From')
  await from.fill('soon')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Write a day as 2023-03-22 or 22 March 2023')
  await expect(from).toHaveAttribute('aria-invalid', 'true')
  await expect(from).toHaveAccessibleDescription(/^Write a day/)
  await from.fill('2023-04-01')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/^Choose a day from .* to 31 Mar 2023$/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(from).toHaveValue('2023-03-01')
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the days are told, and open into the fields', async ({ timeline, page }) => {
    await timeline.open('/?time=2023-03-01..2023-03-31')
    await page.getByRole('button', { name: '1–31 Mar 2023' }).tap()
    const days = page.getByRole('group', { name: 'Days shown' })
    await days.getByLabel('to').fill('22 Mar 2023')
    await timeline.moving(() => page.keyboard.press('Enter'))
    expect(timeline.key('time')).toBe('2023-03-01..2023-03-22')
  })
})
