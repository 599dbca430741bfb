/** The search over everything: events, names, dates, briefings and commands, by keyboard, mouse and touch. */
import { expect } from '@playwright/test'
import { ALL } from './dataset'
import { test } from './timeline-page'

test('/ opens it, typed text finds events, Enter filters by it', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.openPalette()
  await page.keyboard.type('Kiev')
  await timeline.waitIdle()
  await expect(timeline.suggestions.first()).toHaveAttribute('aria-selected', 'true')
  await expect(timeline.suggestions.first()).toHaveText(/^Events that mention “Kiev”5 events$/)
  await page.keyboard.press('Enter')
  await expect(timeline.palette).toHaveCount(0)
  await timeline.expectCount(5)
  expect(timeline.key('q')).toBe('Kiev')
  await expect(timeline.search).toHaveValue('Kiev')
})

test('Ctrl K opens and closes it from anywhere, / only where no letters are typed', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.search.focus()
  await page.keyboard.press('/')
  await expect(timeline.search).toHaveValue('/')
  await expect(timeline.palette).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(timeline.palette).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(timeline.palette).toHaveCount(0)
  await expect(timeline.search).toBeFocused()
})

test('Escape, the button and a press beside it close it, and the focus returns', async ({ timeline, page }) => {
  await timeline.open()
  const box = timeline.facet('Russia')
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Close the search' }).click(),
    () => page.mouse.click(20, 880),
  ]) {
    await box.focus()
    await timeline.openPalette()
    await close()
    await expect(timeline.palette).toHaveCount(0)
    await expect(box).toBeFocused()
    await expect(box).not.toBeChecked()
  }
})

test('the arrows, Home and End go through the rows, and the field names the active one', async ({ timeline, page }) => {
  await timeline.open()
  await page.getByRole('button', { name: 'Search everything (/)' }).click()
  await timeline.palette.fill('Russia')
  await timeline.waitIdle()
  const count = await timeline.suggestions.count()
  expect(count).toBeGreaterThan(6)
  const activeIs = async (place: number) => {
    const id = await timeline.suggestions.nth(place).getAttribute('id')
    await expect(timeline.palette).toHaveAttribute('aria-activedescendant', id ?? 'none')
    await expect(timeline.suggestions.and(page.locator('[aria-selected="true"]'))).toHaveCount(1)
    await expect(timeline.suggestions.nth(place)).toBeInViewport()
    await expect(timeline.palette).toBeFocused()
  }
  await activeIs(0)
  await page.keyboard.press('ArrowDown')
  await activeIs(1)
  await page.keyboard.press('End')
  await activeIs(count - 1)
  await page.keyboard.press('ArrowDown')
  await activeIs(0)
  await page.keyboard.press('ArrowUp')
  await activeIs(count - 1)
  await page.keyboard.press('Home')
  await activeIs(0)
})

test('an actor is chosen for the filter, by an alias in another script', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.openPalette()
  await page.keyboard.type('Лавров')
  await timeline.suggestions.filter({ hasText: 'Sergei Lavrov' }).first().click()
  await expect(page.getByRole('button', { name: 'Remove Sergei Lavrov' })).toBeVisible()
  expect(timeline.key('actor')).toBe('sergei-lavrov')
})

test('a theme is chosen, and taken back', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.openPalette()
  await page.keyboard.type('arms and')
  await page.getByRole('group', { name: 'Themes' }).getByRole('option').click()
  await expect(timeline.facet('Arms and aid')).toBeChecked()
  await timeline.openPalette()
  await page.keyboard.type('arms and')
  await expect(page.getByRole('group', { name: 'Themes' }).getByRole('option')).toContainText('chosen; remove')
  await page.getByRole('group', { name: 'Themes' }).getByRole('option').click()
  await timeline.expectCount(ALL)
})

test('an event opens in the panel, and has the focus', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.openPalette()
  await page.keyboard.type('Blinken visits Kyiv')
  await timeline.waitIdle()
  await page.getByRole('group', { name: 'Events' }).getByRole('option').first().click()
  await timeline.waitIdle()
  expect(timeline.path()).toBe('/e/2024-05-15--blinken-visits-kyiv')
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  expect(timeline.key('q')).toBeUndefined()
})

