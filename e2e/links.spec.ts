/** Links: what one shows, everyone sees; and whatever stands in one, there is a page. */
import { expect, type Browser } from '@playwright/test'
import { ALL, eventWithId, wordsInFile } from './dataset'
import { test, TimelinePage } from './timeline-page'

const LAVROV = '2023-03-22--lavrov-warns-britain'

test.describe('Copy link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('brings another reader to the same view', async ({ timeline, page, browser }) => {
    await timeline.open('/?time=2023-03-01..2023-03-31')
    await timeline.facet('Russia').check()
    await timeline.moving(() => timeline.tool('Zoom in').click())
    await page.getByLabel('Lanes').selectOption({ label: 'Theme' })
    await timeline
      .entry(/^Lavrov warns Britain/)
      .getByRole('link')
      .click()
    await timeline.waitIdle()
    await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByText('Copied')).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/[\w-]$/)
    for (const key of ['actor=russia', 'match=any', 'lanes=theme', 'view=timeline', 'build=', 'time=']) {
      expect(link).toContain(key)
    }

    const other = await newReader(browser)
    await other.open(link)
    expect(await summaryOf(other)).toEqual(await summaryOf(timeline))
    expect(other.window()).toEqual(timeline.window())
    await other.page.context().close()
  })

  test('writes the window of a first view, too', async ({ timeline, page, browser }) => {
    await timeline.open()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByText('Copied')).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(link).searchParams.get('time')).toMatch(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/)
    const other = await newReader(browser)
    await other.open(link)
    expect(await namesOf(other)).toEqual(await namesOf(timeline))
    await other.page.context().close()
  })

  test('of the event carries the whole view', async ({ timeline, page }) => {
    await timeline.open(`/e/${LAVROV}?actor=russia`)
    await timeline.panel.getByRole('button', { name: 'Copy link to this event' }).click()
    await expect(timeline.panel.getByText('Copied')).toBeVisible()
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
    expect(link.pathname).toBe(`/e/${LAVROV}`)
    expect([...link.searchParams.keys()]).toEqual(['actor', 'match', 'time', 'lanes', 'scale', 'view', 'sort', 'build'])
    // Without an address for them, reports of errors are copied, too.
    await timeline.panel.getByRole('button', { name: 'Copy an error report' }).click()
    await expect(timeline.panel.getByText('Copied').last()).toBeVisible()
    const report = await page.evaluate(() => navigator.clipboard.readText())
    const { title, excerpts } = eventWithId(LAVROV)
    for (const part of [title, LAVROV, link.href, wordsInFile(excerpts[0]!), link.searchParams.get('build')!]) {
      expect(report).toContain(part)
    }
  })

  test('of a passage leads to the passage', async ({ timeline, page }) => {
    await timeline.open(`/e/${LAVROV}?actor=russia`)
    await timeline.panel.getByRole('button', { name: 'Copy link to this passage (2)' }).click()
    await expect(timeline.panel.getByText('Copied')).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(link).pathname).toBe(`/e/${LAVROV}/x2`)
    await timeline.open(link)
    await expect(timeline.excerpt('x2').locator('mark')).toBeInViewport()
  })
})

test('a refused copy shows the link, or the whole report, to copy by hand', async ({ timeline, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
  })
  await timeline.open('/?actor=russia')
  await page.getByRole('button', { name: 'Copy link' }).click()
  const field = page.getByRole('textbox', { name: 'The link' })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(/\?actor=russia&/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused()

  await timeline.open(`/e/${LAVROV}?actor=russia`)
  const copyReport = timeline.panel.getByRole('button', { name: 'Copy an error report' })
  await copyReport.click()
  const report = page.getByRole('textbox', { name: 'The error report' })
  await expect(report).toBeFocused()
  const words = wordsInFile(eventWithId(LAVROV).excerpts[0]!)
  expect((await report.inputValue()).split('\n').filter((line) => line.includes(words))).toHaveLength(1)
  expect((await report.inputValue()).split('\n').length, 'its lines are kept').toBeGreaterThan(3)
  await page.keyboard.press('Escape')
  await expect(report, 'the field closes').toHaveCount(0)
  await expect(copyReport, 'and not the panel').toBeFocused()
})

