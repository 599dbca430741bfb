/** The list of keys, and the switch for keys of one character. */
import { expect } from '@playwright/test'
import { test } from './timeline-page'

test('“?” lists every key in groups, and gives the focus back', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.facet('China').focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(dialog).toBeVisible()
  await timeline.expectFocusVisible()
  for (const group of ['Everywhere', 'Timeline', 'Marks', 'Lane names', 'Strip', 'List']) {
    await expect(dialog.getByRole('heading', { name: group, exact: true })).toBeVisible()
  }
  await expect(dialog.getByRole('term').filter({ hasText: /^\/ or Ctrl or ⌘ \+ K$/ })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(timeline.facet('China')).toBeFocused()
})

test('“?” is a letter where letters are typed', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.search.focus()
  await page.keyboard.type('who?')
  await expect(timeline.search).toHaveValue('who?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('single keys are switched off, for good, and everything else stays', async ({ timeline, page }) => {
  await timeline.open()
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: /^Keys of one character/ }).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await timeline.waitIdle()

  await page.keyboard.press('/')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await timeline.marks.and(page.locator('[tabindex="0"]')).focus()
  await page.keyboard.press('+')
  await timeline.waitIdle()
  expect(timeline.key('time'), 'no zoom').toBeUndefined()

  const before = await timeline.nameOfFocused()
  await page.keyboard.press('End')
  expect(await timeline.nameOfFocused()).not.toBe(before)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(timeline.palette).toBeFocused()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('checkbox', { name: /^Keys of one character/ }).check()
  await page.getByRole('button', { name: 'All keys' }).click()
  await expect(page.getByRole('dialog', { name: 'Settings' })).toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused()
  await page.keyboard.press('/')
  await expect(timeline.palette).toBeFocused()
})

test('printed while it is open, the list of keys stands alone', async ({ timeline, page }) => {
  await timeline.open()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Marks' })).toBeVisible()
  await expect(page.locator('[data-print]')).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
})
