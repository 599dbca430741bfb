/** Lanes: what they are, in which order, and how they fold. */
import { expect, type Locator } from '@playwright/test'
import { ALL } from './dataset'
import { test, type TimelinePage } from './timeline-page'

const LAVROV = '2023-03-22--lavrov-warns-britain'

async function names({ box }: TimelinePage): Promise<{ name: string; count: number }[]> {
  const found = await box
    .getByRole('group', { name: 'Lane names' })
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  return found.map((words) => {
    const [, name = '', count = ''] = /^(.*), ([\d,]+) events?/.exec(words) ?? []
    return { name, count: Number(count.replaceAll(',', '')) }
  })
}

async function expectFolded(name: Locator, folded: boolean): Promise<void> {
  await expect(name).toHaveAttribute('aria-expanded', String(!folded))
}

/** Events that are drawn, alone or in a count. */
async function drawn({ marks }: TimelinePage): Promise<number> {
  return marks.evaluateAll((all) =>
    all.reduce((sum, each) => sum + Number((each as HTMLElement).dataset['clusterCount'] ?? 1), 0),
  )
}

for (const kind of ['country', 'actor', 'theme'] as const) {
  test(`by ${kind}: at most twelve, the fullest first, every event in one of them`, async ({ timeline }) => {
    await timeline.open(`/?lanes=${kind}`)
    const lanes = (await names(timeline)).filter(({ name }) => !/^(No |\d+ others)/.test(name))
    expect(lanes.length).toBeGreaterThan(3)
    expect(lanes.length).toBeLessThanOrEqual(12)
    const counts = lanes.map(({ count }) => count)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(await drawn(timeline)).toBe(ALL)
  })
}

test('a lane says what its facet says', async ({ timeline }) => {
  for (const kind of ['country', 'actor']) {
    await timeline.open(`/?lanes=${kind}`)
    const russia = (await names(timeline)).find(({ name }) => name === 'Russia')
    expect(russia?.count, kind).toBe(await timeline.facetCount('Russia'))
  }
})

test('a press on its name folds a lane, another unfolds it', async ({ timeline }) => {
  await timeline.open()
  const russia = timeline.laneName('Russia')
  const before = (await timeline.lane('Russia').boundingBox())!.height
  await expectFolded(russia, false)
  await russia.click()
  await timeline.waitIdle()
  await expectFolded(russia, true)
  await expect(timeline.lane('Russia').getByRole('button')).toHaveCount(0)
  expect((await timeline.lane('Russia').boundingBox())!.height).toBeLessThan(Math.min(30, before))
  await russia.click()
  await timeline.waitIdle()
  await expect(timeline.lane('Russia').getByRole('button').first()).toBeVisible()
  expect((await timeline.lane('Russia').boundingBox())!.height).toBe(before)
})

test('by keyboard: names are one stop, and the focus stays on them', async ({ timeline, page }) => {
  await timeline.open()
  // The stops before it are another test's.
  await page.getByLabel('Go to').focus()
  await timeline.tabTo(timeline.laneName('Russia'))
  await page.keyboard.press('Enter')
  await timeline.waitIdle()
  await expectFolded(timeline.laneName('Russia'), true)
  await expect(timeline.laneName('Russia')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(timeline.laneName('Ukraine')).toBeFocused()
  await page.keyboard.press('Space')
  await timeline.waitIdle()
  await expectFolded(timeline.laneName('Ukraine'), true)
  await timeline.expectFocusVisible()
  await page.keyboard.press('Home')
  await expect(timeline.laneName('Russia')).toBeFocused()
  await page.keyboard.press('Space')
  await timeline.waitIdle()
  await expectFolded(timeline.laneName('Russia'), false)
  // One press of Tab leaves the names for the marks.
  await page.keyboard.press('Tab')
  await expect(timeline.focused).toHaveAttribute('data-mark', /./)
  await page.keyboard.press('Shift+Tab')
  await expect(timeline.laneName('Russia')).toBeFocused()
})

test('all fold and unfold at once', async ({ timeline, page }) => {
  await timeline.open()
  await page.getByRole('button', { name: 'Fold all' }).click()
  await timeline.waitIdle()
  await expect(timeline.marks).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Unfold all' })).toBeFocused()
  await page.keyboard.press('Enter')
  await timeline.waitIdle()
  expect(await drawn(timeline)).toBe(ALL)
})

test('a folded lane stays folded while filters come and go, and no link says so', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.laneName('Ukraine').click()
  await timeline.facet('Strikes and drones').check()
  await timeline.waitIdle()
  await expectFolded(timeline.laneName('Ukraine'), true)
  await expectFolded(timeline.laneName('Russia'), false)
  // A search takes the timeline away while its index is loading.
  await timeline.search.fill('nothing of the kind')
  await timeline.expectCount(0)
  await timeline.search.fill('')
  await timeline.facet('Strikes and drones').uncheck()
  await timeline.expectCount(ALL)
  await expectFolded(timeline.laneName('Ukraine'), true)
  expect(new URL(page.url()).search).toBe('')
})