test('back and forward bring back filter, selection and window', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.facet('China').check()
  const china = await timeline.resultCount()
  await timeline.moving(() => timeline.tool('Zoom in').click())
  const time = timeline.key('time')
  await timeline
    .entry(/^Xi Jinping visits Moscow/)
    .getByRole('link')
    .click()
  await expect(timeline.panel).toBeVisible()
  await page.goBack()
  await expect(timeline.panel).toHaveCount(0)
  expect(timeline.key('time')).toBe(time)
  await page.goBack()
  await timeline.expectCount(ALL)
  await page.goForward()
  await timeline.expectCount(china)
  await page.goForward()
  await expect(timeline.panel).toBeVisible()
})

test('reloading changes nothing', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}?actor=russia&time=2023-03-15..2023-03-31&lanes=theme`)
  const [before, url] = [await summaryOf(timeline), page.url()]
  await page.reload()
  expect(await summaryOf(timeline)).toEqual(before)
  expect(page.url()).toBe(url)
})

test.describe('what nobody knows', () => {
  test('an event: the nearest ids are offered', async ({ timeline }) => {
    await timeline.open('/e/2023-03-22--lavrov-warns-england?actor=russia')
    const { panel } = timeline
    await expect(panel.getByRole('heading', { name: 'Event not found' })).toBeFocused()
    await expect(panel.getByText('2023-03-22--lavrov-warns-england')).toBeVisible()
    expect(await timeline.resultCount()).toBeGreaterThan(0)
    await panel.getByRole('link', { name: /^Lavrov warns Britain/ }).click()
    expect(timeline.path()).toBe(`/e/${LAVROV}`)
    expect(timeline.key('actor')).toBe('russia')
  })

  test('an event with an id that is none', async ({ timeline }) => {
    for (const id of ['nonsense', '9999-99-99--x', '--', '2023-03-22', '2023-03-22--', 'x'.repeat(3000)]) {
      await timeline.open(`/e/${id}`)
      await expect(timeline.panel.getByRole('heading', { name: 'Event not found' }), id.slice(0, 20)).toBeVisible()
      await timeline.expectCount(ALL)
      await timeline.panel.getByRole('link', { name: 'Show all events' }).click()
      await expect(timeline.panel).toHaveCount(0)
      expect(timeline.path()).toBe('/')
    }
  })

  test('a briefing: those there are are offered', async ({ timeline, page }) => {
    await timeline.open('/b/2023-03-23-nothing')
    await expect(page.getByRole('heading', { name: 'Briefing not found' })).toBeVisible()
    await expect(page.getByText('2023-03-23-nothing')).toBeVisible()
    await page.getByRole('link', { name: /22 March 2023/ }).click()
    await expect(page.getByRole('article', { name: 'Briefing of 22 March 2023' })).toBeVisible()
  })

  test('a page', async ({ timeline, page }) => {
    await timeline.open('/nowhere/at/all')
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await expect(page.getByText('/nowhere/at/all')).toBeVisible()
    await page.getByRole('link', { name: 'To the timeline' }).click()
    await timeline.expectCount(ALL)
    await expect(timeline.marks.first()).toBeVisible()
  })

  test('a page whose address names what there is: what it may have meant is offered', async ({ timeline, page }) => {
    await timeline.open('/events/2023-03-22--xi-leaves-moscow/methods')
    const main = page.getByRole('main')
    await expect(main.getByRole('link', { name: /^Xi leaves Moscow; drone strike on Kyiv/ })).toBeVisible()
    await expect(main.getByRole('link', { name: /^Method/ })).toHaveAttribute('href', '/method')
    await expect(main.getByRole('link', { name: 'Xi Jinping actor' })).toHaveAttribute('href', '/a/xi-jinping')
    await expect(main.getByRole('link', { name: /search all events/ })).toHaveAttribute('href', /\?q=/)
    await main.getByRole('link', { name: /^Xi Jinping leaves Moscow/ }).click()
    await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText('Xi Jinping leaves Moscow')
    await timeline.open('/2023-03-22-drone-strikes-on-kyiv')
    await expect(main.getByRole('link', { name: /^At least seven people die/ })).toBeVisible()
  })

  test('an actor of the filter is named', async ({ timeline, page }) => {
    await timeline.open('/?actor=russia~atlantis')
    await expect(timeline.notice).toContainText('atlantis')
    expect(await timeline.resultCount()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Dismiss this notice' }).click()
    await expect(page.locator('body')).toBeVisible()
  })
})

test.describe('hostile links', () => {
  const SCRIPT = '<script>window.hacked=1</script>'
  const IMAGE = '<img src=x onerror=window.hacked=1>'

  for (const [what, path, dropped] of [
    ['wrong types', '/?lanes=7&view=[object%20Object]&match=both&time=yesterday..tomorrow&range=1', 5],
    ['impossible days', '/?time=2023-13-01..2023-02-31&range=2023-03-31..2023-03-01', 2],
    ['bad percent-encoding', '/?actor=%E0%A4%A&q=%ZZ&lanes=%', 3],
    ['10 kB of text', `/?q=${'x'.repeat(10_000)}`, 1],
    ['10 kB in a key that is kept', `/?asof=${'9'.repeat(10_000)}`, 1],
    ['script in every value', `/?actor=${enc(SCRIPT)}&theme=${enc(IMAGE)}&time=${enc(SCRIPT)}&lanes=${enc(IMAGE)}`, 4],
    ['a key twice', '/?lanes=theme&lanes=actor', 1],
    ['thousands of ids', `/?actor=${Array.from({ length: 1000 }, (_, i) => `a${i}`).join('~')}`, 1],
  ] as const) {
    test(`${what}: the page, and a notice`, async ({ timeline, page }) => {
      await timeline.open(path)
      await expect(page.locator('[data-result-count]')).toHaveCount(1)
      await expect(timeline.notice).toBeVisible()
      await expect(timeline.notice.locator('bdi').first()).toBeVisible()
      expect(await timeline.notice.getByText(/^.+ “.*”: /).count()).toBeGreaterThanOrEqual(dropped)
      await expectUnharmed(timeline)
      await page.getByRole('button', { name: 'Dismiss this notice' }).click()
      await expect(timeline.notice).toHaveCount(0)
    })
  }

  test('what is not ours is passed over without a notice', async ({ timeline }) => {
    for (const path of [
      '/?utm_source=chat&utm_medium=x&fbclid=abc&gclid=1',
      '/?__proto__=x&__proto__[hacked]=1&constructor=x&toString=1&hasOwnProperty=2',
      '/?&&&=&=x&?&#',
      '/?actor=&theme=&time=&lanes=&q=',
      '/#<img%20src=x%20onerror=window.hacked=1>',
    ]) {
      await timeline.open(path)
      await timeline.expectCount(ALL)
      await expect(timeline.notice, path).toHaveCount(0)
      await expectUnharmed(timeline)
    }
  })

  test('a notice goes with the next step', async ({ timeline }) => {
    await timeline.open('/?lanes=7')
    await expect(timeline.notice).toBeVisible()
    await timeline.facet('Russia').check()
    await expect(timeline.notice).toHaveCount(0)
  })

  test('script in the search text is text', async ({ timeline, page }) => {
    await timeline.open(`/?q=${enc(IMAGE)}`)
    await expect(timeline.search).toHaveValue(IMAGE)
    await expect(page.getByRole('button', { name: `Remove “${IMAGE}”` })).toBeVisible()
    await expectUnharmed(timeline)
  })

  test('whatever stands in a path, there is a page', async ({ timeline, page }) => {
    for (const path of [
      `/e/${enc(SCRIPT)}`,
      `/e/${enc(IMAGE)}/${enc(SCRIPT)}`,
      `/e/${LAVROV}.`,
      '/e/__proto__',
      '/e/javascript:alert(1)',
      `/b/${enc(IMAGE)}`,
      `/b/2023-03-22-xi-leaves-moscow#${enc(IMAGE)}`,
      `/b/2023-03-22-xi-leaves-moscow#2023-03-22--${'x'.repeat(5000)}`,
      '/b/..%252f..%252fapp%252fmanifest',
      '/b/constructor',
      `/${enc(SCRIPT)}`,
    ]) {
      await timeline.open(path)
      await expect(page.getByRole('heading').first(), path.slice(0, 60)).toBeAttached()
      await expect(page.getByRole('main')).not.toBeEmpty()
      await expectUnharmed(timeline)
    }
  })
})

