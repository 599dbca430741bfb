/**
 * Click → painted: a facet's checkbox, in turn with a click on nothing. The empty click's frame is what this machine
 * needs to paint anything at all; what the filter costs is what comes on top.
 */
import type { CDPSession, Locator, Page } from '@playwright/test'
import { layoutCount, sleep, waitIdle, type Outcome } from '../browser'
import type { Point } from './motion'
import { median, spread, type Spread } from '../statistics'

export interface Clicks {
  /** A click that changes nothing → the frame after it. */
  readonly empty: Spread
  /** → the number of results and the facets' counts, complete. */
  readonly counts: Spread
  /** → all marks in place, and no change in the timeline after that. */
  readonly labels: Spread
  /** Layouts of a facet's click, median. */
  readonly layouts: number
}

/** Values chosen and dropped again: on, another on, off, other off. */
const ROUNDS = 6
const PAIR = [0, 1, 0, 1]
const HOVER_MS = 60

export async function measureClicks(page: Page, cdp: CDPSession): Promise<Clicks> {
  const boxes = await checkboxes(page)
  const nothing = await emptyPoint(page)
  const empties: Outcome[] = []
  const found: Outcome[] = []
  const layouts: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const [step, which] of PAIR.entries()) {
      // Not at the same point of every frame.
      await sleep(90 + (((round * PAIR.length + step) * 7) % 17))
      empties.push(await clickAt(page, nothing))
      const before = await layoutCount(cdp)
      found.push(await press(page, boxes[(2 * round + which) % boxes.length]!))
      layouts.push((await layoutCount(cdp)) - before)
    }
  }
  return {
    empty: spread(empties.map(({ first }) => first))!,
    counts: spread(found.map(({ counts, first }) => counts ?? first))!,
    labels: spread(found.map(({ labels, counts, first }) => Math.max(labels ?? first, counts ?? first)))!,
    layouts: median(layouts)!,
  }
}

async function press(page: Page, box: Locator): Promise<Outcome> {
  await box.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await box.boundingBox())!
  return clickAt(page, { x: x + width / 2, y: y + height / 2 })
}

/** The pointer is there already when the click comes: hovering is no part of it. */
async function clickAt(page: Page, { x, y }: Point): Promise<Outcome> {
  await page.mouse.move(x, y)
  await sleep(HOVER_MS)
  await page.evaluate(() => window.bench.arm('click'))
  await page.mouse.down()
  await page.mouse.up()
  const outcome = await page.evaluate(() => window.bench.outcome())
  await waitIdle(page)
  return outcome
}

/** Actors and themes in turn, from the most frequent on; some lie below the fold of the panel. */
async function checkboxes(page: Page): Promise<Locator[]> {
  const of = (facet: string) => page.locator(`[data-facet="${facet}"] input[type="checkbox"]:visible`).all()
  const [actors, themes] = [await of('actor'), await of('theme')]
  return themes.flatMap((theme, i) => [theme, ...(actors[i] ? [actors[i]] : [])])
}

/** A point of the page where a click does nothing. */
async function emptyPoint(page: Page): Promise<Point> {
  const point = await page.evaluate(() => window.bench.emptyPoint())
  if (!point) throw new Error('Every point of the page does something when it is clicked.')
  return point
}
