/** One event: opened from everywhere, quoted word by word, left again without losing one's place. */
import { expect } from '@playwright/test'
import { ALL, dataset, eventWithId, wordsInFile } from './dataset'
import { test } from './timeline-page'

const LAVROV = '2023-03-22--lavrov-warns-britain'
const CLOSE = '?time=2023-03-19..2023-03-25'

test('opens from its mark', async ({ timeline }) => {
  await timeline.open('/?time=2024-03-01..2024-05-31')
  const mark = timeline.mark('2024-03--raytheon-contract-with-germany')
  await mark.click()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText(/^Raytheon announces/)
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  expect(timeline.path()).toBe('/e/2024-03--raytheon-contract-with-germany')
  expect(timeline.key('time')).toBe('2024-03-01..2024-05-31')
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  await expect(timeline.entry(/^Raytheon announces/).getByRole('link')).toHaveAttribute('aria-current', 'true')
})

test('opens from the list, with what is known of it', async ({ timeline, page }) => {
  await timeline.open()
  await timeline
    .entry(/^Lavrov warns Britain/)
    .getByRole('link')
    .click()
  expect(timeline.path()).toBe(`/e/${LAVROV}`)
  await expect(page).toHaveTitle(/^Lavrov warns Britain .* – Dateline$/)
  const { panel } = timeline
  await expect(panel.getByText('about 22 March 2023', { exact: true })).toBeVisible()
  await expect(panel.getByText('the briefing says so itself')).toBeVisible()
  await expect(
    panel.getByRole('button', { name: 'Sergei Lavrov' }).or(panel.getByText('Sergei Lavrov')).first(),
  ).toBeVisible()
  await expect(panel.getByText(/^Briefing of 22 March 2023/).first()).toBeVisible()
})

test('opens from a link', async ({ timeline }) => {
  await timeline.open(`/e/${LAVROV}`)
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText(/^Lavrov warns Britain/)
  await timeline.expectCount(ALL)
  await expect(timeline.panel.getByText(/^\d+ of 50/)).toBeVisible()
  await expect(timeline.mark(LAVROV)).toHaveCount(1)
})

for (const path of [`/e/${LAVROV}/x2`, `/e/${LAVROV}/#x2`]) {
  test(`${path.slice(-3)} opens at the second passage`, async ({ timeline }) => {
    await timeline.open(path)
    await expect(timeline.excerpt('x2')).toBeInViewport()
    await expect(timeline.excerpt('x2').locator('mark')).toHaveText(eventWithId(LAVROV).excerpts[1]!.exact)
    await expect(timeline.excerpt('x1').locator('mark')).toHaveCount(0)
  })
}

test('a passage that is not there is said to be missing', async ({ timeline }) => {
  await timeline.open(`/e/${LAVROV}/x9`)
  await expect(timeline.panel.getByRole('status')).toHaveText(/no passage x9.*2 it has are shown below/)
})

test('"Next event" leads through all, every passage verbatim, with a calendar within the panel', async ({
  timeline,
  page,
}) => {
  await timeline.open(`/e/${dataset.events[0]!.id}`)
  const next = timeline.panel.getByRole('button', { name: 'Next event' })
  const seen = new Set<string>()
  for (let i = 0; i < ALL; i++) {
    const event = eventWithId(decodeURIComponent(timeline.path().split('/')[2]!))
    seen.add(event.id)
    const words = await timeline.panel.locator('blockquote[data-excerpt-id]').allTextContents()
    expect(words, event.id).toEqual(event.excerpts.map(wordsInFile))
    const calendar = timeline.panel.getByRole('img', { name: /^Calendar: .* the briefing is of / })
    const [inner, outer] = [(await calendar.boundingBox())!, (await timeline.panel.boundingBox())!]
    expect(inner.x, event.id).toBeGreaterThanOrEqual(outer.x)
    expect(inner.x + inner.width, event.id).toBeLessThanOrEqual(outer.x + outer.width)
    if (i === ALL - 1) break
    await next.click()
    await page.waitForFunction(
      (path) => location.pathname !== path && document.documentElement.dataset['idle'] === 'true',
      `/e/${event.id}`,
    )
  }
  expect(seen.size).toBe(ALL)
  await expect(next).toHaveAttribute('aria-disabled', 'true')
})

test('next and previous stay within the filter, and keep the focus', async ({ timeline, page }) => {
  await timeline.open('/?theme=law-and-justice')
  const entries = timeline.entries.getByRole('link')
  const titles = await entries.allTextContents()
  await entries.first().click()
  const heading = timeline.panel.getByRole('heading', { level: 2 })
  const next = timeline.panel.getByRole('button', { name: 'Next event' })
  await expect(timeline.panel.getByText(`1 of ${titles.length}`)).toBeVisible()
  for (const title of titles.slice(1)) {
    await next.focus()
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText(title)
    await expect(next).toBeFocused()
  }
  await timeline.panel.getByRole('button', { name: 'Previous event' }).click()
  await expect(heading).toHaveText(titles.at(-2)!)
  expect(timeline.key('theme')).toBe('law-and-justice')
})

