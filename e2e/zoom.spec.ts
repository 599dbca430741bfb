/** Moving through time: by wheel, hand, buttons, keys, fingers, and by asking for a day. */
import { expect, type CDPSession, type Page } from '@playwright/test'
import { test, type TimelinePage } from './timeline-page'

/** In even time, in which a day is as wide as any other; see fold.spec.ts. */
const MARCH = '/?time=2023-03-01..2023-03-31&scale=even'

/** An empty place among the lanes. */
async function overLanes(timeline: TimelinePage, page: Page) {
  const box = (await timeline.box.boundingBox())!
  const at = { x: box.x + box.width * 0.55, y: box.y + 22 }
  await page.mouse.move(at.x, at.y)
  return at
}

test('the first view is all of it, and the address does not say so', async ({ timeline }) => {
  await timeline.open()
  expect(timeline.key('time')).toBeUndefined()
})

test('the wheel zooms where the pointer is', async ({ timeline, page }) => {
  await timeline.open(MARCH)
  await overLanes(timeline, page)
  const closer = await timeline.moving(() => page.mouse.wheel(0, -300))
  expect(closer.days).toBeLessThan(31)
  const further = await timeline.moving(() => page.mouse.wheel(0, 600))
  expect(further.days).toBeGreaterThan(closer.days)
})

test('a sideways wheel pans', async ({ timeline, page }) => {
  await timeline.open(MARCH)
  await overLanes(timeline, page)
  const later = await timeline.moving(() => page.mouse.wheel(400, 0))
  expect(later.start).toBeGreaterThan(Date.UTC(2023, 2, 1))
  expect(later.days).toBeCloseTo(31, -1)
})

test('a drag pans, and a window that is dragged is not a click', async ({ timeline, page }) => {
  await timeline.open(MARCH)
  const at = await overLanes(timeline, page)
  const later = await timeline.moving(async () => {
    await page.mouse.down()
    await page.mouse.move(at.x - 100, at.y, { steps: 4 })
    await page.mouse.move(at.x - 300, at.y, { steps: 4 })
    await page.mouse.up()
  })
  expect(later.start).toBeGreaterThan(Date.UTC(2023, 2, 3))
  expect(timeline.path()).toBe('/')
})

test('buttons zoom, pan and fit', async ({ timeline }) => {
  await timeline.open(MARCH)
  const closer = await timeline.moving(() => timeline.tool('Zoom in').click())
  expect(closer.days).toBeLessThan(20)
  const later = await timeline.moving(() => timeline.tool('Later').click())
  expect(later.start).toBeGreaterThan(closer.start)
  const earlier = await timeline.moving(() => timeline.tool('Earlier').click())
  expect(earlier.start).toBeLessThan(later.start)
  const further = await timeline.moving(() => timeline.tool('Zoom out').click())
  expect(further.days).toBeGreaterThan(earlier.days)
  await timeline.moving(() => timeline.tool('Fit').click())
  expect(timeline.key('time')).toBeUndefined()
})

test('keys zoom and pan while the focus is in the timeline, and nowhere else', async ({ timeline, page }) => {
  await timeline.open(MARCH)
  await timeline.search.focus()
  await page.keyboard.press('-')
  await timeline.search.fill('')
  await timeline.entries.first().getByRole('link').focus()
  await page.keyboard.press('+')
  await timeline.waitIdle()
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')

  await timeline.marks.and(page.locator('[tabindex="0"]')).focus()
  const closer = await timeline.moving(() => page.keyboard.press('+'))
  expect(closer.days).toBeLessThan(31)
  const further = await timeline.moving(() => page.keyboard.press('-'))
  expect(further.days).toBeGreaterThan(closer.days)
  const later = await timeline.moving(() => page.keyboard.press('PageDown'))
  expect(later.start).toBeGreaterThan(further.start)
  const earlier = await timeline.moving(() => page.keyboard.press('PageUp'))
  expect(earlier.start).toBeLessThan(later.start)
  await timeline.moving(() => page.keyboard.press('0'))
  expect(timeline.key('time')).toBeUndefined()
  await expect(timeline.focused).toHaveCount(1)
})

test('presses add up, however quickly they come', async ({ timeline }) => {
  await timeline.open('/?time=2023-01-01..2023-03-31&scale=even')
  for (let i = 0; i < 2; i++) await timeline.tool('Zoom in').dispatchEvent('click')
  await expect.poll(() => timeline.window()?.days).toBeLessThan(25)
  await timeline.waitIdle()
  expect(timeline.window()!.days).toBeGreaterThan(21)
  const { start } = timeline.window()!
  for (let i = 0; i < 2; i++) await timeline.tool('Later').dispatchEvent('click')
  await timeline.waitIdle()
  expect((timeline.window()!.start - start) / 86_400_000).toBeGreaterThan(21)
  await timeline.tool('Zoom in').dispatchEvent('click')
  const before = timeline.window()
  await timeline.tool('Zoom out').dispatchEvent('click')
  await timeline.waitIdle()
  expect(timeline.window()!.days).toBeCloseTo(before!.days, -1)
})

