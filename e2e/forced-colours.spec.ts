/** A high-contrast mode: what is solid stays legible, the selection visible, and shapes carry all. */
import { expect, type Locator } from '@playwright/test'
import { test } from './timeline-page'

const LAVROV = '2023-03-22--lavrov-warns-britain'

/** Without `none` the browser lays a plate in the ground's colour under the text. */
const REVERSED = { 'forced-color-adjust': 'none', color: 'HighlightText', 'background-color': 'Highlight' }
const LINES = { fill: 'Canvas', stroke: 'CanvasText' }

/** Compares what is painted with the same properties set on an element of its own: system colours differ by system. */
async function expectStyle(locator: Locator, properties: Readonly<Record<string, string>>): Promise<void> {
  const [painted, wanted] = await locator.evaluate((element, names) => {
    const probe = document.createElement('i')
    probe.style.cssText = Object.entries({ ...names, 'forced-color-adjust': 'none' })
      .map(([name, value]) => `${name}: ${value}`)
      .join('; ')
    document.body.append(probe)
    const read = (from: Element) => {
      const style = getComputedStyle(from)
      return Object.fromEntries(Object.keys(names).map((name) => [name, style.getPropertyValue(name)]))
    }
    const both = [read(element), read(probe)] as const
    probe.remove()
    return both
  }, properties)
  expect(painted).toEqual(wanted)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { forcedColors: 'active' }, colorScheme })

    test('buttons, the selection and shapes', async ({ timeline, page }) => {
      await timeline.open(`/e/${LAVROV}?time=2023-03-15..2023-03-31&scale=even`)
      await expectStyle(page.getByRole('banner').getByRole('button', { name: 'Copy link' }), REVERSED)
      const mark = page.locator(`[data-timeline] [data-event-id="${LAVROV}"]`)
      await expectStyle(mark.locator('.mark-label'), REVERSED)
      await expectStyle(mark.locator('.mark-shape').first(), LINES)
      const entry = page.locator(`article[data-event-id="${LAVROV}"]`)
      await expect(entry.locator('> div').last()).toHaveCSS('border-left-width', '3px')
      await expectStyle(entry.locator('path').first(), LINES)
      await expectStyle(page.locator('[data-facet="theme"][data-value="diplomacy"] path').last(), LINES)
    })

    test('the chosen scheme of the settings, and the keys', async ({ timeline, page }) => {
      await timeline.open()
      await page.getByRole('button', { name: 'Settings' }).click()
      const choices = page.getByRole('dialog').locator('label')
      const chosen = choices.filter({ has: page.getByRole('radio', { checked: true }) })
      const other = choices.filter({ has: page.getByRole('radio', { name: 'Light' }) })
      await expect(chosen).toHaveCSS('outline-width', '2px')
      await expect(chosen).toHaveCSS('outline-style', 'solid')
      await expect(other).toHaveCSS('outline-style', 'none')
      await page.getByRole('button', { name: 'All keys' }).click()
      await expectStyle(page.getByRole('dialog').locator('kbd').first(), { color: 'CanvasText' })
    })

    test('a link that looks like a button', async ({ timeline, page }) => {
      await timeline.open('/nowhere')
      await expectStyle(page.getByRole('main').locator('a.bg-ink'), REVERSED)
    })
  })
}