test('an event that the filter leaves out is still shown', async ({ timeline }) => {
  await timeline.open(`/e/${LAVROV}?theme=casualties`)
  await expect(timeline.panel.getByText('Not in this filter')).toBeVisible()
  await expect(timeline.excerpt('x1')).toBeVisible()
})

test('contradicting statements stand side by side and lead to each other', async ({ timeline }) => {
  await timeline.open(`/e/${LAVROV}${CLOSE}`)
  const { panel } = timeline
  await expect(panel.getByRole('heading', { name: 'Two statements that contradict each other' })).toBeVisible()
  await panel.getByRole('link', { name: /^US dismisses Russia’s complaints/ }).click()
  await timeline.waitIdle()
  expect(timeline.path()).toMatch(/^\/e\/2023-03-22--us-dismisses-complaints(\/x\d)?$/)
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/^US dismisses/)
  await panel.getByRole('link', { name: /^Lavrov warns Britain/ }).click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/^Lavrov warns/)
  await expect(timeline.focused, 'a link that led away took no focus with it').toHaveCount(1)
})

test('Escape closes and gives the focus back to the entry', async ({ timeline, page }) => {
  await timeline.open()
  const link = timeline.entry(/^Lavrov warns Britain/).getByRole('link')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(timeline.panel).toHaveCount(0)
  await expect(link).toBeFocused()
  expect(timeline.path()).toBe('/')
})

test('Escape closes and gives the focus back to the mark', async ({ timeline, page }) => {
  await timeline.open('/?time=2024-03-01..2024-05-31')
  const mark = timeline.mark('2024-03--raytheon-contract-with-germany')
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(timeline.panel).toHaveCount(0)
  await timeline.waitIdle()
  await expect(mark).toBeFocused()
})

test('closing an event that a link opened leaves the focus on its entry', async ({ timeline }) => {
  await timeline.open(`/e/${LAVROV}`)
  await timeline.panel.getByRole('button', { name: 'Close' }).click()
  await expect(timeline.panel).toHaveCount(0)
  await expect(timeline.entry(/^Lavrov warns Britain/).getByRole('link')).toBeFocused()
})

test('"Read in the briefing" opens the reader at the passage', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}`)
  await timeline.panel.getByRole('link', { name: 'Read in the briefing (passage 2)' }).click()
  await timeline.waitIdle()
  expect(page.url()).toContain(`/b/2023-03-22-xi-leaves-moscow#${LAVROV}/x2`)
  const reader = page.getByRole('article', { name: 'Briefing of 22 March 2023' })
  const passage = reader.locator('[data-passage][aria-current="true"]').first()
  await expect(passage).toBeFocused()
  await expect(passage).toBeInViewport()
  const words = await reader.locator('[data-passage][aria-current="true"]').allTextContents()
  expect(words.join('')).toContain(eventWithId(LAVROV).excerpts[1]!.exact)
  await page.goBack()
  await expect(timeline.panel).toBeVisible()
})

test('in the reader a passage selects its event, and the event its passage', async ({ timeline, page }) => {
  await timeline.open('/b/2024-05-16-putin-in-china')
  const reader = page.getByRole('article', { name: 'Briefing of 16 May 2024' })
  await expect(reader.getByRole('heading', { level: 2 })).toBeFocused()
  await reader.locator('[data-passage]').nth(3).click()
  const marked = reader.locator('[data-passage][aria-current="true"]')
  await expect(marked.first()).toBeVisible()
  const event = decodeURIComponent(new URL(page.url()).hash).slice(1).split('/')[0]!
  const contents = page.getByRole('navigation', { name: 'Events in reading order' })
  await expect(contents.locator('[aria-current="true"]')).toHaveText(new RegExp(`^${eventWithId(event).label}`))

  await contents.getByRole('link', { name: /^Germany to send Patriot battery/ }).click()
  expect(page.url()).toContain('#2024-05-15--germany-announces-patriot-battery')
  await expect(marked.first()).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the timeline' }).click()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText(/^Germany announces/)
})

test('the reader shows the whole text; what is not the briefing’s own is folded', async ({ timeline, page }) => {
  await timeline.open('/b/2023-03-22-xi-leaves-moscow')
  const reader = page.getByRole('article', { name: 'Briefing of 22 March 2023' })
  const fold = reader.locator('details').first()
  await expect(fold).not.toHaveAttribute('open')
  await fold.getByText(/^Not part of the briefing/).click()
  await expect(fold.locator('p').first()).toBeVisible()
  const { excluded } = dataset.briefings.find(({ id }) => id === '2023-03-22-xi-leaves-moscow')!
  expect(excluded.length).toBeGreaterThan(0)
})