test('keys of features to come survive a click', async ({ timeline }) => {
  await timeline.open('/?asof=2023-03-22&sure=1&fbclid=x')
  await expect(timeline.notice).toHaveCount(0)
  await timeline
    .entry(/^Lavrov warns Britain/)
    .getByRole('link')
    .click()
  await expect(timeline.panel).toBeVisible()
  await timeline.facet('Russia').check()
  await timeline.waitIdle()
  expect(timeline.key('asof')).toBe('2023-03-22')
  expect(timeline.key('sure')).toBe('1')
  expect(timeline.key('fbclid')).toBeUndefined()
})

test('a link shows the same in every time zone', async ({ browser }) => {
  const seen = []
  for (const timezoneId of ['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles']) {
    const reader = await newReader(browser, timezoneId)
    await reader.open(`/e/2023-03-22--strike-on-zaporizhzhia?range=2023-03-22..2023-03-22&time=2023-03-18..2023-03-25`)
    const days = await reader.page
      .getByRole('slider')
      .evaluateAll((sliders) => sliders.map((each) => each.ariaValueText))
    const chip = await reader.page.getByRole('button', { name: /^Remove the days/ }).getAttribute('aria-label')
    const axis = await reader.box
      .locator('canvas')
      .first()
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
    const from = await reader.page.getByLabel('From').inputValue()
    seen.push({ summary: await summaryOf(reader), marks: await namesOf(reader), days, chip, from, axis })
    await reader.page.context().close()
  }
  expect(seen[0]!.chip).toBe('Remove the days 22 March 2023')
  expect(seen[0]!.from).toBe('2023-03-22')
  expect(seen[0]!.days).toEqual(['18–25 March 2023', '18 March 2023', '25 March 2023'])
  expect(seen[0]).toEqual(seen[1])
  expect(seen[2]).toEqual(seen[1])
})

