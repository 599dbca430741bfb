/** Folded and even time: two ways to lay out the same view. */
import { expect, type Page } from '@playwright/test'
import { ALL } from './dataset'
import { test, type TimelinePage } from './timeline-page'

const choice = (page: Page, name: 'Folded' | 'Even') =>
  page.getByRole('group', { name: 'Time', exact: true }).getByRole('radio', { name, exact: true })

async function choose(timeline: TimelinePage, name: 'Folded' | 'Even') {
  await choice(timeline.page, name).check()
  await timeline.waitIdle()
}

/** Middle of a mark, in pixels from the left of the page; a bar's shape stands at its start. */
async function middleOf(timeline: TimelinePage, event: string): Promise<number> {
  const box = (await timeline.mark(event).boundingBox())!
  return box.x + box.width / 2
}

/** Events drawn: marks of their own, and what counts hold. */
async function drawn(timeline: TimelinePage): Promise<number> {
  return timeline.marks.evaluateAll((marks) =>
    marks.reduce((sum, mark) => sum + Number((mark as HTMLElement).dataset['clusterCount'] ?? 1), 0),
  )
}

/** Middle of the tracks. */
async function centre(timeline: TimelinePage): Promise<number> {
  const tracks = (await timeline.box.locator('.vis-panel.vis-center').boundingBox())!
  return tracks.x + tracks.width / 2
}

test('the first view folds time: every burst of events can be read at once', async ({ timeline, page }) => {
  await timeline.open()
  await expect(choice(page, 'Folded')).toBeChecked()
  expect(timeline.key('scale')).toBeUndefined()
  await expect(timeline.mark('2014--russia-seizes-crimea')).toBeInViewport()
  const february = timeline.marks.filter({ visible: true }).and(page.getByRole('button', { name: /February 2022/ }))
  await expect(february.first()).toBeInViewport()
  const week = await timeline.mark('2023-03-13--ministry-denies-contact-with-drone').boundingBox()
  expect(week!.width - 24, 'a week of days').toBeGreaterThan(60)
  await expect(timeline.marks.and(page.getByRole('button', { name: /May 2024/ })).first()).toBeInViewport()
  expect(await timeline.box.locator('.mark-label').count()).toBeGreaterThan(12)
  expect(await timeline.cutLabels()).toEqual([])
})

test('both times show the same events for the same link', async ({ timeline, page }) => {
  for (const [query, elsewhere] of [
    ['lanes=none', 0],
    ['lanes=none&actor=russia&theme=diplomacy', 0],
    // Two that may have begun then are drawn in 2024, by when they had.
    ['lanes=none&range=2023-03-20..2023-03-23&time=2023-03-18..2023-03-25', 2],
    ['lanes=none&range=2024-03-01..2024-05-31&time=2024-02-01..2024-06-15', 0],
    ['lanes=none&q=Moscow', 0],
  ] as const) {
    const seen = []
    for (const scale of ['folded', 'even']) {
      await timeline.open(`/?${query}&scale=${scale}`)
      await expect(choice(page, scale === 'even' ? 'Even' : 'Folded')).toBeChecked()
      const ids = await timeline.entries.evaluateAll((entries) =>
        entries.map((entry) => (entry as HTMLElement).dataset['eventId']),
      )
      seen.push({ ids, count: await timeline.resultCount(), drawn: await drawn(timeline) })
    }
    expect(seen[1], query).toEqual(seen[0])
    expect(seen[0]!.drawn, query).toBe(seen[0]!.count - elsewhere)
  }
})

test('all of it stays all of it', async ({ timeline }) => {
  await timeline.open()
  await choose(timeline, 'Even')
  expect([timeline.key('scale'), timeline.key('time')]).toEqual(['even', undefined])
  await timeline.expectCount(ALL)
  await choose(timeline, 'Folded')
  expect([timeline.key('scale'), timeline.key('time')]).toEqual([undefined, undefined])
})

