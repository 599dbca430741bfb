/** Columns and titles that come late, and in another order than they were asked for: no number is told before it is known. */
import { expect, type Page } from '@playwright/test'
import type { ConflictEvent } from '../src/model/dataset'
import { dataset } from './dataset'
import { serveEvents } from './many-events'
import { test } from './timeline-page'

const COUNT = 600
const FIRST_BRIEFING = '2023-03-22'
const events = Array.from({ length: COUNT }, (_, i) => dataset.events[i % dataset.events.length]!)
const dayOf = new Map(dataset.briefings.map(({ id, date }) => [id, date]))

const inMoscow = ({ places }: ConflictEvent) =>
  places.some(({ place, relation }) => place === 'moscow' && relation !== 'mentioned')
const wasKnown = ({ excerpts }: ConflictEvent) =>
  excerpts.some(({ briefing }) => dayOf.get(briefing)! <= FIRST_BRIEFING)
const isTrade = ({ themes }: ConflictEvent) => themes.includes('economy-and-trade')

/** Files whose names begin so wait until the function returned is called. */
async function holdBack(page: Page, name: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((done) => {
    release = done
  })
  await page.route(`**/dataset/v1/app/${name}*`, async (route) => {
    await released
    await route.fallback()
  })
  return release
}

test('scrolling and filtering while columns and titles arrive late never shows a wrong number', async ({
  timeline,
  page,
}) => {
  await serveEvents(page, COUNT)
  // Every number of events that the sentence ever tells.
  await page.addInitScript(() => {
    const told: string[] = []
    Object.assign(window, { told })
    new MutationObserver(() => {
      const count = document.querySelector('[data-result-count]')?.getAttribute('data-result-count')
      if (typeof count === 'string' && told.at(-1) !== count) told.push(count)
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-result-count'] })
  })
  const here = events.filter((event) => inMoscow(event) && wasKnown(event))
  const [places, told, first, second, last] = await Promise.all(
    ['places-', 'told-', 'details-0-', 'details-1-', 'details-2-'].map(async (name) => holdBack(page, name)),
  )

  // A link whose filter needs two columns that are on their way: the later one comes first.
  await page.goto(`/?place=moscow&asof=${FIRST_BRIEFING}`)
  const russia = timeline.facet('Russia')
  await expect(russia).toHaveAccessibleName('Russia, being counted')
  told!()
  await expect(page.getByText('Loading the events')).toBeVisible()
  await expect(page.locator('[data-result-count]')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false')
  places!()
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', String(here.length))
  await expect(timeline.facet('Moscow', 'place')).toBeChecked()

  // Without a title there are counts, for another filter, too.
  await expect(timeline.articles.first()).toContainText('Loading')
  const trade = here.filter(isTrade)
  await timeline.facet('Economy and trade').check()
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', String(trade.length))
  await expect(timeline.articles.first()).toHaveAttribute('aria-setsize', String(trade.length))
  await timeline.facet('Economy and trade').uncheck()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', String(COUNT))

  // The end of the list, whose titles come before those of its beginning, and before those on the way.
  const scroller = timeline.feed.locator('xpath=..')
  for (const share of [0.3, 0.6, 1]) {
    await scroller.evaluate((box, to) => box.scrollTo(0, to * box.scrollHeight), share)
  }
  const end = timeline.feed.locator(`article[aria-posinset="${COUNT}"]`)
  await expect(end).toContainText('Loading')
  last!()
  await expect(end).toContainText(`Event ${COUNT} of many`)
  second!()
  first!()
  await timeline.waitIdle()
  await expect(timeline.feed.getByText('Loading')).toHaveCount(0)
  await scroller.evaluate((box) => box.scrollTo(0, 0))
  await expect(timeline.feed.locator('article[aria-posinset="1"]')).toContainText('Event 1 of many')
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual(
    [here, trade, here, events].map(({ length }) => String(length)),
  )
  expect(await timeline.facetCount('Moscow', 'place')).toBe(events.filter(inMoscow).length)

  // While words are on their way the events stay, and nothing says how many they are.
  const words = await holdBack(page, 'details-words-')
  await timeline.search.fill('Bakhmut')
  await expect(timeline.articles.first()).toHaveAttribute('aria-setsize', '-1')
  await expect(timeline.laneName('Russia')).toHaveAccessibleName('Russia, being counted')
  await expect(timeline.box.getByRole('group', { name: 'Russia, being counted' })).toBeVisible()
  await expect(timeline.cluster().first()).toHaveAccessibleName(/^Events, \d/)
  await expect(timeline.cluster().first()).toHaveText(/^…/)
  await page.keyboard.press('Control+k')
  await timeline.palette.fill('')
  await expect(timeline.suggestions.filter({ hasText: 'Russia' })).toHaveText(/country$/)
  await timeline.palette.press('Escape')
  words()
  const found = await timeline.resultCount()
  expect(found).toBeLessThan(COUNT)
  await expect(timeline.articles.first()).toHaveAttribute('aria-setsize', String(found))
  await expect(timeline.laneName('Russia')).toHaveAccessibleName(/^Russia, [\d,]+ events$/)
})

test('a column that cannot be had is told where it is missing, and only there', async ({ timeline, page }) => {
  await page.route('**/dataset/v1/app/speakers-*', (route) => route.abort())
  await timeline.open()
  const section = page.getByRole('region', { name: 'Who says so' })
  await section.getByRole('button', { name: 'Who says so' }).click()
  await expect(section.getByRole('alert')).toContainText('The speakers could not be loaded.')
  await timeline.expectCount(dataset.events.length)
  await page.unroute('**/dataset/v1/app/speakers-*')
  await section.getByRole('button', { name: 'Try again' }).click()
  await expect(timeline.facet('Kremlin', 'speaker').or(timeline.facet('Russia', 'speaker')).first()).toBeVisible()
  await expect(section.getByRole('button', { name: 'Who says so' })).toBeFocused()
})