function enc(text: string): string {
  return encodeURIComponent(text)
}

/** Another person, with nothing of ours. */
async function newReader(browser: Browser, timezoneId = 'UTC'): Promise<TimelinePage> {
  const { baseURL, viewport } = test.info().project.use
  const context = await browser.newContext({ timezoneId, baseURL: baseURL!, viewport: viewport! })
  return new TimelinePage(await context.newPage())
}

/** What a reader sees, as far as words tell. */
async function summaryOf(timeline: TimelinePage) {
  return {
    count: await timeline.resultCount(),
    list: await timeline.feed.innerText(),
    panel: await timeline.panel.allInnerTexts(),
    title: await timeline.page.title(),
  }
}

/** Names of the marks, which tell days. */
/** Which marks there are; in which order they came into the document is nobody's. */
async function namesOf(timeline: TimelinePage) {
  return timeline.marks.evaluateAll((marks) => marks.map((mark) => mark.ariaLabel ?? '').toSorted())
}

async function expectUnharmed(timeline: TimelinePage) {
  expect(await timeline.page.evaluate(() => 'hacked' in window || 'hacked' in {})).toBe(false)
  expect(await timeline.page.locator('img[src="x"]').count()).toBe(0)
  expect(timeline.exceptions).toEqual([])
}

for (const path of ['/e/', '/b/', '/index.html']) {
  test(`${path} is the explorer`, async ({ timeline }) => {
    await timeline.open(path)
    await timeline.expectCount(ALL)
  })
}

test('a dismissed notice hands the focus on', async ({ timeline, page }) => {
  await timeline.open('/?lanes=wrong')
  await page.getByRole('button', { name: 'Dismiss this notice' }).focus()
  await page.keyboard.press('Enter')
  await expect(timeline.notice).toHaveCount(0)
  await expect(page.locator('#main')).toBeFocused()
})
