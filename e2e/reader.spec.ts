/** The reader: words, notes, list and dock, and how they lead to each other. */
import { expect, type Locator, type Page } from '@playwright/test'
import { eventWithId } from './dataset'
import { test } from './timeline-page'

const MARCH = '/b/2023-03-22-xi-leaves-moscow'
const MAY = '/b/2024-05-16-putin-in-china'
const LAVROV = '2023-03-22--lavrov-warns-britain'
const CRIMEA = '2014--russia-seizes-crimea'
const RAYTHEON = '2024-03--raytheon-contract-with-germany'
const GERMANY = '2024-05-15--germany-announces-patriot-battery'

/** The parts of the reader that tell of events. */
function reader(page: Page) {
  const dock = page.getByRole('region', { name: 'On the timeline' })
  const contents = page.getByRole('navigation', { name: 'Events in reading order' })
  return {
    article: page.getByRole('article', { name: /^Briefing of/ }),
    dock,
    marks: dock.getByRole('toolbar').locator(':scope > [data-events]'),
    contents,
    passages: page.locator('[data-passage]'),
    selected: page.locator('[data-passage][aria-current="true"]'),
    notes: page.getByRole('list', { name: /quoted from this paragraph$/ }).getByRole('listitem'),
    /** What belongs to an event, by where it stands. */
    of: (part: Locator | Page, event: string) => part.locator(`[data-events~="${event}"]`),
    /** The first words that an excerpt holds. */
    text: (words: string | RegExp) => page.locator('[data-passage]').filter({ hasText: words }).first(),
  }
}

test('words, notes, list and marks show which belong together, and nothing moves', async ({ timeline, page }) => {
  await timeline.open(MARCH)
  const { of, contents, notes, dock, article, text } = reader(page)
  const [crimea, invasion] = [of(page, CRIMEA), of(page, '2022-02--russia-invades-ukraine')]
  const lit = page.locator('[data-lit]')
  const note = notes.filter({ hasText: eventWithId(CRIMEA).title })
  await note.scrollIntoViewIfNeeded()
  const before = await article.evaluate((element) => element.getBoundingClientRect().height)
  const left = await note.boundingBox()
  await note.hover()
  await expect(lit).toHaveCount(await crimea.count())
  await expect(of(contents, CRIMEA)).toHaveAttribute('data-lit', '')
  await expect(of(dock, CRIMEA)).toHaveAttribute('data-lit', '')
  const words = text('seized by Russia from Ukraine in 2014')
  await expect(words).toHaveAttribute('data-lit', '')
  await expect(words.locator('mark'), 'not by colour alone').toHaveCSS('border-bottom-style', 'solid')
  await expect(text('Moscow said it had “repelled”')).not.toHaveAttribute('data-lit')
  expect(await article.evaluate((element) => element.getBoundingClientRect().height)).toBe(before)
  expect(await note.boundingBox()).toEqual(left)

  await of(dock, CRIMEA).hover()
  await expect(words).toHaveAttribute('data-lit', '')
  await page.mouse.move(700, 5)
  await expect(lit).toHaveCount(0)
  await text('since Russia invaded Ukraine').focus()
  for (const part of await invasion.all()) await expect(part).toHaveAttribute('data-lit', '')
})

