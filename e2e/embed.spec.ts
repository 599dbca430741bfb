/** Embeds in a page of somebody else: another origin, and a sandbox that allows no more than the code says. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Frame, type Page } from '@playwright/test'
import { embedCode } from '../src/explore/embed-code'
import { test } from './timeline-page'

const LAVROV = '2023-03-22--lavrov-warns-britain'
const VIEW = '?actor=china'

let foreign: Server
let hostUrl = ''
test.beforeAll(async ({ baseURL }) => {
  const code = (path: string, title: string, widthPx: number, heightPx: number) =>
    embedCode({ site: baseURL!, path, title, widthPx, heightPx })
  const page = `<!doctype html><html lang="en"><title>An article</title><body>
    <p><a href="#before" id="before">Before</a></p>
    ${code(`e/${LAVROV}`, 'The card', 320, 290)}
    ${code(VIEW, 'The view', 700, 640)}
    <p><a href="#after" id="after">After</a></p><div style="height: 2000px"></div></body></html>`
  foreign = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page))
  await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done))
  hostUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`
})
test.afterAll(() => foreign.close())

const isIdle = () => document.documentElement.dataset['idle'] === 'true'

/** The frame below a title, when it is at rest. */
async function frameOf(page: Page, title: string): Promise<Frame> {
  const element = await page.locator(`iframe[title="${title}"]`).elementHandle()
  const frame = (await element!.contentFrame())!
  await frame.waitForFunction(isIdle)
  return frame
}

/** Until the frame is as high as what it holds. */
async function expectFits(page: Page, title: string, frame: Frame): Promise<number> {
  const inner = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
  const outer = () => page.locator(`iframe[title="${title}"]`).evaluate((element) => element.clientHeight)
  await expect.poll(async () => (await outer()) - (await inner()), `what ${title} has too much`).toBe(0)
  return outer()
}

test('a view and a card on a foreign page', async ({ page, context, timeline }) => {
  await page.goto(hostUrl)
  const card = await frameOf(page, 'The card')
  const view = await frameOf(page, 'The view')
  const { focused } = timeline

  await test.step('are as high as what they hold, which they tell', async () => {
    const before = await expectFits(page, 'The card', card)
    expect(before).toBeLessThanOrEqual(300)
    await expectFits(page, 'The view', view)
    await card.getByRole('button', { name: 'All the words' }).click()
    await card.waitForFunction(isIdle)
    expect(await expectFits(page, 'The card', card)).toBeGreaterThan(before)
    await expect(card.getByRole('blockquote')).toContainText('containing depleted uranium')
  })

  await test.step('let the wheel scroll the page around them', async () => {
    await view.locator('[data-timeline]').hover()
    const linkOut = () => view.getByRole('link', { name: 'Open in Dateline' }).getAttribute('href')
    const shown = await linkOut()
    await page.mouse.wheel(0, 150)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await view.waitForFunction(isIdle)
    expect(await linkOut()).toBe(shown)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(linkOut, 'with Ctrl it zooms').not.toBe(shown)
    await view.getByRole('button', { name: 'Fit' }).click()
    await view.waitForFunction(isIdle)
  })

  await test.step('work by keyboard, and let it go on', async () => {
    await page.locator('#before').focus()
    const tabTo = async (isThere: () => Promise<boolean>) => {
      for (let i = 0; i < 60 && !(await isThere()); i++) await page.keyboard.press('Tab')
      expect(await isThere()).toBe(true)
    }
    const onMark = () =>
      view.evaluate(() => document.activeElement?.matches('.mark-event') === true && document.hasFocus())
    await tabTo(onMark)
    const first = await view.evaluate(() => document.activeElement?.getAttribute('data-event-id'))
    await page.keyboard.press('ArrowRight')
    const second = await view.evaluate(() => document.activeElement?.getAttribute('data-event-id'))
    expect(second).not.toBe(first)
    await page.keyboard.press('Enter')
    await view.waitForFunction(isIdle)
    await expect(view.locator('[data-panel="event"]')).toHaveAttribute('data-event-id', second!)
    await expect(view.getByRole('heading', { level: 2 })).toBeFocused()
    await expectFits(page, 'The view', view)
    await tabTo(() => page.evaluate(() => document.activeElement?.id === 'after'))
    expect(await focused.count()).toBe(1)
  })

  await test.step('lead to the same in Dateline, in a tab of its own', async () => {
    const selected = await view.locator('[data-panel="event"]').getAttribute('data-event-id')
    const count = await view.locator('[data-result-count]').getAttribute('data-result-count')
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      view.getByRole('link', { name: 'Open in Dateline' }).click(),
    ])
    await opened.waitForFunction(isIdle)
    const url = new URL(opened.url())
    expect(url.pathname).toBe(`/e/${selected}`)
    expect(url.searchParams.get('actor')).toBe('china')
    await expect(opened.locator('[data-result-count]')).toHaveAttribute('data-result-count', count!)
    await expect(opened.locator('[data-panel="event"] h2')).toBeVisible()
    expect(await opened.evaluate(() => opener)).toBeNull()
    await opened.close()
    await view.getByRole('button', { name: 'Back to the list' }).click()
    await view.waitForFunction(isIdle)
    await expect(view.getByRole('feed').getByRole('article').first()).toBeVisible()
  })
})

test('an embed stores nothing and reads nothing, even where it could', async ({ page, context, timeline }) => {
  const cookies: string[] = []
  page.on('response', (response) =>
    cookies.push(...Object.keys(response.headers()).filter((name) => name === 'set-cookie')),
  )
  await page.addInitScript(() => {
    const touched: string[] = []
    Object.assign(window, { touched })
    const watch = (name: string, on: object) =>
      Object.defineProperty(on, name, { configurable: true, get: () => void touched.push(name) })
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) watch(name, window)
    Object.defineProperty(document, 'cookie', {
      get: () => (touched.push('cookie'), ''),
      set: () => {
        touched.push('cookie')
      },
    })
  })
  for (const path of [`/embed/${VIEW}`, `/embed/e/${LAVROV}/x2`]) {
    await timeline.open(path)
    const before = page.url()
    if (path.includes('?')) {
      // What elsewhere goes into the address and the history.
      await timeline.tool('Zoom in').click()
      await timeline.articles.first().getByRole('link').click()
      await timeline.waitIdle()
      await expect(page.locator('[data-panel="event"]')).toBeVisible()
    }
    expect(await page.evaluate(() => (window as unknown as { touched: string[] }).touched)).toEqual([])
    expect(page.url()).toBe(before)
  }
  expect(cookies).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('a card is never wider than its frame', async ({ timeline, page }) => {
  await timeline.open(`/embed/e/${LAVROV}`)
  for (const width of [300, 470, 1440]) {
    await page.setViewportSize({ width, height: 400 })
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(beyond, `at ${width} px`).toBe(0)
  }
})