test('"+" leads to events, from the first view on', async ({ timeline, page }) => {
  await timeline.open()
  for (let i = 0; i < 12; i++) {
    await timeline.moving(() => timeline.tool('Zoom in').click())
    await expect(timeline.marks.first(), `after ${i + 1}`).toBeInViewport()
  }
  await timeline.open()
  const first = timeline.box.locator('[data-event-id]').first()
  const event = (await first.getAttribute('data-event-id'))!
  await first.focus()
  for (let i = 0; i < 5; i++) await timeline.moving(() => page.keyboard.press('+'))
  await expect(timeline.mark(event)).toBeFocused()
  await expect(timeline.focused).toBeInViewport()
})

test('a link shows the window it names, beyond the data and down to minutes', async ({ timeline, page }) => {
  await timeline.open('/?time=2030-01-01..2030-01-31')
  await overLanes(timeline, page)
  const later = await timeline.moving(() => page.mouse.wheel(-40, 0))
  expect(later.start).toBeGreaterThan(Date.UTC(2029, 11, 20))
  await timeline.open('/?time=2023-03-22T06:00Z..2023-03-22T06:10Z')
  expect(timeline.key('time')).toBe('2023-03-22T06:00Z..2023-03-22T06:10Z')
  await overLanes(timeline, page)
  const wider = await timeline.moving(() => page.mouse.wheel(0, 100))
  expect(wider.days * 24 * 60).toBeLessThan(25)
})

test('keys are left to a list or a field that has the focus', async ({ timeline, page }) => {
  await timeline.open(MARCH)
  await page.getByLabel('Lanes').focus()
  for (const key of ['+', '-', '0']) await page.keyboard.press(key)
  await timeline.waitIdle()
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')
})

test('goes to a day, a month or a year, and says what it cannot read', async ({ timeline, page }) => {
  await timeline.open()
  const field = page.getByRole('textbox', { name: 'Go to' })
  for (const [text, day] of [
    ['2024-05-15', Date.UTC(2024, 4, 15)],
    ['2023-03', Date.UTC(2023, 2, 15)],
    ['2022', Date.UTC(2022, 6, 1)],
  ] as const) {
    await field.fill(text)
    const { start, end } = await timeline.moving(() => field.press('Enter'))
    expect(start).toBeLessThan(day)
    expect(end).toBeGreaterThan(day)
  }
  const before = timeline.key('time')
  await field.fill('yesterday')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Write a date as 2023-03-22, 2023-03 or 2023')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  expect(timeline.key('time')).toBe(before)
})

test('the window on the strip moves by hand and by keys', async ({ timeline, page }) => {
  await timeline.open()
  const first = page.getByRole('slider', { name: 'First day of the window' })
  const last = page.getByRole('slider', { name: 'Last day of the window' })
  const box = (await first.boundingBox())!
  const narrower = await timeline.moving(async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 500, box.y + 10, { steps: 5 })
    await page.mouse.up()
  })
  expect(narrower.start).toBeGreaterThan(Date.UTC(2016, 0, 1))
  await last.focus()
  const shorter = await timeline.moving(() => page.keyboard.press('PageDown'))
  expect(shorter.end).toBeLessThan(narrower.end)
  await expect(last).toHaveAttribute('aria-valuetext', /^\d+ [A-Z][a-z]+ 20\d\d$/)
  await expect(timeline.focused).toHaveAttribute('aria-label', 'Last day of the window')
})

test.describe('the strip', () => {
  const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })

  test('a click leaves the window alone; beside it the window comes to the pointer', async ({ timeline, page }) => {
    const summer = '/?time=2019-06-01..2019-07-31'
    await timeline.open(summer)
    const part = (await slider(page, 'Window').boundingBox())!
    await page.mouse.click(part.x + part.width / 2, part.y + part.height - 8)
    await slider(page, 'First day of the window').click()
    await slider(page, 'Last day of the window').click()
    await timeline.waitIdle()
    expect(timeline.key('time')).toBe('2019-06-01..2019-07-31')
    const moved = await timeline.moving(() => page.mouse.click(part.x + 300, part.y + 15))
    expect(moved.days).toBeCloseTo(61, -1)
    expect(moved.start).toBeGreaterThan(Date.UTC(2020, 0, 1))
  })

  test('thumbs never lie over each other', async ({ timeline, page }) => {
    for (const path of ['/', MARCH, '/?time=2024-05-16..2024-05-16', '/?time=1990-01-01..1990-01-31']) {
      await timeline.open(path)
      const first = (await slider(page, 'First day of the window').boundingBox())!
      const last = (await slider(page, 'Last day of the window').boundingBox())!
      expect(first.x + first.width, path).toBeLessThanOrEqual(last.x + 0.01)
    }
  })

  test('keys: a day, a tenth of the window, the ends; both ends are all of it', async ({ timeline, page }) => {
    await timeline.open('/?time=2023-03-01..2023-03-20')
    const key = async (name: string, press: string) => {
      await slider(page, name).focus()
      await timeline.moving(() => page.keyboard.press(press))
      return timeline.key('time')
    }
    expect(await key('First day of the window', 'ArrowRight')).toBe('2023-03-02..2023-03-20')
    expect(await key('Last day of the window', 'Shift+ArrowRight')).toBe('2023-03-02..2023-03-22')
    expect(await key('Window', 'ArrowLeft')).toBe('2023-03-01..2023-03-21')
    expect(await key('Window', 'PageUp')).toBe('2023-03-03..2023-03-24')
    await key('First day of the window', 'Home')
    expect(await key('Last day of the window', 'End')).toBeUndefined()
  })
})