test('the focus stays on a name when a filter gives the lanes another order', async ({ timeline, page }) => {
  await timeline.open()
  await timeline.laneName('China').focus()
  await page.evaluate(() => history.pushState(undefined, '', '/?actor=china'))
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
  await timeline.waitIdle()
  expect((await names(timeline))[0]?.name).toBe('China')
  await expect(timeline.laneName('China')).toBeFocused()
})

test('the selected event stays in sight in a folded lane', async ({ timeline }) => {
  await timeline.open(`/e/${LAVROV}?time=2023-03-15..2023-03-31`)
  await timeline.laneName('Russia').click()
  await timeline.waitIdle()
  await expect(timeline.lane('Russia').getByRole('button')).toHaveCount(1)
  await expect(timeline.mark(LAVROV)).toBeInViewport()
  await expect(timeline.mark(LAVROV)).toHaveAttribute('aria-pressed', 'true')
  await timeline.panel.getByRole('button', { name: 'Close' }).click()
  await timeline.waitIdle()
  await expect(timeline.lane('Russia').getByRole('button')).toHaveCount(0)
})

test('"n others" opens: the next lanes stand where it stood', async ({ timeline, page }) => {
  await timeline.open('/?lanes=actor')
  const others = timeline.laneName('\\d+ others')
  const before = await names(timeline)
  expect(before).toHaveLength(12)
  const left = Number(/^\d+/.exec(before.at(-1)!.name)![0])
  await others.focus()
  await page.keyboard.press('Enter')
  await timeline.waitIdle()
  const after = await names(timeline)
  expect(after.slice(0, 11)).toEqual(before.slice(0, 11))
  expect(after).toHaveLength(23)
  expect(after.at(-1)!.name).toBe(`${left - 11} others`)
  expect(await drawn(timeline)).toBe(ALL)
  await timeline.expectFocusVisible()
  const focused = (await timeline.nameOfFocused()).replace('BUTTON ', '')
  expect(after.slice(11).map(({ name }) => name)).toContain(focused.replace(/, [\d,]+ events?$/, ''))
  await page.getByRole('button', { name: 'Fewer lanes' }).click()
  await timeline.waitIdle()
  expect(await names(timeline)).toEqual(before)
})

test('long names are whole', async ({ timeline }) => {
  await timeline.open('/?lanes=actor')
  const cut = await timeline.box.getByRole('group', { name: 'Lane names' }).evaluate((lanes) =>
    [...lanes.querySelectorAll('button')].flatMap((button) => {
      const words = document.createRange()
      words.selectNodeContents(button)
      const [text, lane] = [words.getBoundingClientRect(), button.closest('.vis-label')!.getBoundingClientRect()]
      return text.bottom > lane.bottom || text.right > lane.right ? [button.textContent] : []
    }),
  )
  expect(cut).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a tap on its name folds a lane, and the name leaves the track to the finger', async ({ timeline }) => {
    await timeline.open()
    const ukraine = timeline.laneName('Ukraine')
    const box = (await ukraine.boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(24)
    expect(box.width).toBeLessThan(140)
    await ukraine.tap()
    await timeline.waitIdle()
    await expectFolded(ukraine, true)
    await expect(timeline.lane('Ukraine').getByRole('button')).toHaveCount(0)
  })
})
