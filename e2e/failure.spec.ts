/** What cannot be had: said, survived, tried again. */
import { expect, type Page } from '@playwright/test'
import { ALL } from './dataset'
import { test } from './timeline-page'

const LAVROV = '2023-03-22--lavrov-warns-britain'

/** Refuses what the pattern names until the function returned is called. */
async function refuse(page: Page, pattern: string): Promise<() => Promise<void>> {
  await page.route(pattern, (route) => route.abort())
  return () => page.unroute(pattern)
}

test('no manifest: the failure is told, and trying again works', async ({ timeline, page }) => {
  const relent = await refuse(page, '**/app/manifest.json')
  await timeline.open('/?actor=russia&time=2023-03-01..2023-03-31')
  const failed = page.getByRole('region', { name: 'The events could not be loaded' })
  await expect(failed.getByRole('alert')).toContainText('The server could not be reached.')
  await expect(failed.getByText('/dataset/v1/app/manifest.json')).toBeVisible()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(failed.getByRole('button', { name: 'Trying again' })).toBeVisible()
  await expect(failed.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(timeline.focused, 'the button keeps the focus').toHaveCount(1)
  await relent()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(timeline.marks.first()).toBeVisible()
  await timeline.waitIdle()
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')
  await expect(timeline.facet('Russia')).toBeChecked()
  await expect(timeline.focused, 'the page that came has the focus').toHaveCount(1)
})

for (const [what, response, words] of [
  ['a server error', { status: 500, body: '' }, 'The server answered 500.'],
  ['a page instead of data', { contentType: 'text/html', body: '<p>' }, 'The server sent something else than data.'],
  ['half a file', { contentType: 'application/json', body: '{"appVersion": 1, "bu' }, 'The data arrived damaged.'],
  ['another schema', { json: { appVersion: 2, events: [] } }, 'The data does not have the form this page knows.'],
] as const) {
  test(`${what} is told apart`, async ({ timeline, page }) => {
    await page.route('**/app/manifest.json', (route) => route.fulfill(response))
    await timeline.open()
    await expect(page.getByRole('alert')).toContainText(words)
  })
}

test('an index that does not fit its manifest', async ({ timeline, page }) => {
  await page.route('**/app/manifest.json', async (route) => {
    const answer = await route.fetch()
    const manifest = (await answer.json()) as object
    await route.fulfill({ response: answer, json: { ...manifest, count: 51 } })
  })
  await timeline.open()
  await expect(page.getByRole('alert')).toContainText('The event index does not fit its manifest.')
})

test('no details: counts and filters work without them, and come back', async ({ timeline, page }) => {
  const relent = await refuse(page, '**/app/details-*')
  await timeline.open()
  await timeline.expectCount(ALL)
  const failed = page.getByRole('region', { name: 'Some titles could not be loaded' })
  await expect(failed).toBeVisible()
  await timeline.facet('Diplomacy').check()
  expect(await timeline.resultCount()).toBe(16)
  await expect(timeline.marks.first()).toBeVisible()
  await relent()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(failed).toHaveCount(0)
  await expect(timeline.focused, 'the button went, the focus stays').toHaveCount(1)
  await expect(timeline.entry(/^Lavrov warns Britain/)).toBeVisible()
})

test('no details for the event of a link', async ({ timeline, page }) => {
  const relent = await refuse(page, '**/app/details-*')
  await timeline.open(`/e/${LAVROV}`)
  await expect(timeline.panel.getByRole('alert')).toContainText('The event could not be loaded')
  await relent()
  await timeline.panel.getByRole('button', { name: 'Try again' }).click()
  await expect(timeline.excerpt('x1')).toBeVisible()
})

test('no details for a search: the rest is kept', async ({ timeline, page }) => {
  const relent = await refuse(page, '**/app/details-*')
  await timeline.open('/?q=Bakhmut&actor=russia')
  const failed = page.getByRole('region', { name: 'The text search could not be loaded' })
  await expect(failed).toBeVisible()
  await relent()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('[data-result-count]')).toBeVisible()
  expect(await timeline.resultCount()).toBeGreaterThan(0)
})

test('words that are slow to come are waited for, lost ones asked for again, and what has come is kept', async ({
  timeline,
  page,
  context,
}) => {
  const words = '**/app/details-words-0-*'
  const release = await timeline.hold(words)
  const asked = page.waitForRequest(words)
  await page.goto('/?q=Bakhmut')
  await asked
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false')
  await expect(page.locator('[data-result-count]'), 'nothing is counted from half an index').toHaveCount(0)
  release()
  const found = await timeline.resultCount()
  expect(found).toBeGreaterThan(1)
  await page.unroute(words)

  // Titles that cannot be had are no failure of a search that needs none.
  const relentTitles = await refuse(page, '**/app/details-0-*')
  const releaseAgain = await timeline.hold(words)
  const askedAgain = page.waitForRequest(words)
  await timeline.open('/?actor=russia')
  await expect(page.getByRole('region', { name: 'Some titles could not be loaded' })).toBeVisible()
  await timeline.search.fill('Bakhmut')
  await askedAgain
  const failed = page.getByRole('region', { name: 'The text search could not be loaded' })
  await expect(failed).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false')
  releaseAgain()
  expect(await timeline.resultCount()).toBeGreaterThan(1)
  await relentTitles()
  await page.unroute(words)

  const relent = await refuse(page, words)
  await timeline.open('/?actor=russia')
  await timeline.search.fill('Bakhmut')
  await expect(failed).toContainText('Your other filters are kept.')
  await relent()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(timeline.entry(/fight for Bakhmut/)).toBeVisible()

  await context.setOffline(true)
  await timeline.search.fill('Lavrov')
  await expect(timeline.entry(/^Lavrov warns Britain/)).toBeVisible()
})

