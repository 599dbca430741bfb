/** How much stands in the page at rest: none of it may grow with the number of events. */
import type { Page } from '@playwright/test'

export interface Elements {
  /** Marks that the timeline holds as elements. */
  readonly items: number
  /** Elements inside the timeline. */
  readonly timeline: number
  readonly page: number
  /** Detail chunks fetched for the first view. */
  readonly chunks: number
}

export async function measureElements(page: Page): Promise<Elements> {
  const count = (selector: string) => page.locator(selector).count()
  return {
    items: await count('[data-timeline] [data-mark]'),
    timeline: await count('[data-timeline] *'),
    page: await count('*'),
    chunks: await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => /\/app\/details-\d/.test(name)).length,
    ),
  }
}