test('a briefing opens in the reader', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.openPalette()
  await page
    .getByRole('group', { name: 'Briefings' })
    .getByRole('option', { name: /22 March 2023/ })
    .click()
  await timeline.waitIdle()
  expect(timeline.path()).toBe('/b/2023-03-22-xi-leaves-moscow')
  await expect(timeline.focused).toHaveCount(1)
})

for (const [text, day] of [
  ['March 2023', '2023-03-15'],
  ['22 March 2023', '2023-03-22'],
  ['2023-03-22', '2023-03-22'],
  ['16 May', '2024-05-16'],
  ['2014', '2014-07-01'],
] as const) {
  test(`the date ${text} leads there`, async ({ timeline, page }) => {
    await timeline.open('/?scale=even')
    await timeline.openPalette()
    await page.keyboard.type(text)
    await timeline.waitIdle()
    const date = page.getByRole('group', { name: 'Go to a date' }).getByRole('option').first()
    await expect(date).toContainText(/\d events?$/)
    const window = await timeline.moving(() => date.click())
    expect(window.start).toBeLessThanOrEqual(Date.parse(day))
    expect(window.end).toBeGreaterThan(Date.parse(day))
    expect(window.days).toBeLessThan(1000)
    await timeline.expectCount(ALL)
  })
}

test('a date shows the timeline where it is hidden', async ({ timeline, page }) => {
  await timeline.open('/?view=list&scale=even')
  await timeline.openPalette()
  await page.keyboard.type('22 march 2023')
  // Nothing mentions it: the day itself is the first row that leads anywhere.
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('22 March 2023')
  const window = await timeline.moving(() => page.keyboard.press('Enter'))
  expect(window.days).toBeLessThan(40)
  expect(timeline.key('view')).toBeUndefined()
  await expect(timeline.marks.first()).toBeVisible()
})

test('commands do what they say', async ({ timeline, page }) => {
  await timeline.open('/?actor=russia')
  const command = async (text: string, name: string) => {
    await timeline.openPalette()
    await timeline.palette.fill(text)
    await page.getByRole('group', { name: 'Commands' }).getByRole('option', { name }).click()
    await expect(timeline.palette).toHaveCount(0)
    await timeline.waitIdle()
  }
  await command('lanes theme', 'Lanes by theme')
  expect(timeline.key('lanes')).toBe('theme')
  await timeline.moving(() => command('zoom', 'Zoom in'))
  await command('fit', 'Show all of time')
  await expect.poll(() => timeline.key('time')).toBeUndefined()
  await command('hide', 'List only')
  expect(timeline.key('view')).toBe('list')
  await command('timeline', 'Show the timeline')
  expect(timeline.key('view')).toBeUndefined()
  await command('reset', 'Clear the filter')
  await timeline.expectCount(ALL)
})

