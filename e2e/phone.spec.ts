/** 390 × 844 and a finger. */
import { expect, type Page } from '@playwright/test'
import { ALL, dataset, eventWithId } from './dataset'
import { test } from './timeline-page'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const LAVROV = '2023-03-22--lavrov-warns-britain'

/** One finger that moves, and rests a moment before it is lifted, so that nothing is flung. */
async function swipe(page: Page, { x, y }: { x: number; y: number }, by: { x?: number; y?: number }) {
  const client = await page.context().newCDPSession(page)
  const steps = 12
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  for (let step = 1; step <= steps; step++) {
    const share = step / steps
    const touchPoints = [{ x: x + (by.x ?? 0) * share, y: y + (by.y ?? 0) * share }]
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function overflow(page: Page) {
  return page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))
}

test('the timeline stands above the list, in one scroll', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.expectCount(ALL)
  const [lanes, feed] = [(await timeline.box.boundingBox())!, (await timeline.feed.boundingBox())!]
  expect(lanes.y + lanes.height).toBeLessThanOrEqual(feed.y)
  expect(await overflow(page)).toBeLessThanOrEqual(390)
  const inner = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter(
        (element) =>
          element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY),
      )
      .map((element) => element.className),
  )
  expect(inner, 'elements that scroll by themselves').toEqual([])
})

test('lanes are named, labels are whole or absent', async ({ timeline }) => {
  await timeline.open()
  const isPainted = await timeline.box
    .locator('.lane-name')
    .first()
    .evaluate((element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      const { left, right, top, bottom } = words.getBoundingClientRect()
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const style = getComputedStyle(parent)
        const box = parent.getBoundingClientRect()
        const isOutside = box.left > left + 1 || box.right < right - 1 || box.top > top + 1 || box.bottom < bottom - 1
        if (style.overflowX !== 'visible' && isOutside) return false
      }
      return left >= 0 && right - left > 20
    })
  expect(isPainted, 'the name is not clipped away').toBe(true)
  expect(await timeline.cutLabels()).toEqual([])
})

test('a count stands where most of its events are', async ({ timeline }) => {
  await timeline.open('/?scale=even')
  // Eleven of Russia's events up to March 2023 are of that month, and all of China's.
  const russia = (await timeline.cluster(/22 March 2023, Russia\. Open$/).boundingBox())!
  const china = (await timeline.cluster(/22 March 2023, China\. Open$/).boundingBox())!
  expect(Math.abs(russia.x - china.x)).toBeLessThan(12)
})

test('a vertical swipe over the timeline scrolls the page, and leaves the window alone', async ({ timeline, page }) => {
  await timeline.open('/?time=2023-03-01..2023-03-31')
  const box = (await timeline.box.boundingBox())!
  await swipe(page, { x: 200, y: Math.min(780, box.y + 150) }, { y: -350 })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200)
  await timeline.waitIdle()
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')
})