test('an actor of the panel becomes a filter', async ({ timeline }) => {
  await timeline.open(`/e/${LAVROV}`)
  await timeline.panel
    .getByRole('button', { name: /Sergei Lavrov/ })
    .first()
    .click()
  await expect.poll(() => timeline.key('actor')).toBe('sergei-lavrov')
  await expect(timeline.panel).toBeVisible()
  await expect(timeline.focused).toHaveCount(1)
})

test('Back closes an event and gives the focus back to what opened it', async ({ timeline, page }) => {
  await timeline.open()
  const link = timeline.entry(/^Lavrov warns Britain/).getByRole('link')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  await page.goBack()
  await expect(timeline.panel).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('from page to page the focus is never lost', async ({ timeline, page }) => {
  await timeline.open()
  await page.getByRole('link', { name: '22 March 2023', exact: true }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
  await page.goBack()
  await timeline.waitIdle()
  await expect(page.locator('#main')).toBeFocused()
  await page.goForward()
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()

  await timeline.open(`/e/${LAVROV}`)
  await timeline.panel.getByRole('link', { name: 'Read in the briefing (passage 2)' }).click()
  await expect(page.locator('[data-passage][aria-current="true"]').first()).toBeFocused()
  await page.goBack()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
})

test('Escape closes an open note first, then the event', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}`)
  await page.getByRole('button', { name: 'Key', exact: true }).click()
  await expect(page.locator(':popover-open')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator(':popover-open')).toHaveCount(0)
  await expect(timeline.panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(timeline.panel).toHaveCount(0)
})

for (const width of [1024, 1279]) {
  test(`${width} px: timeline, list and event stand beside each other; the filters in a drawer`, async ({
    timeline,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await timeline.open()
    await expect(timeline.facet('Russia'), 'without an event there is room for the filters').toBeVisible()
    await timeline.entries.first().getByRole('link').click()
    await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
    const panel = (await timeline.panel.boundingBox())!
    const region = (await timeline.region.boundingBox())!
    const feed = (await timeline.feed.boundingBox())!
    expect(region.x + region.width).toBeLessThanOrEqual(panel.x + 1)
    expect(feed.x + feed.width).toBeLessThanOrEqual(panel.x + 1)
    expect(region.width).toBeGreaterThan(500)
    await page.getByRole('button', { name: 'Filters' }).click()
    const sheet = page.getByRole('dialog', { name: 'Filters' })
    await sheet.getByRole('checkbox', { name: /^Russia, / }).check()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(timeline.panel, 'Escape closed the drawer alone').toBeVisible()
    await expect(page.getByRole('button', { name: 'Filters 1, open' })).toBeFocused()
  })
}

test('a small calendar shows how the date follows, and says so', async ({ timeline }) => {
  await timeline.open('/e/2023-03-13--ministry-denies-contact-with-drone')
  await expect(timeline.panel.getByRole('img', { name: /^Calendar/ })).toHaveAccessibleName(
    'Calendar: a bar over 13–19 March 2023; the briefing is of Wednesday, 22 March 2023, 3 days after that.',
  )
  const quoted = timeline.panel.locator('q')
  await expect(quoted).toHaveText('“Last week”')
  await expect(quoted).toHaveCSS('font-family', /Serif/)
})

test('] and [ lead from passage to passage', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}`)
  for (const [key, id] of [
    [']', 'x1'],
    [']', 'x2'],
    [']', 'x2'],
    ['[', 'x1'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(timeline.excerpt(id)).toBeFocused()
    await timeline.expectFocusVisible()
  }
  await timeline.open(`/e/${LAVROV}/x2`)
  await page.keyboard.press(']')
  await expect(timeline.excerpt('x2'), 'from the selected passage on').toBeFocused()
  await timeline.search.focus()
  await page.keyboard.type('[')
  await expect(timeline.search, 'a bracket that is typed is a letter').toBeFocused()
})

test('statements stand below each other where two columns are too narrow', async ({ timeline, page }) => {
  await page.setViewportSize({ width: 340, height: 800 })
  await timeline.open(`/e/${LAVROV}${CLOSE}`)
  const [left, right] = await Promise.all(
    ['Sergei Lavrov', 'United States'].map((name) =>
      timeline.panel.getByRole('heading', { name, level: 4 }).boundingBox(),
    ),
  )
  expect(right!.x).toBe(left!.x)
  expect(right!.y).toBeGreaterThan(left!.y + left!.height)
})