test('the link is copied, and it says so', async ({ timeline, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await timeline.open('/?actor=china')
  await timeline.openPalette()
  await page.keyboard.type('copy')
  await page.getByRole('option', { name: 'Copy the link to this view' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The link is copied.' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('actor=china')
})

test('it opens with the words of the filter, to be replaced or cleared', async ({ timeline, page }) => {
  await timeline.open('/?q=drone')
  await timeline.openPalette()
  await expect(timeline.palette).toHaveValue('drone')
  await page.keyboard.press('Delete')
  await page.getByRole('option', { name: 'Clear the search words' }).click()
  await timeline.expectCount(ALL)
})

test('the count is that of the present filter', async ({ timeline, page }) => {
  await timeline.open('/?actor=china')
  await timeline.openPalette()
  await page.keyboard.type('Putin')
  await timeline.waitIdle()
  const row = await timeline.suggestions.first().textContent()
  expect(row).toContain('within the present filter')
  await page.keyboard.press('Enter')
  expect(row).toContain(`${await timeline.resultCount()} events`)
})

test('nothing found says what was searched', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.openPalette()
  await page.keyboard.type('qqqqqqqq')
  await timeline.waitIdle()
  const dialog = page.getByRole('dialog', { name: 'Search and commands' })
  await expect(dialog).toContainText('Nothing found for “qqqqqqqq”. Searched: 50 events, ')
  await expect(dialog.locator('[aria-live="polite"]')).toHaveText('Nothing found for qqqqqqqq')
  await timeline.palette.fill('Lavrov')
  await timeline.waitIdle()
  await expect(dialog.locator('[aria-live="polite"]')).toHaveText(/^\d+ suggestions$/)
})

test('without the words of the events: names are found, it is told, and trying again works', async ({
  timeline,
  page,
}) => {
  await page.route('**/assets/text-search-*.js', (route) => route.abort())
  await timeline.open()
  await timeline.openPalette()
  await page.keyboard.type('Lavrov')
  const alert = page.getByRole('dialog', { name: 'Search and commands' }).getByRole('alert')
  await expect(alert).toContainText('The words of the events could not be loaded.')
  const actors = page.getByRole('group', { name: 'Countries, people, organisations' })
  await expect(actors.getByRole('option').filter({ hasText: 'Sergei Lavrov' })).toBeVisible()
  await page.unroute('**/assets/text-search-*.js')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('group', { name: 'Events' }).getByRole('option').first()).toBeVisible()
})

test('where its code cannot be had the page stands and says so, and later it opens', async ({ timeline, page }) => {
  await page.route('**/assets/PalettePane-*.js', (route) => route.abort())
  await timeline.open()
  await page.keyboard.press('/')
  const failed = page.getByRole('region', { name: 'The search could not be opened' })
  await expect(failed).toBeVisible()
  await page.unroute('**/assets/PalettePane-*.js')
  await failed.getByRole('button', { name: 'Try again' }).press('Space')
  await expect(timeline.palette).toBeFocused()
  await page.keyboard.press('Escape')
  await timeline.expectCount(ALL)
})

test('letters typed before its code is there are not lost', async ({ timeline, page }) => {
  const release = await timeline.hold('**/assets/PalettePane-*.js')
  await timeline.open()
  await page.keyboard.press('/')
  await page.keyboard.type('Kievv')
  await page.keyboard.press('Backspace')
  release()
  await expect(timeline.palette).toHaveValue('Kiev')
  await page.keyboard.type(' v')
  await expect(timeline.palette).toHaveValue('Kiev v')
})

test('Enter before the events are searched does what it does after', async ({ timeline, page }) => {
  const release = await timeline.hold('**/assets/text-search-*.js')
  await timeline.open()
  await page.keyboard.press('/')
  await expect(timeline.palette).toBeFocused()
  await page.keyboard.type('newest first')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Searching the events…')).toBeVisible()
  await expect(timeline.palette).toBeFocused()
  release()
  await expect.poll(() => timeline.key('sort')).toBe('newest')
  await expect(timeline.palette).toHaveCount(0)
})

test('offline it opens all the same: its code came once the page was at rest', async ({ timeline, page }) => {
  const asked = page.waitForRequest('**/assets/PalettePane-*.js')
  await timeline.open()
  await asked
  await timeline.expectNoRequests()
  await page.context().setOffline(true)
  await page.keyboard.press('/')
  await expect(timeline.palette).toBeFocused()
})

test('it keeps the page busy until the events are searched', async ({ timeline, page }) => {
  const release = await timeline.hold('**/assets/text-search-*.js')
  await timeline.open()
  await page.keyboard.press('/')
  await timeline.palette.fill('Bahmut')
  await expect(page.getByText('Searching the events…')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false')
  release()
  await timeline.waitIdle()
  await expect(page.getByRole('group', { name: 'Events' }).getByRole('option').first()).toContainText('Bakhmut')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the icon opens it over the whole screen; a tap chooses', async ({ timeline, page }) => {
    await timeline.open()
    await expect(timeline.search).toHaveCount(0)
    await page.getByRole('button', { name: 'Search everything' }).tap()
    await expect(timeline.palette).toBeFocused()
    await timeline.waitIdle()
    const dialog = page.getByRole('dialog', { name: 'Search and commands' })
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    for (const box of await timeline.suggestions.all()) {
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    await timeline.palette.fill('Kiev')
    await timeline.waitIdle()
    await timeline.suggestions.first().tap()
    await timeline.expectCount(5)
    await expect(page.getByRole('button', { name: 'Search everything' })).toBeFocused()
  })
})
