/** Text search, in any script. */
import { expect } from '@playwright/test'
import { ALL } from './dataset'
import { test } from './timeline-page'

test('finds words, marks them, and says so', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.search.fill('Bakhmut')
  await expect.poll(() => timeline.key('q')).toBe('Bakhmut')
  const found = await timeline.resultCount()
  expect(found).toBeGreaterThan(1)
  expect(found).toBeLessThan(ALL)
  await expect(timeline.entries).toHaveCount(found)
  await expect(timeline.entry(/fight for Bakhmut/).locator('mark')).toHaveText('Bakhmut')
  await expect(page.getByRole('button', { name: 'Remove “Bakhmut”' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await timeline.expectCount(ALL)
  await expect(timeline.search).toBeFocused()
})

for (const [query, title] of [
  ['Київ', /drone strike on Kyiv/],
  ['Kiev', /drone strike on Kyiv/],
  ['KYIV', /drone strike on Kyiv/],
  ['Kyïv', /drone strike on Kyiv/],
  ['Zelenskyy', /Zelensk/],
  ['Zelinsky', /Zelensk/],
  ['Зеленский', /Zelensk/],
  ['Зеленський', /Zelensk/],
  ['Путин', /Putin/],
  ['Шойгу', /Shoigu/],
  ['Shoygu', /Shoigu/],
  ['Bahmut', /fight for Bakhmut/],
  ['Лавров', /^Lavrov warns Britain/],
  ['depleted uranum', /^Lavrov warns Britain/],
] as const) {
  test(`${query} finds what it stands for`, async ({ timeline }) => {
    await timeline.open(`/?q=${encodeURIComponent(query)}`)
    const found = await timeline.resultCount()
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(ALL)
    await expect(timeline.entry(title).first()).toBeVisible()
    await expect(timeline.search).toHaveValue(query)
  })
}

test('a / typed into the field is a letter; Escape empties it', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.search.focus()
  await page.keyboard.type('drone / x')
  await expect(timeline.search).toHaveValue('drone / x')
  await page.keyboard.press('Escape')
  await expect(timeline.search).toHaveValue('')
  await timeline.expectCount(ALL)
})

test('a word that no briefing uses finds what is about it', async ({ timeline }) => {
  await timeline.open('/?q=killed+Kyiv')
  await expect(timeline.entry(/^At least seven people die/)).toContainText('theme: Casualties, also killed')
})

test('Mariupol’, of which nothing is said, finds nothing', async ({ timeline }) => {
  await timeline.open(`/?q=${encodeURIComponent("Mariupol'")}`)
  await timeline.expectCount(0)
})

for (const [query, title, reason] of [
  ['Kiev', /drone strike on Kyiv/, 'Kiev: another spelling of Kyiv (place)'],
  ['Путин', /^Putin is sworn in/, /actor: Vladimir Putin, also Путин/],
  ['Zelinsky', /^Zelensky visits/, 'close to “Zelensky”'],
  ['Bahmut', /fight for Bakhmut/, 'Bahmut: another spelling of Bakhmut'],
  ['Lavrov', /^Britain plans to supply/, /in the briefing’s words: “.*Lavrov/],
] as const) {
  test(`an entry says why ${query} found it`, async ({ timeline }) => {
    await timeline.open(`/?q=${encodeURIComponent(query)}`)
    await expect(timeline.entry(title).first()).toHaveAccessibleDescription(reason)
    await expect(timeline.entry(title).first()).toContainText(reason)
  })
}

test('a title that has the words needs no reason; quoted words are in their own face', async ({ timeline }) => {
  await timeline.open('/?q=uranium')
  await expect(timeline.entry(/^Lavrov warns Britain/).locator('mark')).toHaveText(['uranium'])
  await expect(timeline.entry(/^Lavrov warns Britain/)).toHaveAccessibleDescription('')
  await timeline.open('/?q=Lavrov')
  const quoted = timeline.entry(/^Britain plans to supply/).locator('mark', { hasText: 'Lavrov' })
  await expect(quoted).toHaveCSS('font-family', /Source Serif/)
})

test('the panel says it, too', async ({ timeline }) => {
  await timeline.open('/e/2024-05-15--blinken-visits-kyiv?q=Kiev')
  await expect(timeline.panel).toContainText('“Kiev”:Kiev: another spelling of Kyiv (place)')
})

test('one word is one step back', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.search.pressSequentially('sevastopol', { delay: 30 })
  await expect.poll(() => timeline.key('q')).toBe('sevastopol')
  await timeline.waitIdle()
  await page.goBack()
  await timeline.expectCount(ALL)
  await expect(timeline.search).toHaveValue('')
})

test('nothing found offers a way back', async ({ timeline, page }) => {
  await timeline.open('/?q=zzzzzzzz&actor=russia')
  await timeline.expectCount(0)
  await page.getByRole('button', { name: /without “zzzzzzzz”$/ }).click()
  expect(await timeline.resultCount()).toBeGreaterThan(0)
  await expect(timeline.search).toHaveValue('')
})

test('a first search leaves everything in its place until its words can be looked up', async ({ timeline, page }) => {
  await timeline.open('/e/2023-03-22--lavrov-warns-britain')
  const scroller = timeline.panel.getByRole('heading', { level: 2 })
  await scroller.evaluate((title) => title.setAttribute('data-same', ''))
  const release = await timeline.hold('**/assets/text-search-*.js')
  await timeline.search.fill('Britain')
  await expect(page.getByText('Searching…')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false')
  await expect(page.locator('[data-result-count]')).toHaveCount(0)
  await expect(timeline.search).toBeFocused()
  await expect(timeline.panel.locator('[data-same]'), 'the panel was not drawn anew').toHaveCount(1)
  await expect(timeline.marks.first()).toBeVisible()
  expect(await timeline.entries.count()).toBeGreaterThan(10)
  release()
  expect(await timeline.resultCount()).toBeGreaterThan(0)
  await expect(timeline.search).toBeFocused()
  await expect(timeline.panel.locator('[data-same]')).toHaveCount(1)
})

test('found words are marked in the panel, too', async ({ timeline }) => {
  await timeline.open('/e/2023-03-22--lavrov-warns-britain?q=Britain')
  await expect(timeline.panel.getByRole('heading', { level: 2 }).locator('mark')).toHaveText('Britain')
  await expect(timeline.panel.locator('blockquote mark').first()).toHaveText(/Britain/)
})
