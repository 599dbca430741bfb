/** The pages about the data: how it is made, and what speaks against it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Quality } from '../src/model/quality'
import { ALL, dataset } from './dataset'
import { test } from './timeline-page'

const quality = JSON.parse(
  readFileSync(join(import.meta.dirname, '../public/dataset/v1/quality.json'), 'utf8'),
) as Quality
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a doubt is followed to its events, and the view is kept for the way back', async ({ timeline, page }) => {
  await timeline.open('/?actor=china&theme=diplomacy&view=list')
  const count = await timeline.resultCount()
  const bar = page.getByRole('banner').getByRole('navigation', { name: 'About the data' })
  await bar.getByRole('link', { name: 'Data quality' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Data quality' })).toBeFocused()
  await expect(page).toHaveTitle('Data quality – Dateline')
  await expect(bar.getByRole('link', { name: 'Data quality' })).toHaveAttribute('aria-current', 'page')

  // What speaks against the data is in sight with what the desk says about it, opened or not.
  for (const { id, count: counted, of, concern, note } of quality.figures) {
    const figure = page.locator(`[data-figure="${id}"]`)
    await expect(figure).toContainText(of === undefined ? `${counted}` : `${counted} of ${of}`)
    await expect(figure.getByText('Concern')).toHaveCount(concern ? 1 : 0)
    if (note !== undefined) await expect(figure).toContainText(note)
  }

  const disputed = page.locator('[data-figure="status-disputed"]')
  await disputed.locator('summary').press('Enter')
  const events = dataset.events.filter(({ status }) => status === 'disputed')
  await expect(disputed.getByRole('listitem')).toContainText(events.map(({ title }) => title))
  await page.getByRole('link', { name: 'Back to the timeline' }).click()
  await timeline.expectCount(count)
  await expect(page).toHaveURL(/\/\?actor=china&theme=diplomacy&view=list$/)

  await page.goBack()
  await disputed.locator('summary').click()
  await disputed.getByRole('link', { name: 'Show on the timeline' }).click()
  await timeline.expectCount(events.length)
  await page.goBack()
  await disputed.locator('summary').click()
  await disputed.getByRole('link', { name: /no contact with the US drone/ }).click()
  await expect(timeline.excerpt('x1')).toBeVisible()
  expect(timeline.path()).toBe('/e/2023-03-13--ministry-denies-contact-with-drone')
  await timeline.expectCount(ALL)
})

test('sentences, actors and places are named, and lead on', async ({ timeline, page }) => {
  await timeline.open('/quality/#commentary')
  const commentary = page.locator('[data-figure="commentary"]')
  await expect(commentary.locator('summary')).toBeFocused()
  await expect(commentary.getByRole('blockquote').first()).toHaveText(
    'US and Germany indicate more Patriot missiles en route to Ukraine',
  )
  await expect(commentary.getByRole('blockquote').first()).toHaveCSS('font-family', /Serif/)
  await commentary.getByRole('link', { name: 'Briefing of 16 May 2024' }).first().click()
  await expect(page.getByRole('heading', { name: 'Putin arrives in China', level: 2 })).toBeFocused()
  await page.goBack()

  const places = page.locator('[data-figure="places-without-point"]')
  await places.locator('summary').click()
  await places.getByRole('link', { name: 'Hlyboke' }).click()
  await timeline.expectCount(1)
  await expect(timeline.entry(/^Fighting is ongoing on five axes/)).toBeVisible()
})

test('the method leads to its sections, to live examples and to the figures', async ({ timeline, page }) => {
  await timeline.open('/method?actor=russia')
  await expect(page.getByRole('heading', { level: 1, name: 'Method' })).toBeFocused()
  const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
  const headings = page.getByRole('article').getByRole('heading', { level: 2 })
  await expect(headings).toHaveText(await contents.allInnerTexts())

  await contents.filter({ hasText: 'Numbers' }).click()
  const numbers = page.getByRole('region', { name: 'Numbers' })
  await expect(numbers.getByRole('heading')).toBeInViewport()
  await expect(numbers.getByRole('heading')).toBeFocused()
  expect(new URL(page.url()).hash).toBe('#numbers')
  await expect(numbers.getByRole('link', { name: /^Ukraine says Russia lost more than 700/ })).toBeVisible()
  // The same again, from elsewhere on the page.
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await contents.filter({ hasText: 'Numbers' }).click()
  await expect(numbers.getByRole('heading')).toBeInViewport()

  await page
    .getByRole('region', { name: 'Who says so' })
    .getByRole('link', { name: /no contact with the US drone/ })
    .click()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toContainText('no contact with the US drone')
  await page.goBack()
  await expect(numbers.getByRole('heading')).toBeInViewport()

  await page.getByRole('link', { name: 'which ones' }).click()
  await expect(page.locator('[data-figure="basis-inferred"]').locator('summary')).toBeFocused()
  expect(page.url()).toMatch(/\/quality\?actor=russia#basis-inferred$/)
  await page.getByRole('link', { name: 'Back to the timeline' }).click()
  await expect(timeline.facet('Russia')).toBeChecked()
})

test('without the figures, or the code, the pages say so and try again', async ({ timeline, page }) => {
  await page.route('**/quality.json', (route) => route.fulfill({ status: 404, body: '' }))
  await timeline.open('/method')
  await expect(page.getByRole('status')).toContainText('The examples could not be loaded')
  await expect(page.getByRole('region', { name: 'Dates', exact: true })).toContainText('never more precise')
  await page.route('**/assets/QualityPane*.js', (route) => route.abort())
  await page.getByRole('banner').getByRole('link', { name: 'Data quality' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Data quality: the page could not be loaded')
  await page.unroute('**/assets/QualityPane*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toContainText('The figures could not be loaded')
  await page.unroute('**/quality.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('[data-figure="events"]')).toContainText(String(ALL))
  await expect(alert).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('the pages are found at the foot of the list, in the reader and in the palette', async ({ timeline, page }) => {
    await timeline.open('/b/2024-05-16-putin-in-china')
    await page.getByRole('main').getByRole('link', { name: 'Data quality' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Data quality' })).toBeFocused()
    await page.getByText('On this page').click()
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: /^Names/ })
      .click()
    await expect(page.getByRole('heading', { name: 'Names' })).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await page.getByRole('link', { name: 'Back to the timeline' }).click()
    await timeline.waitIdle()
    const foot = page.getByRole('navigation', { name: 'About the data' })
    await expect(foot.getByRole('link', { name: 'Method' })).toHaveAttribute('href', '/method')
    await page.getByRole('button', { name: 'Search everything' }).click()
    await timeline.palette.fill('how it is made')
    await timeline.suggestions.filter({ hasText: 'Method' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Method' })).toBeFocused()
  })
})