test('the day in the middle stays there, and keeps its width', async ({ timeline, page }) => {
  const event = '2023-03-22--xi-leaves-moscow'
  await timeline.open(`/e/${event}?time=2023-03-12..2023-04-01&scale=even`)
  expect(Math.abs((await middleOf(timeline, event)) - (await centre(timeline)))).toBeLessThan(3)
  const neighbour = '2023-03-13--ministry-denies-contact-with-drone'
  const before = (await timeline.mark(neighbour).boundingBox())!
  await choose(timeline, 'Folded')
  expect(timeline.key('time')).not.toBe('2023-03-12..2023-04-01')
  expect(Math.abs((await middleOf(timeline, event)) - (await centre(timeline)))).toBeLessThan(3)
  const after = (await timeline.mark(neighbour).boundingBox())!
  expect(Math.abs(after.width - before.width), 'width of a week').toBeLessThan(3)
  expect(timeline.window()!.end, 'months after it are narrow').toBeGreaterThan(Date.UTC(2023, 4, 1))
  await choose(timeline, 'Even')
  expect(Math.abs((await middleOf(timeline, event)) - (await centre(timeline)))).toBeLessThan(3)
  expect(timeline.window()!.days).toBeCloseTo(21, -0.5)
  await page.goBack()
  await timeline.waitIdle()
  await expect(choice(page, 'Folded')).toBeChecked()
})

test('a link opens in the time it names', async ({ timeline, page }) => {
  await timeline.open('/?scale=even&time=2023-03-01..2023-03-31')
  await expect(choice(page, 'Even')).toBeChecked()
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')
  await timeline.open('/?scale=folded')
  await expect(choice(page, 'Folded')).toBeChecked()
  await timeline.open('/?scale=round')
  await expect(timeline.notice).toContainText('scale')
  await expect(choice(page, 'Folded')).toBeChecked()
})

test.describe('Copy link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('writes the time on screen', async ({ timeline, page }) => {
    const copied = async () => {
      await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click()
      await expect(page.getByText('Copied')).toBeVisible()
      return new URL(await page.evaluate(() => navigator.clipboard.readText())).searchParams.get('scale')
    }
    await timeline.open()
    expect(await copied()).toBe('folded')
    await timeline.open('/?scale=even')
    expect(await copied()).toBe('even')
  })
})

test('zoom, pan and "go to" in folded time, down to minutes', async ({ timeline, page }) => {
  await timeline.open('/?scale=folded&time=2023-03-13..2023-03-22')
  const closer = await timeline.moving(() => timeline.tool('Zoom in').click())
  expect(closer.days).toBeLessThan(7)
  const later = await timeline.moving(() => timeline.tool('Later').click())
  expect(later.start).toBeGreaterThan(closer.start)
  const field = page.getByRole('textbox', { name: 'Go to' })
  // A day in a fold, one between briefings, a year that is all but empty, and a briefing's own.
  for (const [text, first, last] of [
    ['2018-05-03', Date.UTC(2018, 3, 1), Date.UTC(2018, 6, 1)],
    ['2023-09-01', Date.UTC(2023, 6, 1), Date.UTC(2023, 10, 1)],
    ['2014', Date.UTC(2012, 0, 1), Date.UTC(2022, 1, 2)],
    ['2024-05-16', Date.UTC(2024, 4, 1), Date.UTC(2024, 8, 1)],
  ] as const) {
    await field.fill(text)
    const { start, end } = await timeline.moving(() => field.press('Enter'))
    expect(start, text).toBeGreaterThan(first)
    expect(start, text).toBeLessThan(Date.parse(text) + 1)
    expect(end, text).toBeGreaterThan(Date.parse(text))
    expect(end, text).toBeLessThan(last)
  }
  expect(await timeline.resultCount()).toBe(ALL)
  await timeline.mark('2024-05-16--putin-arrives-in-china').focus()
  for (let i = 0; i < 14; i++) await timeline.moving(() => page.keyboard.press('+'))
  expect(timeline.window()!.days * 24 * 60).toBeLessThan(30)
  await expect(timeline.focused).toBeInViewport()
})

