/** Who says so, how surely in some days, and what was known on a day: nothing of a later briefing may be seen. */
import { expect } from '@playwright/test'
import type { ConflictEvent } from '../src/model/dataset'
import { ALL, dataset, eventWithId, wordsInFile } from './dataset'
import { test } from './timeline-page'

const FIRST = '2023-03-22'
const dayOf = new Map(dataset.briefings.map(({ id, date }) => [id, date]))
const isKnown = ({ excerpts }: ConflictEvent) => excerpts.some(({ briefing }) => dayOf.get(briefing)! <= FIRST)
const known = dataset.events.filter(isKnown)
const INVASION = '2022-02--russia-invades-ukraine'
/** Told of by the briefing of 2024 alone. */
const BLINKEN = '2024-05-15--blinken-visits-kyiv'

test('as known on a day, what later briefings tell is counted and not shown', async ({ timeline, page }) => {
  await timeline.open()
  const rail = page.getByRole('region', { name: 'Known as of' })
  await rail.getByRole('heading', { name: 'Known as of' }).click()
  await timeline.waitIdle()
  await rail.getByRole('radio', { name: `All briefings, ${ALL} of ${ALL} events known` }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(rail.getByRole('radio', { name: `22 March 2023, ${known.length} of ${ALL} events known` })).toBeChecked()
  await timeline.expectCount(known.length)
  expect(timeline.key('asof')).toBe(FIRST)
  const sentence = page.locator('p', { has: page.locator('[data-result-count]') })
  await expect(sentence).toContainText(`${ALL - known.length} more were reported later.`)
  await expect(page.getByText('What was reported after 22 March 2023 is not known yet.')).toHaveCount(1)
  await expect(page.getByText('Briefings cover 13–22 March 2023 and 6–16 May 2024.')).toHaveCount(1)

  const shown = await page
    .locator('[data-event-id]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-event-id')))
  expect(shown.length).toBeGreaterThan(5)
  expect(shown.filter((id) => !known.some((event) => event.id === id))).toEqual([])
  expect(await timeline.facetCount('Germany')).toBe(0)

  await rail.getByRole('radio', { name: /^All briefings/ }).check()
  await timeline.expectCount(ALL)
  expect(timeline.key('asof')).toBeUndefined()
})

test('an event that both briefings tell of is shown in the words of the first', async ({ timeline, page }) => {
  const { excerpts, date } = eventWithId(INVASION)
  const early = excerpts.filter(({ briefing }) => dayOf.get(briefing)! <= FIRST)
  const late = excerpts.filter((excerpt) => !early.includes(excerpt))
  expect([early.length, late.length], 'passages then and later').toEqual([2, 1])
  await timeline.open(`/e/${INVASION}/${late[0]!.id}?asof=${FIRST}`)
  await expect(timeline.panel.getByRole('blockquote')).toHaveText(early.map(wordsInFile))
  await expect(timeline.panel).not.toContainText(date.note!)
  await expect(timeline.panel).not.toContainText('16 May 2024')
  await expect(timeline.panel).toContainText('1 passage from a later briefing is not shown as known on 22 March 2023.')
  await timeline.panel.getByRole('button', { name: 'Show all' }).click()
  await timeline.expectCount(ALL)
  await expect(timeline.panel.getByRole('blockquote')).toHaveText(excerpts.map(wordsInFile))
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  expect(timeline.key('asof')).toBeUndefined()

  // Words of the later passage alone find the event today, and did not then.
  const words = '"since the months leading up"'
  expect(wordsInFile(late[0]!)).toContain(words.slice(1, -1))
  await timeline.open(`/?q=${encodeURIComponent(words)}`)
  await expect(timeline.entries.and(page.locator(`[data-event-id="${INVASION}"]`))).toBeVisible()
  await timeline.open(`/?q=${encodeURIComponent(words)}&asof=${FIRST}`)
  await timeline.expectCount(0)
  await page.getByRole('button', { name: /without as known on 22 March 2023$/ }).click()
  await expect(timeline.entries.and(page.locator(`[data-event-id="${INVASION}"]`))).toBeVisible()
})

