/** What axe can find by itself, in every state of the page, light and dark. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { oldRelease, serveOldRelease } from './old-release'
import { test, type TimelinePage } from './timeline-page'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const LAVROV = '2023-03-22--lavrov-warns-britain'
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** What the colours decide; all other rules look at names, roles and sizes, which no scheme changes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

async function expectClean({ page }: TimelinePage) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // What passes need not be described, and there are no frames to go into: half of the time goes for these.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
    const { violations } = await (colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(OF_COLOURS)).analyze()
    const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }))
    expect(found, colorScheme).toEqual([])
  }
}

const VIEWS: readonly (readonly [what: string, path: string])[] = [
  ['explorer', '/'],
  ['explorer with a filter', '/?actor=russia~china&theme=diplomacy&q=Moscow&range=2023-03-20..2023-03-22'],
  ['event', `/e/${LAVROV}/x2?time=2023-03-15..2023-03-31`],
  ['event with contradicting claims', '/e/2024-05--unverified-reports-of-destroyed-patriots'],
  ['event that the filter leaves out', `/e/${LAVROV}?theme=casualties&status=claimed`],
  ['event not found', '/e/2023-03-22--nothing-of-the-kind'],
  ['list view', '/?view=list'],
  ['empty result', '/?actor=iran&theme=law-and-justice'],
  [
    'a filter of everything',
    '/?actor=russia~sergei-lavrov~kremlin~volodymyr-zelensky&theme=diplomacy~casualties&role=agent~target~speaker~mediator~mentioned' +
      '&status=stated~claimed~reported~unverified~disputed&place=kyiv~moscow~bakhmut&q=a&range=2014-01-01..2024-05-16',
  ],
  [
    'as known on a day, certain days, who says so',
    '/?asof=2023-03-22&range=2023-03-13..2023-03-22&sure=1&speaker=john-kirby~ukraine&outside=0',
  ],
  ['event with later passages', '/e/2022-02--russia-invades-ukraine?asof=2023-03-22'],
  ['event not known yet', '/e/2024-05-15--blinken-visits-kyiv?asof=2023-03-22'],
  ['notice', '/?lanes=wrong&time=wrong'],
  ['event with numbers', '/e/2024-05-10--russian-losses-near-kharkiv'],
  ['disputes', '/disputes'],
  ['reader', '/b/2023-03-22-xi-leaves-moscow#2023-03-20--xi-and-putin-criticise-us/x2'],
  ['briefing not found', '/b/nothing'],
  ['not found, with what is near', '/events/2023-03-22--xi-leaves-moscow/methods'],
  ['an actor', '/a/russia'],
  ['two actors', '/a/russia/with/ukraine'],
  ['actor not found', '/a/xi-jingping'],
  ['method', '/method'],
  ['data quality, a figure open', '/quality#commentary'],
  ['data', '/data'],
  ['embed of a view', '/embed/?actor=china'],
  ['embed of an event', `/embed/e/${LAVROV}`],
]
/** One page for several views: to open one anew for each costs as much as what is looked for. */
const AT_ONCE = 4

for (let first = 0; first < VIEWS.length; first += AT_ONCE) {
  const views = VIEWS.slice(first, first + AT_ONCE)
  test(views.map(([what]) => what).join('; '), async ({ timeline }) => {
    for (const [what, path] of views) {
      await test.step(what, async () => {
        await timeline.open(path)
        await expectClean(timeline)
      })
    }
  })
}

test('reader, with what no event quotes, and a list of events', async ({ timeline, page }) => {
  await timeline.open('/b/2024-05-16-putin-in-china#at-2700')
  await page.getByRole('checkbox', { name: /^Show what no event quotes/ }).check()
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /\. Open$/ })
    .last()
    .click()
  await expect(page.getByRole('dialog', { name: /events/ })).toBeVisible()
  await expectClean(timeline)
})

