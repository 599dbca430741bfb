/** Why an event is here, what a view says in a sentence, and two steps to the words. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { BriefingText } from '../src/model/briefing-text'
import { ALL, dataset, eventWithId, wordsInFile } from './dataset'
import { test } from './timeline-page'

const LAVROV = '2023-03-22--lavrov-warns-britain'

test('what a country has through its people says so, in the list and in the panel', async ({ timeline, page }) => {
  await timeline.open('/?actor=russia&theme=arms-and-aid&range=2023-03-20..2023-03-22')
  const entry = timeline.entry(/^Lavrov warns Britain/)
  await expect(entry).toHaveAccessibleDescription('Russia: through Sergei Lavrov, Foreign Minister of Russia')
  await expect(timeline.entry(/^US dismisses Russia’s complaints/)).toHaveAccessibleDescription('')

  await entry.getByRole('link').click()
  const why = timeline.panel.getByRole('group').filter({ hasText: 'Why it is here' })
  await expect(why.getByRole('definition')).toHaveText([
    'through Sergei Lavrov, Foreign Minister of Russia since 9 March 2004, as speaker',
    'among its themes',
    'possibly in (about 22 March 2023)',
  ])
  // What shows in the event itself is told when it is asked for.
  await timeline.panel.getByRole('button', { name: 'Close' }).click()
  await page.goto('/e/2022-02--russia-invades-ukraine?actor=russia')
  await timeline.waitIdle()
  await expect(why.getByRole('definition')).toBeHidden()
  await why.getByText('Why it is here').click()
  await expect(why.getByRole('definition')).toHaveText('agent')
})

test('an event that the filter leaves out says why, and what to drop', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}?actor=russia&theme=casualties&status=claimed`)
  const box = timeline.panel.getByRole('region', { name: 'Why it is not here' })
  await expect(box).toContainText('Not among the 2 events of this filter')
  await expect(box.getByRole('listitem')).toHaveText([/^Casualties: not among its themes/, /^claimed: it is stated/])
  await box.getByRole('button', { name: 'Drop the condition Casualties' }).click()
  await expect.poll(() => timeline.key('theme')).toBeUndefined()
  await expect(box.getByRole('listitem')).toHaveText([/^claimed/])
  await timeline.waitIdle()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(box).toHaveCount(0)
  await expect(timeline.panel.getByText('Why it is here')).toBeVisible()
  await timeline.waitIdle()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(timeline.panel.getByText(/^\d+ of 43/)).toBeVisible()
})

test('a summary is copied, or shown to be copied by hand', async ({ timeline, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await timeline.open('/?actor=china&status=claimed~disputed~stated&asof=2023-03-22')
  const copy = async () => {
    await timeline.openPalette()
    await page.keyboard.type('summary')
    await page.keyboard.press('Enter')
  }
  await copy()
  await expect(page.getByRole('status').filter({ hasText: 'The summary is copied.' })).toBeVisible()
  const [words, link, source] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(words).toMatch(
    /^\d of 50 events involve China and are claimed or disputed or stated, as known on 22 March 2023; \d more were reported later; dated within 20–22 March 2023; all stated; in lanes by country\.$/,
  )
  expect(new URL(link!).searchParams.get('build')).toBe(dataset.build)
  expect(source).toContain(`dataset build ${dataset.build}, from the briefings of 22 March 2023 and 16 May 2024`)

  await page.evaluate(() => {
    const refuse = () => Promise.reject(new Error('refused'))
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } })
  })
  await page.keyboard.press('Escape')
  await copy()
  const field = page.getByRole('textbox', { name: 'The summary' })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(/ of 50 events involve China/)
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(timeline.palette).toBeFocused()
})

const texts = new Map(
  dataset.briefings.map(({ id }) => {
    const file = join(import.meta.dirname, `../public/dataset/v1/briefings/${id}.json`)
    return [id, JSON.parse(readFileSync(file, 'utf8')) as BriefingText]
  }),
)

test('from every entry two steps at most lead to the verbatim words', async ({ timeline, page }) => {
  // Tall enough for every entry to be in the document.
  await page.setViewportSize({ width: 1440, height: 2000 })
  await timeline.open('/?view=list')
  await expect(timeline.entries).toHaveCount(ALL)
  const readAt = new Set<string>()
  for (const event of dataset.events) {
    // The first step: the words are in the panel, or the row of the record is.
    await page.locator(`article[data-event-id="${event.id}"]`).getByRole('link').click()
    await page.waitForFunction(
      (path) => location.pathname === path && document.documentElement.dataset['idle'] === 'true',
      `/e/${event.id}`,
    )
    const quotes = timeline.panel.locator('blockquote[data-excerpt-id]')
    expect(await quotes.allTextContents(), event.id).toEqual(event.excerpts.map(wordsInFile))
    expect(event.excerpts.length + event.records.length, event.id).toBeGreaterThan(0)
    // The second: each leads to the place in the briefing where these words stand.
    const links = timeline.panel.getByRole('link', { name: /^Read in the briefing/ })
    const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(
      hrefs.map((href) => wordsAt(new URL(href))),
      event.id,
    ).toEqual(event.excerpts.map(({ exact }) => exact))

    const { briefing } = event.excerpts[0]!
    if (readAt.has(briefing)) continue
    readAt.add(briefing)
    await links.first().click()
    await timeline.waitIdle()
    const passage = page.locator('[data-passage][aria-current="true"]')
    await expect(passage.first()).toBeFocused()
    await expect(passage.first()).toBeInViewport()
    expect((await passage.allTextContents()).join('')).toContain(event.excerpts[0]!.exact)
    await page.goBack()
    await expect(timeline.panel).toBeVisible()
  }
  expect(readAt.size).toBe(dataset.briefings.length)
})

/** What stands in a briefing where the address of one of its passages leads. */
function wordsAt({ pathname, hash }: URL): string {
  const [event = '', excerpt = ''] = decodeURIComponent(hash.slice(1)).split('/')
  const { text, excerpts } = texts.get(pathname.split('/')[2]!)!
  const place = excerpts.find((each) => each.event === eventWithId(event).id && each.excerpt === excerpt)!
  return [...text].slice(place.start, place.end).join('')
}
