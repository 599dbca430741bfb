/** The list as it is read aloud: a feed of named articles, a heading for each day. */
import { expect } from '@playwright/test'
import { ALL, dataset } from './dataset'
import type { ConflictEvent } from '../src/model/dataset'
import { test } from './timeline-page'

/** The day, month or year in which an event begins; with an open start it stands where its end is. */
function headingOf({ date }: ConflictEvent): string {
  const first = date.open?.includes('start') ? date.latest : date.earliest
  const days = (Date.parse(date.latest) - Date.parse(first)) / 86_400_000 + 1
  if (first.endsWith('-01-01') && days >= 365) return first.slice(0, 4)
  return first.endsWith('-01') && days >= 28 ? first.slice(0, 7) : first
}

test('each article bears its title; the first of each day bears a heading', async ({ timeline, page }) => {
  await timeline.open('/?view=list')
  const feed = page.getByRole('feed')
  for (const { title } of dataset.events) {
    await expect(feed.getByRole('article', { name: title, exact: true })).toHaveCount(1)
  }
  const days = dataset.events.map(headingOf)
  const firsts = dataset.events.filter((_, i) => days[i] !== days[i - 1])
  await expect(feed.getByRole('heading', { level: 3 })).toHaveCount(firsts.length)
  for (const { title } of firsts) {
    await expect(feed.getByRole('article', { name: title, exact: true }).getByRole('heading')).toHaveCount(1)
  }
})

test('a day whose first event does not match is headed by the next one', async ({ timeline, page }) => {
  await timeline.open('/?view=list&theme=law-and-justice')
  const entries = page.getByRole('feed').getByRole('article')
  await expect(entries.first().getByRole('heading')).toHaveCount(1)
})

test('an unknown id suggests the event whose words it shares', async ({ timeline, page }) => {
  const { id, title } = dataset.events.find((event) => event.id.endsWith('--lavrov-warns-britain'))!
  for (const wrong of [id.replace('--', '-'), id.split('--')[1]!]) {
    await timeline.open(`/e/${wrong}`)
    await expect(page.locator('[data-panel="event"]').getByRole('link', { name: title })).toBeVisible()
    await expect(page.getByText(wrong).first()).toBeVisible()
  }
})

test('a press while the list still scrolls is not lost', async ({ timeline, page }) => {
  await timeline.open('/?view=list')
  const box = (await page.getByRole('feed').boundingBox())!
  await page.getByRole('feed').evaluate((feed) => feed.parentElement!.scrollBy(0, 300))
  await page.mouse.click(box.x + 300, box.y + 200)
  await expect(timeline.panel).toBeVisible()
})

test('headings name days with their weekday, months and years', async ({ timeline, page }) => {
  await timeline.open('/?view=list')
  const headings = page.getByRole('feed').getByRole('heading', { level: 3 })
  await expect(headings.first()).toHaveText('2014')
  await expect(headings.filter({ hasText: /^February 2022$/ })).toHaveCount(1)
  await expect(headings.filter({ hasText: /^Wednesday, 22 March 2023$/ })).toHaveCount(1)
  await expect(headings.last()).toHaveText('Thursday, 16 May 2024')
})

test('the heading of what is scrolled to stays in sight', async ({ timeline, page }) => {
  await timeline.open('/?view=list')
  const copy = timeline.feed.locator('> [aria-hidden]')
  await expect(copy).toHaveText('2014')
  await timeline.entry(/^Xi Jinping leaves Moscow/).evaluate((entry) => entry.scrollIntoView({ block: 'start' }))
  await expect(copy).toHaveText('Wednesday, 22 March 2023')
  await expect(copy).toBeInViewport()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => scrollTo(0, 0))
  await timeline.entry(/^Xi Jinping leaves Moscow/).evaluate((entry) => entry.scrollIntoView({ block: 'start' }))
  await expect(copy).toHaveText('Wednesday, 22 March 2023')
})