test('no text of a briefing', async ({ timeline, page }) => {
  const relent = await refuse(page, '**/briefings/*.json')
  await timeline.open(`/b/2023-03-22-xi-leaves-moscow#${LAVROV}/x2`)
  await expect(page.getByRole('alert')).toContainText('Briefing of 22 March 2023: the text could not be loaded')
  await relent()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('[data-passage][aria-current="true"]').first()).toBeInViewport()
})

for (const [what, chunk, path] of [
  ['the timeline', '**/assets/Timeline-*.js', '/'],
  ['what is round the timeline', '**/assets/TimelinePane-*.js', '/'],
  ['the rail', '**/assets/RailPane-*.js', '/'],
  ['the reader', '**/assets/Briefing*.js', '/b/2023-03-22-xi-leaves-moscow'],
  ['the panel', '**/assets/EventPane*.js', `/e/${LAVROV}`],
  ['the search', '**/assets/text-search-*.js', '/?q=Bakhmut'],
] as const) {
  test(`no code for ${what}: the page stands, and says so`, async ({ timeline, page }) => {
    await refuse(page, chunk)
    await page.goto(path)
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    if (path === '/' || path.startsWith('/e/')) await timeline.expectCount(ALL)
    await page.unroute(chunk)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await timeline.waitIdle()
  })
}

test('a slow dataset: loading is shown, and nothing is called idle', async ({ timeline, page }) => {
  const release = await timeline.hold('**/app/index-*')
  await page.goto('/')
  await expect(page.getByText('Loading the events')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false')
  await expect(page.locator('[data-result-count]')).toHaveCount(0)
  release()
  await timeline.expectCount(ALL)
})

test('slow details: counts are there at once', async ({ timeline, page }) => {
  const release = await timeline.hold('**/app/details-*')
  await page.goto(`/e/${LAVROV}`)
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', String(ALL))
  await expect(timeline.panel.getByRole('status')).toHaveText('The event is being loaded.')
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false')
  release()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
})

test('offline: what has been loaded goes on working', async ({ timeline, page, context }) => {
  await timeline.open('/e/2023-03-22--xi-leaves-moscow')
  await timeline.panel.getByRole('button', { name: 'Close' }).click()
  await context.setOffline(true)
  await timeline.facet('Russia').check()
  expect(await timeline.resultCount()).toBeLessThan(ALL)
  await timeline
    .entry(/^Lavrov warns Britain/)
    .getByRole('link')
    .click()
  await expect(timeline.excerpt('x1')).toBeVisible()
  await timeline.panel.getByRole('link', { name: 'Read in the briefing (passage 1)' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('[data-passage]').first()).toBeVisible()
})

test('no code for the filters: said, and tried again', async ({ timeline, page }) => {
  await page.setViewportSize({ width: 900, height: 800 })
  await refuse(page, '**/assets/FacetSheet*.js')
  await timeline.open()
  await page.getByRole('button', { name: 'Filters' }).click()
  const failed = page.getByRole('region', { name: 'The filters could not be loaded' })
  await expect(failed).toBeVisible()
  await timeline.expectCount(ALL)
  await page.unroute('**/assets/FacetSheet*.js')
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
})

test('no code for the panel: closing it is possible, and another event is another attempt', async ({
  timeline,
  page,
}) => {
  const relent = await refuse(page, '**/assets/EventPane*.js')
  await timeline.open(`/e/${LAVROV}`)
  await expect(timeline.panel.getByRole('alert')).toBeVisible()
  await timeline.panel.getByRole('button', { name: 'Close' }).click()
  await expect(timeline.panel).toHaveCount(0)
  await expect(timeline.focused).toHaveCount(1)
  await relent()
  await timeline.entries.first().getByRole('link').click()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
})

test('a panel whose code is on its way can be closed', async ({ timeline, page }) => {
  const release = await timeline.hold('**/assets/EventPane*.js')
  await page.goto('/')
  await timeline.entries.first().getByRole('link').click()
  await timeline.panel.getByRole('button', { name: 'Close' }).click()
  await expect(timeline.panel).toHaveCount(0)
  expect(timeline.path()).toBe('/')
  release()
})

test('what is missing is asked for once, and a newer edition is offered', async ({ timeline, page }) => {
  await page.route('**/app/details-*', (route) => route.fulfill({ status: 404, body: '' }))
  await timeline.open()
  const asked = timeline.requests.filter((path) => path.includes('/app/details-'))
  expect(asked).toHaveLength(1)
  const failed = page.getByRole('region', { name: 'Some titles could not be loaded' })
  await expect(failed).toContainText('/dataset/v1/app/details-')
  await expect(failed).toContainText('404')

  await page.route('**/app/manifest.json', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), build: 'newer' } })
  })
  await failed.getByRole('button', { name: 'Try again' }).click()
  await page.unroute('**/app/details-*')
  await failed.getByRole('button', { name: 'Reload' }).click()
  await timeline.waitIdle()
  await expect(timeline.entry(/^Lavrov warns Britain/)).toBeVisible()
})