test('the dock leads through the briefing’s events in time, and to their words', async ({ timeline, page }) => {
  await timeline.open(`${MAY}?theme=casualties`)
  const { of, dock, marks, selected, article } = reader(page)
  await expect(dock.getByText('May 2024', { exact: true })).toBeVisible()
  expect(
    timeline.requests.filter((path) => /\/Timeline(Pane)?-/.test(path)),
    'code of the timeline',
  ).toEqual([])
  await expect(marks.and(page.locator('[tabindex="0"]'))).toHaveCount(1)
  await marks.first().focus()
  await page.keyboard.press('End')
  await expect(marks.last()).toBeFocused()
  await page.keyboard.press('Home')
  for (let i = 0; (await timeline.nameOfFocused()).includes('Raytheon') === false && i < 12; i++) {
    await page.keyboard.press('ArrowRight')
  }
  await expect(of(dock, RAYTHEON)).toBeFocused()
  await expect(of(dock, RAYTHEON)).toHaveAccessibleName(/^Raytheon announces .*, March 2024, stated$/)
  await timeline.expectFocusVisible()
  await page.keyboard.press('Enter')
  await expect(selected.first()).toContainText('Raytheon, announced a $1.2 billion contract')
  await expect(selected.first()).toBeInViewport()
  await expect(of(dock, RAYTHEON)).toHaveAttribute('aria-current', 'true')
  await expect(article.getByRole('status')).toHaveText(/^Selected: Raytheon announces/)
  await page.locator('#main').evaluate((main) => main.scrollTo(0, 0))
  await expect(selected.first()).not.toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(selected.first(), 'selected once more, its words come back').toBeInViewport()

  const count = dock.getByRole('button', { name: /^\d+ events, 15 May 2024\. Open$/ })
  const before = Number(await count.textContent())
  await count.click()
  const list = page.getByRole('dialog', { name: /events, 15 May 2024$/ })
  await expect(dock.getByRole('toolbar').getByRole('dialog'), 'a list is no tool').toHaveCount(0)
  await expect(list.getByRole('link')).toHaveCount(before)
  await expect(list.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(of(dock, RAYTHEON), 'Escape closed the list alone').toHaveAttribute('aria-current', 'true')
  await count.click()
  await list.getByRole('link', { name: /^Germany to send Patriot battery/ }).click()
  await expect(list).toBeHidden()
  const own = of(dock, GERMANY).and(page.locator('a'))
  await expect(own, 'it has a mark of its own').toHaveAttribute('aria-current', 'true')
  await expect(own, 'where reading goes on').toBeFocused()
  await expect(selected.first()).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(selected).toHaveCount(0)
  await expect(of(dock, GERMANY).and(page.getByRole('button')), 'the count took it back').toBeFocused()
  expect(new URL(page.url()).hash).toBe('')
  expect(timeline.key('theme'), 'the filter').toBe('casualties')
})

test('] and [ walk the excerpts, and Enter reaches every event that shares the words', async ({ timeline, page }) => {
  await timeline.open(MARCH)
  const { article, passages, notes } = reader(page)
  const stops = passages.and(page.locator('[tabindex="0"]'))
  for (const [key, at] of [
    [']', 0],
    [']', 1],
    [']', 2],
    ['[', 1],
  ] as const) {
    await page.keyboard.press(key)
    await expect(stops.nth(at)).toBeFocused()
    await timeline.expectFocusVisible()
  }
  await test.step('three excerpts that begin together, told apart', async () => {
    const first = stops.nth(0)
    await expect(first.locator('sup[data-bracket="opens"]')).toHaveCount(3)
    const offsets = await first
      .locator('[data-level]')
      .evaluateAll((rules) => rules.map((rule) => getComputedStyle(rule).textUnderlineOffset))
    expect(new Set(offsets).size).toBe(2)
  })

  const [one, two] = ['2023-03-22--britain-plans-to-supply-depleted-uranium', LAVROV]
  const shared = passages.filter({ hasText: 'warned Britain over its plan to supply' })
  await shared.focus()
  await page.keyboard.press('Enter')
  await expect(article.getByRole('status')).toHaveText(/, 1 of 2 events that these words tell of$/)
  await page.keyboard.press('Enter')
  await expect(article.getByRole('status')).toHaveText(/^Selected: Lavrov warns .*, 2 of 2 events/)
  expect(decodeURIComponent(page.url())).toContain(two)
  await expect(shared, 'the focus stays').toBeFocused()
  await expect(notes.filter({ hasText: '2 of 2 from passage' }).filter({ hasText: /^\d*Lavrov warns/ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(article.getByRole('status')).not.toHaveText(/^Selected: Lavrov/)
  expect(one).not.toBe(two)
  await page.keyboard.press('Escape')
  await expect(article.getByRole('status')).toHaveText('')
  await expect(shared).toBeFocused()
})

test('what no event quotes is shown when asked for, with the desk’s reason', async ({ timeline, page }) => {
  await timeline.open(MAY)
  const { article } = reader(page)
  const ask = page.getByRole('checkbox', { name: 'Show what no event quotes 3 sentences' })
  const marked = article.locator('[data-unquoted]')
  await expect(marked).toHaveCount(0)
  await ask.check()
  await expect(marked).toHaveCount(3)
  await expect(marked.first()).toHaveText('US and Germany indicate more Patriot missiles en route to Ukraine')
  const notes = page.getByRole('list', { name: 'Not quoted from this paragraph' })
  await expect(notes.first()).toContainText('heading that sums up the next events')

  await page.getByRole('navigation', { name: 'Other briefings' }).getByRole('link').click()
  await expect(page.getByRole('article', { name: 'Briefing of 22 March 2023' })).toBeVisible()
  await expect(article.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page.getByText('Every sentence is quoted whole by some event.')).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Read on' })
    .getByRole('link', { name: /16 May 2024/ })
    .click()
  await expect(marked, 'kept from briefing to briefing').toHaveCount(3)

  await timeline.open(`${MAY}#at-2700`)
  const sentence = article.locator('[data-at]').first()
  await expect(sentence).toBeFocused()
  await expect(sentence).toBeInViewport()
  await expect(sentence).toHaveText(/^“The Patriot can reach .* ArmyRecognition\.com\.$/)
  await timeline.open(`${MAY}#at-999999`)
  await expect(article.getByText(/^The link names the place 999999/)).toBeVisible()
  await timeline.open(`${MAY}#at-12x`)
  await expect(timeline.notice).toContainText('it is not a place in the text such as at-1234')
})

test('from the panel to the words and back, with event and filter kept', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}?theme=diplomacy&time=2023-03-13..2023-03-31`)
  await timeline.panel.getByRole('link', { name: 'Read in the briefing (passage 2)' }).click()
  const { selected, notes } = reader(page)
  await expect(selected.first()).toBeFocused()
  await expect(selected.first()).toBeInViewport()
  const note = notes.filter({ has: page.locator('[aria-current]') }).first()
  await note.getByRole('link', { name: 'Open on the timeline (Lavrov warns Britain)' }).click()
  await timeline.waitIdle()
  expect(timeline.path()).toBe(`/e/${LAVROV}/x2`)
  expect(timeline.key('theme')).toBe('diplomacy')
  expect(timeline.key('time')).toBe('2023-03-13..2023-03-31')
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText(/^Lavrov warns/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the strip stays in sight and never lies over what has the focus', async ({ timeline, page }) => {
    await timeline.open(MAY)
    const { dock, marks, selected } = reader(page)
    const isClear = async () => {
      await timeline.waitIdle()
      const [strip, focused] = [(await dock.boundingBox())!, (await timeline.focused.boundingBox())!]
      return focused.y >= 0 && focused.y + focused.height <= strip.y + 1
    }
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press(']')
      await expect(dock).toBeInViewport({ ratio: 1 })
      expect(await isClear(), await timeline.nameOfFocused()).toBe(true)
    }
    expect((await dock.boundingBox())!.height).toBeLessThan(90)
    await marks.last().tap()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Germany to send Patriot battery/ })
      .tap()
    await expect(selected.first()).toBeInViewport()
    const overlap = async () => {
      const [strip, words] = [(await dock.boundingBox())!, (await selected.first().boundingBox())!]
      return words.y + words.height - strip.y
    }
    await expect.poll(overlap, 'once the text has scrolled').toBeLessThanOrEqual(1)
  })
})
