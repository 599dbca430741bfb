/** On paper: the list with its words and full links, and what is left out. */
import { expect, type Page } from '@playwright/test'
import { ALL, dataset, eventWithId } from './dataset'
import { serveEvents } from './many-events'
import { test } from './timeline-page'

const sheet = (page: Page) => page.locator('[data-print]')
const printed = (page: Page) => sheet(page).getByRole('list').last().getByRole('listitem')

/** As a browser that prints does: nothing is waited for in between. */
async function print(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
}

test('prints every event with its words, its source and a full link; black on white', async ({ timeline, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await timeline.open()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(sheet(page).getByRole('heading', { level: 1 })).toHaveText(`${ALL} events`)
  await expect(printed(page)).toHaveCount(ALL)
  await expect(sheet(page)).toContainText(
    `Dataset ${dataset.build}, made from 2 briefings: 22 March 2023 to 16 May 2024`,
  )
  const { title, excerpts } = eventWithId('2023-03-22--lavrov-warns-britain')
  const entry = printed(page).filter({ has: page.getByRole('heading', { name: title }) })
  await expect(entry.locator('blockquote')).toHaveText(excerpts.map(({ exact }) => exact))
  await expect(entry).toContainText('Briefing of 22 March 2023 · Xi leaves Moscow; drone strike on Kyiv')
  const address = `${new URL(page.url()).origin}/e/2023-03-22--lavrov-warns-britain`
  await expect(entry.getByRole('link', { name: address })).toHaveAttribute('href', address)
  await expect(entry).toContainText(/Claimed|Stated|Reported/)

  for (const part of ['banner', 'main', 'navigation'] as const) await expect(page.getByRole(part)).toHaveCount(0)
  await expect(timeline.box).toBeHidden()
  await expect(sheet(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  const { r, fill } = await entry.evaluate((element) => ({
    r: Number(/\d+/.exec(getComputedStyle(element).color)![0]),
    fill: getComputedStyle(element.querySelector('path')!).fill,
  }))
  expect(r, 'dark ink').toBeLessThan(60)
  expect(fill, 'a keyline only').toBe('rgb(255, 255, 255)')
  await expect(entry).toHaveCSS('break-inside', 'avoid')

  await page.emulateMedia({ media: 'screen' })
  await expect(sheet(page)).toHaveCount(0)
  await expect(timeline.entries.first()).toBeVisible()
})

test('prints what the filter and its count say', async ({ timeline, page }) => {
  await timeline.open('/?actor=china&theme=diplomacy')
  const count = await timeline.resultCount()
  expect(count).toBeLessThan(ALL)
  await page.emulateMedia({ media: 'print' })
  const heading = sheet(page).getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(`${count} of ${ALL} events that involve China, about Diplomacy`)
  await expect(printed(page)).toHaveCount(count)
  await expect(sheet(page).getByRole('link').first()).toHaveText(page.url())
})

test('a print is ready when the browser asks for it', async ({ timeline, page }) => {
  await timeline.open()
  await expect.poll(() => timeline.requests.some((path) => path.includes('PrintPane'))).toBe(true)
  await expect
    .poll(async () => {
      await print(page)
      return sheet(page).count()
    })
    .toBe(1)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet(page)).toHaveCount(0)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length, 'pages').toBeGreaterThan(4)
})

test('the selected event comes first, in full', async ({ timeline, page }) => {
  const { id, title } = eventWithId('2023-03-13--ministry-denies-contact-with-drone')
  await timeline.open(`/e/${id}`)
  await page.emulateMedia({ media: 'print' })
  const selected = sheet(page).getByRole('region', { name: 'Selected event' })
  await expect(selected.getByRole('heading', { name: title })).toBeVisible()
  await expect(selected.getByText('Who says what')).toBeVisible()
  await expect(selected.getByText('Two statements that contradict each other')).toBeVisible()
  await expect(printed(page)).toHaveCount(ALL)
})

test('the reader prints the whole text, its notes and its address', async ({ timeline, page }) => {
  await timeline.open('/b/2023-03-22-xi-leaves-moscow')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(page.url(), { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
  const { scrolls, fits } = await page.evaluate(() => {
    const main = document.querySelector('main')!
    return { scrolls: getComputedStyle(main).overflowY, fits: main.clientHeight >= main.scrollHeight - 1 }
  })
  expect({ scrolls, fits }).toEqual({ scrolls: 'visible', fits: true })
  await expect(page.getByRole('list', { name: 'Events quoted from this paragraph' }).first()).toBeVisible()
})

test.describe('of 1,200 events', () => {
  test.beforeEach(({ page }) => serveEvents(page, 1200))

  test('“Print” loads the first 500, and says what is left out', async ({ timeline, page }) => {
    await page.addInitScript(() => {
      window.print = () => window.dispatchEvent(new Event('beforeprint'))
    })
    await timeline.open()
    await timeline.expectCount(1200)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Print' }).click()
    await expect(sheet(page)).toHaveCount(1)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('The first 500 of 1,200; 700 are left out.')).toBeVisible()
    await expect(printed(page)).toHaveCount(500)
    await expect(printed(page).first()).toContainText('Event 1 of many')
    await expect(printed(page).last()).toContainText('Event 500 of many')
    await expect(sheet(page)).not.toContainText('missing')
  })

  test('Ctrl+P prints what is there, and says what is missing', async ({ timeline, page }) => {
    await timeline.open('/?view=list')
    await expect.poll(() => timeline.requests.some((path) => path.includes('PrintPane'))).toBe(true)
    await page.route('**/app/details-1-*', (route) => route.abort())
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText(/^244 events of these are missing, because they had not been loaded yet/)).toBeVisible()
    await expect(printed(page)).toHaveCount(256)
  })
})
