/** The filter as a sentence that can be edited: by keyboard, with completions, and with its slips explained. */
import { expect } from '@playwright/test'
import { ALL, dataset } from './dataset'
import { test, type TimelinePage } from './timeline-page'

async function edit({ page }: TimelinePage) {
  const field = page.getByRole('combobox', { name: 'The filter as a sentence' })
  await page.getByRole('button', { name: 'Edit the filter as a sentence' }).press('Enter')
  await expect(field).toBeFocused()
  return field
}

test('what is chosen stands in it, and what is written is chosen', async ({ timeline, page }) => {
  await timeline.open('/?actor=russia~ukraine&role=target&theme=strikes-and-drones&q=Kyiv&range=2023-03-20..2023-03-23')
  const field = await edit(timeline)
  await expect(field).toHaveValue(
    'events that involve Russia or Ukraine as target and are about Strikes and drones and mention “Kyiv”' +
      ' between 20 March and 23 March 2023',
  )
  await field.fill('events that involve China and Россия and are about diplomacy in March 2023')
  await field.press('Enter')
  await expect.poll(() => timeline.key('actor')).toBe('china~russia')
  expect(timeline.key('match')).toBe('all')
  expect(timeline.key('theme')).toBe('diplomacy')
  expect(timeline.key('range')).toBe('2023-03-01..2023-03-31')
  expect(timeline.key('role')).toBeUndefined()
  expect(timeline.key('q')).toBeUndefined()
  await expect(page.getByRole('button', { name: 'Edit the filter as a sentence' })).toBeFocused()
  await page.goBack()
  await expect.poll(() => timeline.key('role')).toBe('target')
})

test('completions by keyboard, from an alias in another script', async ({ timeline, page }) => {
  await timeline.open()
  const field = await edit(timeline)
  await field.pressSequentially('events that happened in бахм')
  const options = page.getByRole('listbox', { name: 'Completions' }).getByRole('option')
  await expect(options).toHaveText([/^Bakhmut · Бахмут/])
  await field.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? 'none')
  await field.press('Enter')
  await expect(field).toHaveValue('events that happened in Bakhmut ')
  await expect(options).toHaveCount(0)
  await field.press('Enter')
  const expected = dataset.events.filter(({ places }) =>
    places.some(({ place, relation }) => place === 'bakhmut' && relation !== 'mentioned'),
  )
  await timeline.expectCount(expected.length)
  expect(timeline.key('place')).toBe('bakhmut')
})

test('Escape closes the completions first, then gives up, and nothing has changed', async ({ timeline, page }) => {
  await timeline.open('/?actor=russia')
  const before = await timeline.resultCount()
  const field = await edit(timeline)
  await field.pressSequentially(' and are disp')
  const list = page.getByRole('listbox', { name: 'Completions' })
  await expect(list).toBeVisible()
  await field.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(field).toBeFocused()
  await field.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Edit the filter as a sentence' })).toBeFocused()
  await timeline.expectCount(before)
})

test('a sentence that is not understood is explained, and nothing is lost', async ({ timeline, page }) => {
  await timeline.open('/?actor=russia')
  const before = await timeline.resultCount()
  const field = await edit(timeline)
  await field.fill('involve Ukrane and are dispputed')
  await field.press('Enter')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Two parts are not understood.')
  await expect(alert).toContainText('Ukrane: no actor is called that')
  await expect(field).toHaveValue('involve Ukrane and are dispputed')
  const marked = await field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  )
  expect(marked, 'the first slip is marked in the field').toBe('Ukrane')
  await timeline.expectCount(before)
  await alert.getByRole('button', { name: 'Write Ukraine for Ukrane' }).click()
  await expect(field).toHaveValue('involve Ukraine and are dispputed')
  await expect(alert).toContainText('One part is not understood.')
  await alert.getByRole('button', { name: 'Write disputed for dispputed' }).click()
  await expect(alert).toBeEmpty()
  await expect(field).toBeFocused()
  await field.press('Enter')
  await expect.poll(() => timeline.key('status')).toBe('disputed')
  expect(timeline.key('actor')).toBe('ukraine')
})

test('an empty sentence clears the filter', async ({ timeline }) => {
  await timeline.open('/?actor=russia&status=disputed')
  const field = await edit(timeline)
  await field.fill('')
  await field.press('Enter')
  await timeline.expectCount(ALL)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the same, by touch', async ({ timeline, page }) => {
    await timeline.open('/?actor=russia')
    await page.getByRole('button', { name: 'Edit the filter as a sentence' }).tap()
    const field = page.getByRole('combobox', { name: 'The filter as a sentence' })
    await field.pressSequentially(' as tar')
    await page.getByRole('option', { name: /^target/ }).tap()
    await expect(field).toHaveValue('events that involve Russia as target ')
    await page.getByRole('button', { name: 'Apply' }).tap()
    await expect.poll(() => timeline.key('role')).toBe('target')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, 'nothing hangs over the side').toBeLessThanOrEqual(390)
  })
})