test('a released build, and what has changed since', async ({ timeline, page }) => {
  await serveOldRelease(page)
  await timeline.open(`/?build=${oldRelease.build}`)
  await expectClean(timeline)
  await page.getByRole('button', { name: 'See what changed' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  await expectClean(timeline)
})

test('failed', async ({ timeline, page }) => {
  await page.route('**/app/manifest.json', (route) => route.abort())
  await timeline.open()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectClean(timeline)
})

test('loading', async ({ timeline, page }) => {
  await page.route('**/app/manifest.json', () => undefined)
  await page.goto('/')
  await expect(page.getByText('Loading the events')).toBeVisible()
  await expectClean(timeline)
})

test('sentence editor, with completions', async ({ timeline, page }) => {
  await timeline.open('/?actor=russia')
  await page.getByRole('button', { name: 'Edit the filter as a sentence' }).click()
  const field = page.getByRole('combobox', { name: 'The filter as a sentence' })
  await field.pressSequentially(' in k')
  await field.press('ArrowDown')
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible()
  await expectClean(timeline)
})

test('sentence editor, with slips', async ({ timeline, page }) => {
  await timeline.open()
  await page.getByRole('button', { name: 'Edit the filter as a sentence' }).click()
  const field = page.getByRole('combobox', { name: 'The filter as a sentence' })
  await field.fill('involve Ukrane in Kyev')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Two parts')
  await expectClean(timeline)
})

test('key to the dates', async ({ timeline, page }) => {
  await timeline.open()
  await page.getByText('Key', { exact: true }).click()
  await expect(page.getByText('the words give the day')).toBeVisible()
  await expectClean(timeline)
})

test('citing and downloading', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('tab', { name: 'Cite' }).click()
  await expect(page.getByRole('textbox', { name: 'The citation' })).toBeVisible()
  await timeline.waitIdle()
  await expectClean(timeline)
  await page.getByRole('tab', { name: 'Download' }).click()
  await page.getByRole('button', { name: 'Download as ICS' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('.ics')
  await timeline.waitIdle()
  await expectClean(timeline)
})

test('settings', async ({ timeline, page }) => {
  await timeline.open()
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await expectClean(timeline)
})

test('share dialog: an event’s link, the image of its view', async ({ timeline, page }) => {
  await timeline.open(`/e/${LAVROV}`)
  await timeline.panel.getByRole('button', { name: 'Share this event' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await expectClean(timeline)
  await dialog.getByRole('tab', { name: 'Image' }).click()
  await expect(dialog.getByRole('img', { name: /^Timeline/ })).toBeVisible()
  await timeline.waitIdle()
  await expectClean(timeline)
})

test('list of keys', async ({ timeline, page }) => {
  await timeline.open()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await expectClean(timeline)
})

test('search over everything: names, days, slips, and nothing', async ({ timeline }) => {
  await timeline.open('/?actor=russia')
  await timeline.openPalette()
  for (const text of ['', 'Kiev', 'Zelinsky', 'March 2023', 'zzzzzzzz']) {
    await test.step(`“${text}”`, async () => {
      await timeline.palette.fill(text)
      await timeline.waitIdle()
      await expectClean(timeline)
    })
  }
})

test('a search with reasons', async ({ timeline }) => {
  await timeline.open('/e/2024-05-15--blinken-visits-kyiv?q=Kiev&actor=united-states')
  await expectClean(timeline)
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('search over everything', async ({ timeline, page }) => {
    await timeline.open()
    await page.getByRole('button', { name: 'Search everything' }).click()
    await timeline.palette.fill('Zelinsky')
    await timeline.waitIdle()
    await expectClean(timeline)
  })

  test('explorer; event; reader; data quality; two actors', async ({ timeline }) => {
    for (const [what, path] of [
      ['explorer', '/'],
      ['event', `/e/${LAVROV}`],
      ['reader', '/b/2024-05-16-putin-in-china'],
      ['data quality', '/quality#status-disputed'],
      ['two actors', '/a/russia/with/ukraine'],
    ] as const) {
      await test.step(what, async () => {
        await timeline.open(path)
        await expectClean(timeline)
      })
    }
  })

  test('filters', async ({ timeline, page }) => {
    await timeline.open('/?actor=russia')
    await page.getByRole('button', { name: /^Filters/ }).click()
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
    await expectClean(timeline)
  })
})