test('a count opens: fewer events, then single marks', async ({ timeline }) => {
  await timeline.open()
  let size = Infinity
  let window = Infinity
  for (let step = 0; step < 12; step++) {
    const cluster = timeline.cluster(/March 2023.*Russia\. Open$/).first()
    if ((await cluster.count()) === 0) break
    const count = Number(await cluster.getAttribute('data-cluster-count'))
    expect(count).toBeLessThanOrEqual(size)
    size = count
    await cluster.click()
    await timeline.waitIdle()
    const days = timeline.window()?.days ?? Infinity
    // Either it came closer, or what cannot be told apart is shown in the list.
    if (days === window) {
      await expect(timeline.focused).toHaveRole('link')
      break
    }
    expect(days).toBeLessThan(window)
    window = days
  }
  expect(await timeline.mark('2023-03-20--xi-visits-moscow').count()).toBeLessThanOrEqual(1)
  const singles = timeline.box.locator('[data-event-id^="2023-03"]')
  expect(await singles.count()).toBeGreaterThan(5)
})

test('every event of a day in which many stand can be reached by opening counts', async ({ timeline }) => {
  await timeline.open('/?time=2023-03-19..2023-03-26&actor=russia')
  const count = await timeline.cluster().count()
  for (let i = 0; i < count; i++) {
    await timeline.open('/?time=2023-03-19..2023-03-26&actor=russia')
    await timeline.cluster().nth(i).click()
    await timeline.waitIdle()
    const moved = timeline.key('time') !== '2023-03-19..2023-03-26'
    if (!moved) await expect(timeline.focused).toHaveRole('link')
  }
})

test('selecting leaves the window alone while the mark is in view', async ({ timeline }) => {
  await timeline.open(MARCH)
  await timeline
    .entry(/^Lavrov warns Britain/)
    .getByRole('link')
    .click()
  await expect(timeline.panel).toBeVisible()
  await timeline.waitIdle()
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')
  await expect(timeline.mark('2023-03-22--lavrov-warns-britain')).toHaveAttribute('aria-pressed', 'true')
})

test('selecting brings a mark out of view into it', async ({ timeline }) => {
  await timeline.open(MARCH)
  const { start, end } = await timeline.moving(() => timeline.entry('Blinken visits Kyiv').getByRole('link').click())
  expect(start).toBeLessThan(Date.UTC(2024, 4, 15))
  expect(end).toBeGreaterThan(Date.UTC(2024, 4, 16))
  await expect(timeline.mark('2024-05-15--blinken-visits-kyiv')).toBeInViewport()
})

test('a link with an event opens the window it names; so do Back and Forward', async ({ timeline, page }) => {
  const elsewhere = '/e/2024-05-15--blinken-visits-kyiv?time=2023-03-01..2023-03-31&scale=even'
  await timeline.open(elsewhere)
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')
  await timeline.panel.getByRole('button', { name: 'Close' }).click()
  await page.goBack()
  await expect(timeline.panel).toBeVisible()
  await timeline.waitIdle()
  expect(timeline.key('time')).toBe('2023-03-01..2023-03-31')
  // Chosen anew it is shown.
  await timeline.panel.getByRole('button', { name: 'Close' }).click()
  await timeline.moving(() => timeline.entry('Blinken visits Kyiv').getByRole('link').click())
  await expect(timeline.mark('2024-05-15--blinken-visits-kyiv')).toBeInViewport()
  await page.getByRole('textbox', { name: 'Go to' }).fill('2023-03')
  const { end } = await timeline.moving(() => page.getByRole('textbox', { name: 'Go to' }).press('Enter'))
  expect(end).toBeLessThan(Date.UTC(2023, 6, 1))
})

test.describe('fingers', () => {
  test.use({ hasTouch: true })

  test('a pinch zooms', async ({ timeline, page }) => {
    await timeline.open(MARCH)
    const { x, y } = await overLanes(timeline, page)
    const client = await page.context().newCDPSession(page)
    const closer = await timeline.moving(() => pinch(client, { x, y, from: 40, to: 160 }))
    expect(closer.days).toBeLessThan(25)
  })
})

/** Two fingers that move apart. */
async function pinch(client: CDPSession, { x, y, from, to }: { x: number; y: number; from: number; to: number }) {
  const fingers = (distance: number) => [
    { x: x - distance, y, id: 1 },
    { x: x + distance, y, id: 2 },
  ]
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) })
  for (let step = 1; step <= 8; step++) {
    const touchPoints = fingers(from + ((to - from) * step) / 8)
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