test('a horizontal swipe pans, and leaves the page where it is', async ({ timeline, page }) => {
  await timeline.open('/?time=2023-03-01..2023-03-31')
  const box = (await timeline.box.boundingBox())!
  const { start } = await timeline.moving(() => swipe(page, { x: 300, y: Math.min(780, box.y + 150) }, { x: -200 }))
  expect(start).toBeGreaterThan(Date.UTC(2023, 2, 1))
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('over the strip a vertical swipe scrolls, a horizontal one moves the window', async ({ timeline, page }) => {
  await timeline.open('/?time=2018-01-01..2020-12-31')
  const part = (await page.getByRole('slider', { name: 'Window', exact: true }).boundingBox())!
  const [x, y] = [part.x + part.width / 2, part.y + part.height / 2]
  const { start } = await timeline.moving(() => swipe(page, { x, y }, { x: 60 }))
  expect(start).toBeGreaterThan(Date.UTC(2018, 6, 1))
  const time = timeline.key('time')
  await swipe(page, { x: x + 60, y }, { y: -300 })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150)
  await timeline.waitIdle()
  expect(timeline.key('time')).toBe(time)
})

test('a count opens at a tap, and a mark selects', async ({ timeline }) => {
  await timeline.open()
  await timeline.moving(() => timeline.cluster().first().tap())
  await timeline.open('/?time=2024-03-01..2024-05-31')
  await timeline.mark('2024-03--raytheon-contract-with-germany').tap()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText(/^Raytheon announces/)
})

test('filters are a sheet', async ({ timeline, page }) => {
  await timeline.open()
  const button = page.getByRole('button', { name: 'Filters' })
  await button.tap()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Close the filters' })).toBeFocused()
  await sheet.getByRole('checkbox', { name: /^Russia, / }).tap()
  const count = await timeline.resultCount()
  expect(count).toBeLessThan(ALL)
  await sheet.getByRole('button', { name: `Show ${count} events` }).tap()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Filters 1, open' })).toBeFocused()
  await expect(
    page
      .getByText(/that involve Russia/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Filters 1, open' }).tap()
  await sheet.getByRole('button', { name: 'Clear all' }).tap()
  await timeline.expectCount(ALL)
  await sheet.getByRole('button', { name: 'Reset' }).tap()
  await timeline.expectCount(count)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('an event is a sheet below what was looked at', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}/x2`)
  const box = (await timeline.panel.boundingBox())!
  expect(box.width).toBe(390)
  expect(box.y).toBeGreaterThan(200)
  expect(box.y + box.height).toBeCloseTo(844, -1)
  await expect(timeline.excerpt('x2')).toBeInViewport()
  expect(await overflow(page)).toBeLessThanOrEqual(390)
  await timeline.panel.getByRole('button', { name: 'Next event' }).tap()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).not.toHaveText(/^Lavrov/)
  await timeline.panel.getByRole('button', { name: 'Close' }).tap()
  await expect(timeline.panel).toHaveCount(0)
})

test('the sheet hides nothing for good: the last entry can be scrolled above it', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}`)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await timeline.waitIdle()
  const last = (await timeline.entries.last().boundingBox())!
  const sheet = (await timeline.panel.boundingBox())!
  expect(last.y + last.height).toBeLessThanOrEqual(sheet.y)
})

test('all can be cleared beside the sentence', async ({ timeline, page }) => {
  await timeline.open('/?actor=russia&theme=diplomacy')
  await page.getByRole('button', { name: 'Clear all' }).tap()
  await timeline.expectCount(ALL)
  await expect(timeline.focused).toHaveCount(1)
})

test('on a very low screen the sheet has all of it', async ({ timeline, page }) => {
  await page.setViewportSize({ width: 600, height: 360 })
  await timeline.open(`/e/${LAVROV}`)
  const box = (await page.locator('.sheet-place').boundingBox())!
  expect(box.y).toBeLessThan(5)
  expect(box.height).toBeGreaterThan(350)
})

test('the selected entry can be read above the sheet', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}`)
  const entry = timeline.entry(/^Lavrov warns Britain/)
  await entry.evaluate((element) => element.scrollIntoView({ block: 'nearest' }))
  await timeline.waitIdle()
  const [row, sheet] = [(await entry.boundingBox())!, (await timeline.panel.boundingBox())!]
  expect(row.y + row.height).toBeLessThanOrEqual(sheet.y + 1)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom)).not.toBe('auto')
})

test('nothing is wider than the screen, and no target smaller than 24 px', async ({ timeline, page }) => {
  for (const path of [
    '/',
    '/?actor=russia~china&theme=diplomacy&q=Moscow&range=2023-03-20..2023-03-22',
    '/?actor=iran&theme=law-and-justice',
    `/e/${LAVROV}`,
    '/e/2023-03-22--nothing-of-the-kind',
    '/b/2023-03-22-xi-leaves-moscow',
    '/b/nothing',
    `/${'nowhere'.repeat(30)}`,
    '/?lanes=wrong&time=wrong',
  ]) {
    await timeline.open(path)
    expect(await overflow(page), path).toBeLessThanOrEqual(390)
    expect(await smallTargets(page), path).toEqual([])
  }
})

/** One finger that drags, and rests before it is lifted. The time stamps say so, however slow the machine is. */
async function drag(page: Page, { x, y }: { x: number; y: number }, by: number, restSeconds = 0.5) {
  const client = await page.context().newCDPSession(page)
  const steps = 12
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number, timestamp: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      timestamp,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + at }],
    })
  const begin = Date.now() / 1000
  await touch('touchStart', 0, begin)
  for (let step = 1; step <= steps; step++) await touch('touchMove', (by * step) / steps, begin + step * 0.016)
  await touch('touchEnd', by, begin + steps * 0.016 + restSeconds)
}

test.describe('the sheet', () => {
  const stopOf = (page: Page) => page.locator('.sheet-place').getAttribute('data-stop')
  const heightOf = async (page: Page) => Math.round((await page.locator('.sheet-place').boundingBox())!.height)
  const grip = (page: Page) => page.getByRole('button', { name: /^Size of the sheet/ })

  test('has three stops for the keyboard, and its handle says which', async ({ timeline, page }) => {
    await timeline.open(`/e/${LAVROV}`)
    await grip(page).focus()
    const after = async (key: string, name: string, height: number) => {
      await page.keyboard.press(key)
      await timeline.waitIdle()
      await expect(grip(page)).toHaveAccessibleName(`Size of the sheet: ${name}`)
      expect(await heightOf(page)).toBe(height)
      await expect(grip(page)).toBeFocused()
    }
    await after('ArrowUp', 'full', 844)
    await after('ArrowUp', 'full', 844)
    await after('ArrowDown', 'half', 481)
    await after('ArrowDown', 'peek', 96)
    await after('Home', 'full', 844)
    await after('End', 'peek', 96)
    await after('Enter', 'half', 481)
    await after('Space', 'full', 844)
    await after('Enter', 'peek', 96)
  })

  test('at its lowest shows title and date, and the page stays usable', async ({ timeline, page }) => {
    await timeline.open(`/e/${LAVROV}`)
    await timeline.panel.getByRole('button', { name: 'Next event' }).focus()
    await drag(page, { x: 195, y: 375 }, 300)
    await timeline.waitIdle()
    expect(await stopOf(page)).toBe('peek')
    const sheet = page.locator('.sheet-place')
    await expect(sheet.getByText(eventWithId(LAVROV).title).first()).toBeInViewport({ ratio: 1 })
    await expect(sheet.getByText('about 22 Mar 2023')).toBeInViewport({ ratio: 1 })
    await expect(grip(page), 'the focus is not left on what is hidden').toBeFocused()
    await swipe(page, { x: 200, y: 600 }, { y: -300 })
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150)
    await timeline.entries.first().getByRole('link').tap()
    await expect(sheet.getByText(dataset.events[0]!.title).first()).toBeVisible()
    expect(await stopOf(page), 'the reader chose how much of it').toBe('peek')
    await sheet.getByRole('button', { name: 'Close' }).tap()
    await expect(sheet).toHaveCount(0)
  })

  test('follows the finger, from its handle and from its content', async ({ timeline, page }) => {
    await timeline.open(`/e/${LAVROV}`)
    const inner = page.locator('[data-panel] .overflow-y-auto')
    const scrolled = () => inner.evaluate((element) => element.scrollTop)
    const after = async (from: number, by: number, stop: string, inside: boolean) => {
      await drag(page, { x: 195, y: from }, by)
      await expect.poll(() => stopOf(page), `from ${from} by ${by}`).toBe(stop)
      await timeline.waitIdle()
      expect((await scrolled()) > 0, `scrolled inside, from ${from} by ${by}`).toBe(inside)
      expect(await page.evaluate(() => scrollY), 'nothing behind it moves').toBe(0)
    }
    await after(375, -250, 'full', false)
    await after(12, 330, 'half', false)
    await after(700, -200, 'half', true)
    await after(600, 80, 'half', true)
    await after(600, 230, 'half', false)
    await after(600, 230, 'peek', false)
    await after(800, -300, 'half', false)
  })

  test('a flick is enough', async ({ timeline, page }) => {
    await timeline.open(`/e/${LAVROV}`)
    await drag(page, { x: 195, y: 375 }, 120)
    await timeline.waitIdle()
    expect(await stopOf(page), 'that far, and let go at rest').toBe('half')
    await drag(page, { x: 195, y: 375 }, 120, 0)
    await expect.poll(() => stopOf(page), 'as far, and flung').toBe('peek')
  })

  test('a tap on the handle goes from stop to stop', async ({ timeline, page }) => {
    await timeline.open(`/e/${LAVROV}`)
    for (const stop of ['full', 'peek', 'half']) {
      await grip(page).tap()
      await timeline.waitIdle()
      expect(await stopOf(page)).toBe(stop)
    }
  })

  test('can be dragged with a mouse', async ({ timeline, page }) => {
    await timeline.open(`/e/${LAVROV}`)
    const box = (await grip(page).boundingBox())!
    await page.mouse.move(200, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(200, 200, { steps: 5 })
    await page.mouse.move(200, 30, { steps: 5 })
    await page.mouse.up()
    await timeline.waitIdle()
    expect(await stopOf(page), 'a drag is not also a press').toBe('full')
  })

  test('the selected mark stays in sight above it', async ({ timeline, page }) => {
    await timeline.open()
    const mark = timeline.box.locator('[data-event-id="2023-03-22--britain-plans-depleted-uranium-ammunition"]')
    await mark.tap()
    await expect(timeline.panel).toBeVisible()
    await timeline.waitIdle()
    const [box, sheet] = [(await mark.boundingBox())!, (await page.locator('.sheet-place').boundingBox())!]
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.y + box.height).toBeLessThanOrEqual(sheet.y)
  })

  test('Escape and Back close it, and the focus returns', async ({ timeline, page }) => {
    await timeline.open()
    const link = timeline.entry(/^Lavrov warns Britain/).getByRole('link')
    for (const close of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
      await link.focus()
      await page.keyboard.press('Enter')
      await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
      await grip(page).focus()
      await close()
      await expect(timeline.panel).toHaveCount(0)
      await expect(link).toBeFocused()
    }
  })

  test('the filters have the same stops, and make room for who writes', async ({ timeline, page }) => {
    await timeline.open('/?actor=russia')
    await page.getByRole('button', { name: 'Filters 1, open' }).tap()
    const handle = page.getByRole('button', { name: /^Size of the filters/ })
    const dialog = page.getByRole('dialog', { name: 'Filters' })
    await expect(handle).toHaveAccessibleName('Size of the filters: full')
    await drag(page, { x: 195, y: 12 }, 350)
    await expect(handle).toHaveAccessibleName('Size of the filters: half')
    await timeline.waitIdle()
    expect(Math.round((await dialog.boundingBox())!.height)).toBe(481)
    await dialog.getByText('Days', { exact: true }).tap()
    await dialog.locator('input[type=date], input[type=text]').first().focus()
    await expect(handle).toHaveAccessibleName('Size of the filters: full')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })
})

test('without motion the sheet is where it goes at once', async ({ timeline, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await timeline.open(`/e/${LAVROV}`)
  const moves = await page.locator('.sheet-place').evaluate((sheet) => {
    sheet.querySelector<HTMLElement>('.sheet-handle')!.click()
    return sheet.getAnimations().length
  })
  expect(moves).toBe(0)
})

for (const [width, height, where] of [
  [800, 1000, 'below'],
  [844, 390, 'beside'],
] as const) {
  test(`${width} × ${height}: the event stands ${where} what was looked at, and hides no mark`, async ({
    timeline,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await timeline.open(`/e/${LAVROV}`)
    const mark = (await timeline.mark(LAVROV).boundingBox())!
    const panel = (await timeline.panel.boundingBox())!
    expect(where === 'below' ? mark.y + mark.height : mark.x + mark.width).toBeLessThanOrEqual(
      where === 'below' ? panel.y : panel.x,
    )
    expect(await overflow(page)).toBeLessThanOrEqual(width)
  })
}

test('the first screen holds sentence, strip, all of the timeline and the head of the list', async ({
  timeline,
  page,
}) => {
  await timeline.open()
  await expect(page.getByRole('button', { name: 'Filters' })).toBeInViewport({ ratio: 1 })
  const lanes = (await timeline.box.boundingBox())!
  expect(lanes.y).toBeLessThan(250)
  await expect(page.getByRole('heading', { name: /^List/ })).toBeInViewport()
})

/** What can be pressed and is smaller than 24 px, except links within a sentence. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [role="slider"]')
    return [...all].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return []
      const isInSentence = getComputedStyle(element).display === 'inline' && element.closest('p, li, dd, h4') !== null
      const target =
        element instanceof HTMLInputElement && element.labels?.length ? [element, ...element.labels] : [element]
      // A row whose link covers it: what is pressed is the pseudo-element's box.
      const covers =
        getComputedStyle(element, '::after').position === 'absolute' ? element.closest('article') : undefined
      const boxes = [...target, ...(covers ? [covers] : [])].map((each) => each.getBoundingClientRect())
      const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))]
      if (isInSentence || (width === 0 && height === 0) || (width >= 24 && height >= 24)) return []
      return [
        `${element.tagName} ${element.ariaLabel ?? element.textContent} ${Math.round(width)}×${Math.round(height)}`,
      ]
    })
  })
}