test('the wheel zooms about the pointer, and a drag pans', async ({ timeline, page }) => {
  await timeline.open('/?scale=folded')
  const event = '2014--russia-seizes-crimea'
  const { x, y } = (await timeline.mark(event).boundingBox())!
  await page.mouse.move(x + 12, y + 60)
  await timeline.moving(() => page.mouse.wheel(0, -200))
  const after = (await timeline.mark(event).boundingBox())!
  expect(Math.abs(after.x - x), 'what is under the pointer').toBeLessThan(2)
  const { start } = timeline.window()!
  const later = await timeline.moving(async () => {
    await page.mouse.down()
    await page.mouse.move(x - 40, y + 60, { steps: 4 })
    await page.mouse.move(x - 80, y + 60, { steps: 4 })
    await page.mouse.up()
  })
  expect(later.start).toBeGreaterThan(start)
})

test('a count opens in folded time: closer, or in the list', async ({ timeline }) => {
  await timeline.open('/?scale=folded')
  for (let step = 0; step < 8; step++) {
    const cluster = timeline.cluster(/March 2023.*Russia\. Open$/).first()
    if ((await cluster.count()) === 0) break
    const time = timeline.key('time')
    await cluster.click()
    await timeline.waitIdle()
    if (timeline.key('time') === time) {
      await expect(timeline.focused).toHaveRole('link')
      break
    }
    await expect(timeline.marks.first()).toBeVisible()
  }
  expect(await timeline.box.locator('[data-event-id^="2023-03"]').count()).toBeGreaterThan(5)
})

test('the strip keeps to real days', async ({ timeline, page }) => {
  await timeline.open('/?scale=folded&time=2023-03-01..2023-03-20')
  const slider = (name: string) => page.getByRole('slider', { name, exact: true })
  await slider('First day of the window').focus()
  await timeline.moving(() => page.keyboard.press('ArrowRight'))
  expect(timeline.key('time')).toBe('2023-03-02..2023-03-20')
  await slider('Window').focus()
  await timeline.moving(() => page.keyboard.press('ArrowRight'))
  expect(timeline.key('time')).toBe('2023-03-03..2023-03-21')
  await slider('First day of the window').focus()
  await timeline.moving(() => page.keyboard.press('Home'))
  await slider('Last day of the window').focus()
  await timeline.moving(() => page.keyboard.press('End'))
  expect(timeline.key('time')).toBeUndefined()
})

test('by keyboard: arrows change the time, and zoom keys leave it alone', async ({ timeline, page }) => {
  await timeline.open()
  await choice(page, 'Folded').focus()
  await page.keyboard.press('ArrowRight')
  await timeline.waitIdle()
  await expect(choice(page, 'Even')).toBeFocused()
  await expect(choice(page, 'Even')).toBeChecked()
  expect(timeline.key('scale')).toBe('even')
  await timeline.expectFocusVisible()
  await page.keyboard.press('ArrowLeft')
  await timeline.waitIdle()
  await expect(choice(page, 'Folded')).toBeChecked()
  await timeline.marks.and(page.locator('[tabindex="0"]')).focus()
  await timeline.moving(() => page.keyboard.press('+'))
  expect(await timeline.box.evaluate((box) => box.contains(document.activeElement))).toBe(true)
  await timeline.moving(() => page.keyboard.press('0'))
  expect(timeline.key('time')).toBeUndefined()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('both times fit, and can be chosen with a finger', async ({ timeline, page }) => {
    await timeline.open()
    await expect(timeline.mark('2014--russia-seizes-crimea')).toBeInViewport()
    await expect(timeline.cluster(/22 March 2023, Russia\. Open$/)).toBeInViewport()
    await expect(timeline.cluster(/May 2024, Russia\. Open$/).first()).toBeInViewport()
    for (const name of ['Even', 'Folded'] as const) {
      const box = (await choice(page, name).boundingBox())!
      expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(40)
      await choice(page, name).tap()
      await timeline.waitIdle()
      await expect(choice(page, name)).toBeChecked()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    }
  })
})
