/**
 * Search: the field is entered for the first time, then words are typed into it letter by letter, with Enter behind
 * each. Enter asks at once: the 150 ms for which the field otherwise waits for the next letter are no part of it.
 */
import type { Page } from '@playwright/test'
import { waitIdle, type Outcome } from '../browser'
import { spread, type Spread } from '../statistics'

export interface Search {
  /** Entering the field → at rest again: what the search needs has arrived, if it is fetched then. */
  readonly focus: number
  /** The very first letter → counts painted: what is fetched only then is part of it. */
  readonly firstLetter: number
  /** Every later letter → counts painted. */
  readonly letters: Spread
}

export async function measureSearch(page: Page, words: readonly string[]): Promise<Search> {
  const field = page.getByRole('searchbox', { name: /^Search events/ })
  const box = (await field.boundingBox())!
  const focus = await follow(page, 'focusin', () => page.mouse.click(box.x + box.width / 3, box.y + box.height / 2))
  const times: number[] = []
  for (const word of words) {
    for (const letter of word) {
      await page.keyboard.press(letter)
      const { counts, first } = await follow(page, 'keydown', () => page.keyboard.press('Enter'))
      // A count that is not known yet is not told: where none has changed, the answer is the one before, at once.
      times.push(counts ?? first)
    }
    await page.keyboard.press('Escape')
    await waitIdle(page)
  }
  const [firstLetter, ...letters] = times
  return { focus: focus.idle, firstLetter: firstLetter!, letters: spread(letters)! }
}

async function follow(page: Page, type: 'focusin' | 'keydown', act: () => Promise<void>): Promise<Outcome> {
  await page.evaluate((type) => window.bench.arm(type), type)
  await act()
  const outcome = await page.evaluate(() => window.bench.outcome())
  await waitIdle(page)
  return outcome
}