test('a link to an event that was not known yet says so, and shows nothing of it', async ({ timeline, page }) => {
  const { title, label } = eventWithId(BLINKEN)
  await timeline.open(`/e/${BLINKEN}?asof=${FIRST}`)
  await expect(timeline.panel).toContainText(
    'No briefing had reported this by 22 March 2023. It was first reported on 16 May 2024.',
  )
  await expect(timeline.panel.getByRole('heading', { name: 'Not known yet' })).toBeFocused()
  for (const words of [title, label]) await expect(page.getByText(words)).toHaveCount(0)
  await expect(page).not.toHaveTitle(new RegExp(title))
  await timeline.openPalette()
  await timeline.palette.fill('Blinken')
  await timeline.waitIdle()
  await expect(timeline.suggestions.filter({ hasText: title })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await timeline.panel.getByRole('button', { name: 'Show what is known today' }).click()
  await expect(timeline.panel.getByRole('heading', { level: 2, name: title })).toBeFocused()
  await timeline.expectCount(ALL)
})

test('who says so: a speaker has exactly its events, and the country takes it in', async ({ timeline, page }) => {
  const saidBy = (...ids: readonly string[]) =>
    dataset.events.filter(({ claims }) => claims.some(({ speaker }) => speaker && ids.includes(speaker)))
  const kirby = saidBy('john-kirby').map(({ id }) => id)
  const american = saidBy('united-states', 'john-kirby', 'antony-blinken').length
  await timeline.open()
  await page.getByRole('button', { name: 'Who says so' }).click()
  expect(await timeline.facetCount('United States', 'speaker')).toBe(american)
  await page.getByRole('textbox', { name: 'Find in Who says so' }).fill('kirby')
  await timeline.facet('John Kirby', 'speaker').check()
  await timeline.expectCount(kirby.length)
  expect(timeline.key('speaker')).toBe('john-kirby')
  const shown = await timeline.entries.evaluateAll((entries) => entries.map(({ dataset: { eventId } }) => eventId))
  expect(shown.sort()).toEqual(kirby.sort())
  await page.getByRole('textbox', { name: 'Find in Who says so' }).fill('')
  await timeline.facet('United States', 'speaker').check()
  await timeline.expectCount(american)
  await page.getByRole('button', { name: 'Remove John Kirby, the speaker' }).click()
  await timeline.expectCount(american)
  await page.getByRole('button', { name: 'Speakers of United States' }).click()
  await expect(timeline.facet('John Kirby, included in United States', 'speaker')).not.toBeChecked()
  // Who takes part and who says so are chosen apart.
  await expect(timeline.facet('United States')).not.toBeChecked()
})

test('certainly in some days, and without dates from elsewhere', async ({ timeline, page }) => {
  await timeline.open(`/e/${INVASION}?range=2023-03-20..2023-03-22`)
  const possible = await timeline.resultCount()
  const days = page.getByRole('region', { name: 'Days' })
  const dismisses = timeline.entry(/^US dismisses Russia’s complaints/)
  await expect(dismisses, 'about 22 March is possibly in').toBeVisible()
  await days.getByRole('radio', { name: 'Certainly in' }).check()
  await timeline.waitIdle()
  expect(timeline.key('sure')).toBe('1')
  await expect(dismisses).toHaveCount(0)
  await expect(timeline.entry('Xi Jinping visits Moscow for three days')).toBeVisible()
  expect(await timeline.resultCount()).toBeLessThan(possible)
  await expect(page.locator('p', { has: page.locator('[data-result-count]') })).toContainText('certainly between')

  await expect(timeline.panel).toContainText('Not from the briefing')
  await days.getByRole('checkbox', { name: 'Also show dates that are not in the briefings' }).uncheck()
  await expect(timeline.panel).not.toContainText('Not from the briefing')
  expect(timeline.key('outside')).toBe('0')
  await days.getByRole('button', { name: 'Clear the days' }).click()
  await timeline.expectCount(ALL)
})