test('the order can be turned round: newest first, by the last day the words allow', async ({ timeline, page }) => {
  await timeline.open('/?view=list')
  await expect(page.getByRole('heading', { name: 'List 50 events, oldest first' })).toBeVisible()
  await page.getByRole('link', { name: 'Newest first' }).click()
  await expect(page.getByRole('heading', { name: 'List 50 events, newest first' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Oldest first' })).toBeFocused()
  expect(timeline.key('sort')).toBe('newest')
  const ids = await timeline.articles.evaluateAll((all) => all.map((article) => article.dataset['eventId']))
  const latest = ids.map((id) => dataset.events.find((event) => event.id === id)!.date.latest)
  expect(latest).toHaveLength(ALL)
  expect(latest).toEqual(latest.toSorted().reverse())
  await expect(timeline.articles.first().getByRole('heading'), 'what may have been as late as the 31st').toHaveText(
    'May 2024',
  )
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'List 50 events, oldest first' })).toBeVisible()
})

test('a link can say the order; next and previous follow it', async ({ timeline }) => {
  await timeline.open('/?theme=law-and-justice&sort=newest')
  const titles = await timeline.articles.getByRole('link').allTextContents()
  await timeline.articles.getByRole('link').first().click()
  const heading = timeline.panel.getByRole('heading', { level: 2 })
  await expect(heading).toHaveText(titles[0]!)
  await timeline.panel.getByRole('button', { name: 'Next event' }).click()
  await expect(heading).toHaveText(titles[1]!)
  await expect(timeline.panel.getByText(`2 of ${titles.length}`)).toBeVisible()
})

test('the selected entry stays in sight when the order changes', async ({ timeline, page }) => {
  await timeline.open('/e/2014--russia-seizes-crimea')
  const entry = timeline.articles.filter({ hasText: 'Russia seizes Crimea' })
  await expect(entry).toBeInViewport()
  await page.getByRole('link', { name: 'Newest first' }).click()
  await timeline.waitIdle()
  await expect(entry).toBeInViewport()
  await expect(entry.getByRole('link')).toHaveAttribute('aria-current', 'true')
  await expect(timeline.panel.getByText('50 of 50')).toBeVisible()
})

test('the keys of a feed: from article to article, and out of it at both ends', async ({ timeline, page }) => {
  await timeline.open('/?view=list')
  await timeline.entries.first().getByRole('link').focus()
  for (let i = 1; i <= 12; i++) {
    await page.keyboard.press('PageDown')
    await expect(timeline.entries.nth(i).getByRole('link')).toBeFocused()
    await timeline.expectFocusVisible()
  }
  for (let i = 11; i >= 4; i--) {
    await page.keyboard.press('PageUp')
    await expect(timeline.entries.nth(i).getByRole('link')).toBeFocused()
    await timeline.expectFocusVisible()
    const [link, heading] = await Promise.all([
      timeline.focused.boundingBox(),
      timeline.feed.locator('> [aria-hidden] > *').boundingBox(),
    ])
    expect(link!.y, 'the heading above hides nothing').toBeGreaterThanOrEqual(heading!.y + heading!.height - 1)
  }
  await page.keyboard.press('Control+Home')
  await expect(page.getByRole('link', { name: 'Show the timeline' })).toBeFocused()
  await timeline.entries.nth(4).getByRole('link').focus()
  await page.keyboard.press('Control+End')
  await expect(page.locator('footer').getByRole('link').first()).toBeFocused()
  await timeline.entries.nth(4).getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(timeline.panel).toBeVisible()
})

test('a link to an event leads to its entry, too, however late the timeline comes', async ({ timeline, page }) => {
  await page.route(/TimelinePane|Timeline-/, async (route) => {
    await page.waitForSelector('article[data-event-id]')
    await route.continue()
  })
  await timeline.open('/e/2024-05-15--blinken-visits-kyiv')
  await expect(timeline.mark('2024-05-15--blinken-visits-kyiv')).toBeVisible()
  await expect(timeline.articles.locator('[aria-current]')).toBeInViewport()
})
