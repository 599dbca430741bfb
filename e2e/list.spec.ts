/** The list as it is read aloud: a feed of named articles, a heading for each day. */
import { expect } from '@playwright/test'
import { dataset } from './dataset'
import { test } from './timeline-page'

test('each article bears its title; the first of each day bears a heading', async ({ timeline, page }) => {
  await timeline.open('/?view=list')
  const feed = page.getByRole('feed')
  for (const { title } of dataset.events) {
    await expect(feed.getByRole('article', { name: title, exact: true })).toHaveCount(1)
  }
  // An event with an open start stands where its end is.
  const days = dataset.events.map(({ date }) => (date.open?.includes('start') ? date.latest : date.earliest))
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
