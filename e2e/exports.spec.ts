import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, type Download, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { test } from './timeline-page'

const require = createRequire(import.meta.url)
const TIMELINE_JS = path.join(path.dirname(require.resolve('@knight-lab/timelinejs/package.json')), 'dist')
const CHINA = '/?actor=china&time=2024-05-01..2024-05-31'

async function download(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return file
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('tab', { name }).click()
}

test('takes the matching events away as a table, and says what could not be had', async ({ timeline, page }) => {
  await page.route('**/dataset/v1/briefings/*.json', (route) => route.fulfill({ status: 404 }))
  await timeline.open(CHINA)
  const count = await timeline.resultCount()
  await openTab(page, 'Download')
  await timeline.waitIdle()

  const table = await download(page, 'Download as CSV')
  expect(table.suggestedFilename()).toMatch(/^dateline-china-[0-9a-f]{12}\.csv$/)
  const rows = parse<Record<string, string>>(readFileSync(await table.path(), 'utf8'), { columns: true, bom: true })
  // The window leaves none of them out.
  expect(rows).toHaveLength(count)
  expect(rows.map(({ id }) => id)).toContain('2023-03-22--xi-leaves-moscow')
  const status = page.getByRole('dialog').getByRole('status')
  await expect(status).toContainText(table.suggestedFilename())

  await page.getByRole('button', { name: 'Download as JSON', exact: true }).click()
  await expect(status).toContainText('The JSON file could not be made')
  await page.unroute('**/dataset/v1/briefings/*.json')
  const json = await download(page, 'Try again')
  const { selection, events } = JSON.parse(readFileSync(await json.path(), 'utf8')) as Record<string, object[]>
  expect(selection).toMatchObject({ filter: `${count} of 50 events involve China` })
  expect(events).toHaveLength(count)

  await page.getByRole('tab', { name: 'Cite' }).click()
  await page.getByRole('radio', { name: 'The dataset' }).check()
  await expect(page.getByRole('textbox', { name: 'The citation' })).toHaveValue(
    /^“Dateline: events from news briefings”/,
  )
})

test('makes slides that the real TimelineJS shows, all of them', async ({ timeline, page }) => {
  await timeline.open(CHINA)
  const count = await timeline.resultCount()
  await openTab(page, 'Download')
  const file = await download(page, 'Download as TimelineJS')
  const slides = readFileSync(await file.path(), 'utf8')

  await page.route('http://timeline.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE })
    if (pathname === '/slides.json') return route.fulfill({ contentType: 'application/json', body: slides })
    // Its fonts come from elsewhere, and are not what is tested.
    if (pathname === '/fonts.css') return route.fulfill({ contentType: 'text/css', body: '' })
    return route.fulfill({ path: path.join(TIMELINE_JS, pathname) })
  })
  await page.goto('http://timeline.test/')
  // The title and one slide for each event.
  await expect(page.locator('.tl-slide')).toHaveCount(count + 1)
  await expect(page.locator('.tl-timemarker')).toHaveCount(count)
  const slide = page.locator('.tl-slide').filter({ hasText: 'Xi Jinping visits Moscow for three days' })
  await expect(slide.locator('.tl-headline-date')).toHaveText('20–22 March 2023')
  expect(timeline.complaints).toEqual([])
})

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Slides</title>
<link rel="stylesheet" href="/css/timeline.css"><div id="here" style="width:100%;height:600px"></div>
<script src="/js/timeline.js"></script>
<script>new TL.Timeline('here', '/slides.json', { font: '/fonts.css' })</script></html>`
