/** All about an actor, and two of them beside each other. */
import { expect } from '@playwright/test'
import { test } from './timeline-page'

test('from an event to all about somebody in it, to a number, and back with the filter', async ({ timeline, page }) => {
  await timeline.open('/e/2024-05-16--putin-arrives-in-china?theme=diplomacy')
  await timeline.panel.getByRole('link', { name: 'About Xi Jinping' }).click()
  await timeline.waitIdle()
  await expect(page.getByRole('heading', { level: 1, name: 'Xi Jinping' })).toBeFocused()
  await expect(page).toHaveTitle('Xi Jinping – Dateline')
  await expect(page.getByText('since 14 March 2013')).toBeVisible()
  const events = page.getByRole('region', { name: 'Events, the newest first' })
  await expect(events.getByRole('listitem').first()).toContainText('Putin arrives in China to meet Xi Jinping')
  await expect(events.getByRole('listitem').first()).toContainText('target')

  const count = await events.getByRole('listitem').count()
  await page.getByRole('link', { name: `${count} events`, exact: true }).click()
  await timeline.expectCount(count)
  expect(await timeline.facetCount('Xi Jinping')).toBe(count)
  await page.goBack()
  await page.getByRole('region', { name: 'Roles' }).getByRole('link', { name: 'As agent 3 events' }).click()
  await timeline.expectCount(3)
  expect(timeline.key('role')).toBe('agent')
  await page.goBack()
  await page.getByRole('link', { name: 'Back to the timeline' }).click()
  await timeline.waitIdle()
  expect([timeline.path(), timeline.key('theme')]).toEqual(['/', 'diplomacy'])
})

test('two actors are set beside each other by keyboard, swapped, and lead to what they share', async ({
  timeline,
  page,
}) => {
  await timeline.open('/a/xi-jinping')
  await page.getByRole('combobox', { name: 'Compare Xi Jinping with' }).fill('Путин')
  await page.keyboard.press('Enter')
  await timeline.waitIdle()
  expect(timeline.path()).toBe('/a/xi-jinping/with/vladimir-putin')
  await expect(page.getByRole('heading', { level: 1, name: 'Xi Jinping and Vladimir Putin' })).toBeFocused()
  const shared = page.getByRole('region', { name: /^What they share, / }).getByRole('listitem')
  await expect(shared.first()).toContainText('Xi Jinping: target · Vladimir Putin: agent')

  const marks = page.getByRole('toolbar', { name: 'Events of both in order of time' }).getByRole('link')
  await marks.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(marks.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(marks.last()).toBeFocused()
  await page.getByRole('link', { name: 'Swap them' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vladimir Putin and Xi Jinping' })).toBeFocused()
  const both = await shared.count()
  await page.getByRole('link', { name: `${both} events`, exact: true }).click()
  await timeline.expectCount(both)
  expect(timeline.key('match')).toBe('all')

  await timeline.open('/a/xi-jingping')
  await page
    .getByRole('article')
    .getByRole('link', { name: /^Xi Jinping/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Xi Jinping' })).toBeFocused()
})
