/** Filters: who, what and when; live counts; taking choices back; and a result that is empty. */
import { expect } from '@playwright/test'
import { ALL, dataset } from './dataset'
import { test } from './timeline-page'

const withTheme = (theme: string) => dataset.events.filter(({ themes }) => themes.includes(theme)).length
const withActor = (id: string) => dataset.events.filter(({ actors }) => actors.some(({ actor }) => actor === id)).length

test('a country: its count, the list, the timeline and the address agree', async ({ timeline, page }) => {
  await timeline.open()
  const russia = await timeline.facetCount('Russia')
  expect(russia).toBeGreaterThan(withActor('russia') - 1)
  await timeline.facet('Russia').check()
  await timeline.expectCount(russia)
  await expect(timeline.entries).toHaveCount(russia)
  await expect(page.getByText(`${russia} of ${ALL}`, { exact: true })).toBeVisible()
  expect(timeline.key('actor')).toBe('russia')
  await expect(page).toHaveTitle('Russia – Dateline')
  await timeline.facet('Russia').uncheck()
  await timeline.expectCount(ALL)
  expect(timeline.key('actor')).toBeUndefined()
})

test('a leader, below the country', async ({ timeline }) => {
  await timeline.open()
  await timeline.unfold('Russia')
  await timeline.facet('Sergei Lavrov').check()
  await timeline.expectCount(withActor('sergei-lavrov'))
  await expect(timeline.entry(/^Lavrov warns Britain/)).toBeVisible()
  expect(timeline.key('actor')).toBe('sergei-lavrov')
})

test('a theme; another one adds to it', async ({ timeline }) => {
  await timeline.open()
  expect(await timeline.facetCount('Diplomacy')).toBe(withTheme('diplomacy'))
  await timeline.facet('Diplomacy').check()
  await timeline.expectCount(withTheme('diplomacy'))
  await timeline.facet('Casualties').check()
  await timeline.expectCount(
    dataset.events.filter(({ themes }) => themes.includes('diplomacy') || themes.includes('casualties')).length,
  )
  expect(timeline.key('theme')).toBe('diplomacy~casualties')
})

test('counts ignore the choice in their own facet and follow the others', async ({ timeline }) => {
  await timeline.open()
  const before = { ukraine: await timeline.facetCount('Ukraine'), arms: await timeline.facetCount('Arms and aid') }
  await timeline.facet('China').check()
  await timeline.waitIdle()
  expect(await timeline.facetCount('Ukraine')).toBe(before.ukraine)
  expect(await timeline.facetCount('Arms and aid')).toBeLessThan(before.arms)
  await timeline.facet('Diplomacy').check()
  await timeline.waitIdle()
  expect(await timeline.facetCount('China')).toBe(await timeline.resultCount())
})

test('any of two countries, or both', async ({ timeline, page }) => {
  await timeline.open()
  const [russia, china] = [await timeline.facetCount('Russia'), await timeline.facetCount('China')]
  await timeline.facet('Russia').check()
  await timeline.facet('China').check()
  const any = await timeline.resultCount()
  await page.getByRole('combobox', { name: 'Events must involve' }).selectOption({ label: 'all of these' })
  await expect.poll(() => timeline.key('match')).toBe('all')
  const both = await timeline.resultCount()
  expect(both).toBeLessThan(any)
  expect(any + both).toBe(russia + china)
  // Under "all of these" a count is of the events that also have the chosen actors.
  expect(await timeline.facetCount('Russia')).toBe(both)
  expect(await timeline.facetCount('United States')).toBeLessThanOrEqual(both)
  await expect(page.getByRole('main')).toContainText(`${both} of ${ALL} events that involve Russia and China`)
})

test('chips take one choice back, "Clear all" takes every one, and the focus stays', async ({ timeline, page }) => {
  await timeline.open('/?actor=russia~china&theme=diplomacy&range=2023-03-20..2023-03-22')
  const filtered = await timeline.resultCount()
  await page.getByRole('button', { name: 'Remove China' }).click()
  await expect.poll(() => timeline.key('actor')).toBe('russia')
  await expect(timeline.focused).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove the days 20–22 March 2023' }).click()
  await expect.poll(() => timeline.key('range')).toBeUndefined()
  expect(await timeline.resultCount()).toBeGreaterThanOrEqual(filtered)
  await page.getByRole('button', { name: 'Clear all' }).click()
  await timeline.expectCount(ALL)
  await expect(timeline.focused).toHaveCount(1)
  expect(new URL(page.url()).search).toBe('')
})

test('days: from, to, and clear', async ({ timeline, page }) => {
  await timeline.open()
  const days = page.getByRole('region', { name: 'Days' })
  await days.getByRole('heading', { name: 'Days' }).click()
  await days.getByLabel('From').fill('2024-05-15')
  await timeline.expectCount(dataset.events.filter(({ date }) => date.latest >= '2024-05-15').length)
  await days.getByLabel('To').fill('2024-05-15')
  await timeline.expectCount(
    dataset.events.filter(({ date }) => date.latest >= '2024-05-15' && date.earliest <= '2024-05-15').length,
  )
  expect(timeline.key('range')).toBe('2024-05-15..2024-05-15')
  await days.getByRole('button', { name: 'Clear the days' }).click()
  await timeline.expectCount(ALL)
})

test('an empty result names what to drop, and drops it', async ({ timeline, page }) => {
  await timeline.open('/?actor=iran&theme=law-and-justice')
  await timeline.expectCount(0)
  await expect(page.getByRole('heading', { name: 'No event meets both conditions' })).toBeVisible()
  await expect(page.getByText('Without Iran')).toBeVisible()
  const drop = page.getByRole('button', { name: /^Show (\d+) events without Law and justice$/ })
  const offered = Number(/\d+/.exec((await drop.getAttribute('aria-label')) ?? '')?.[0])
  await drop.click()
  await timeline.expectCount(offered)
  expect(timeline.key('theme')).toBeUndefined()
  await expect(timeline.facet('Iran')).toBeChecked()
  await expect(timeline.focused, 'the button went, the focus stays').toHaveCount(1)
})

test('choices are steps that Back undoes', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.facet('Russia').check()
  await timeline.facet('Diplomacy').check()
  const both = await timeline.resultCount()
  await page.goBack()
  expect(await timeline.resultCount()).toBeGreaterThan(both)
  await expect(timeline.facet('Diplomacy')).not.toBeChecked()
  await page.goBack()
  await timeline.expectCount(ALL)
  await page.goForward()
  await page.goForward()
  await timeline.expectCount(both)
})
