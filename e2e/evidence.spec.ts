/** Who says so: claims, numbers and contradictions of real events, and the list of all disputes. */
import { expect } from '@playwright/test'
import { dataset, eventWithId } from './dataset'
import { test } from './timeline-page'

const DENIAL = '2023-03-13--ministry-denies-contact-with-drone'
const ANSWER = '2023-03-22--white-house-downplays-award'

test('from the ministry’s denial one step leads to the American statement, and back', async ({ timeline, page }) => {
  await timeline.open(`/e/${DENIAL}?actor=russia`)
  const { panel } = timeline
  await expect(panel.getByText('contradicted by John Kirby')).toBeVisible()
  const block = panel.locator('section').filter({ hasText: 'Two statements that contradict each other' })
  for (const words of [/had not come into contact with the US drone/, /“I don’t know of another military/]) {
    await expect(block.getByText(words)).toHaveCSS('font-family', /Serif/)
  }
  await expect(block.getByText('Said 13–19 March 2023 · reported in the briefing of 22 March 2023')).toBeVisible()
  await expect(block.getByText('Said about 22 March 2023 · reported in the briefing of 22 March 2023')).toBeVisible()

  await block.getByRole('link', { name: eventWithId(ANSWER).title }).focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(eventWithId(ANSWER).title)
  const heading = panel.getByRole('heading', { name: 'Two statements that contradict each other' })
  await expect(heading, 'the same pair, seen from the other side').toBeFocused()
  await expect(block.getByText(/“I don’t know of another military/), 'with its words').toBeInViewport()
  await timeline.expectFocusVisible()
  await expect(page.getByRole('link', { name: 'Dateline' }), 'the page stays where it is').toBeInViewport({ ratio: 1 })

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('link', { name: eventWithId(DENIAL).title })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(eventWithId(DENIAL).title)
  await expect(heading).toBeFocused()
  expect(timeline.key('actor'), 'the filter is kept').toBe('russia')
})

test('the dead of Kyiv are told by the briefing, the injured by the police, and nothing is added up', async ({
  timeline,
}) => {
  await timeline.open('/e/2023-03-22--drone-strike-on-kyiv')
  const { panel } = timeline
  const claims = panel.locator('section').filter({ has: panel.page().getByRole('heading', { name: 'Who says what' }) })
  await expect(claims.locator('[data-voice="briefing"]')).toHaveText(/^The briefing tells it · died/)
  await expect(claims.locator('[data-voice="unnamed"]')).toHaveText(/^Nobody is named: Ukrainian and Russian officials/)
  await expect(claims.locator('[data-voice="speaker"]').first()).toHaveText(/^Andriy Nebytov, Head of .* · said/)
  const numbers = panel.locator('section').filter({ has: panel.page().getByRole('heading', { name: 'Numbers' }) })
  await expect(numbers.getByRole('listitem')).toHaveText([
    /^At least 7 persons died following the strike · the briefing tells it/,
    /^12 drones shot down in the Kyiv region · Andriy Nebytov/,
    /^9 persons injured so far · Andriy Nebytov/,
  ])
  await numbers.getByRole('link', { name: 'Passage 3' }).click()
  await timeline.waitIdle()
  await expect(timeline.excerpt('x3')).toBeInViewport()
  await expect(timeline.excerpt('x3')).toContainText('At least seven people died')
  await expect(panel.getByRole('heading', { name: 'Different scope, not a contradiction' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Copy an error report' })).toBeVisible()
  await expect(panel.getByRole('link', { name: 'Report an error' }), 'this build names no address').toHaveCount(0)
})

test('more than 700 and 710 are one count in two wordings, and a date has its words', async ({ timeline }) => {
  await timeline.open('/e/2024-05-10--russian-losses-near-kharkiv')
  const { panel } = timeline
  const count = panel.getByRole('listitem').filter({ hasText: 'One count, in two wordings' })
  await expect(count).toContainText(/more than 700 persons killed and wounded · General Staff/)
  await expect(count).toContainText(/710 persons killed and wounded · Armed Forces of Ukraine/)
  for (const words of [
    'more than 700 soldiers from their ranks (both killed and wounded)',
    'suffered 710 casualties',
  ]) {
    await expect(count.getByText(words)).toHaveCSS('font-family', /Serif/)
  }
  await expect(count).toContainText(/Already counted in it:.*95 persons/)

  await expect(panel.getByRole('definition').filter({ hasText: /^15 May 2024$/ })).toBeVisible()
  await expect(panel.getByRole('definition').filter({ hasText: 'In the briefing of 16 May 2024' })).toBeVisible()
  const words = panel.getByRole('group').getByText('destroyed on those battlefields since May 10')
  await expect(words).toHaveCount(0)
  await panel.getByText('The words the date rests on').click()
  await expect(words).toHaveCSS('font-family', /Serif/)
})

test('the list of disputes has every pair once, whatever the filter, and leads there and back', async ({
  timeline,
  page,
}) => {
  const pairs = new Set(
    dataset.events.flatMap(({ id, disputes }) =>
      disputes.map((dispute) => [`${id}#${dispute.claim}`, dispute.with].sort().join(' ')),
    ),
  )
  await timeline.open('/?theme=law-and-justice&view=list')
  await timeline.openPalette()
  await timeline.palette.fill('contradictions')
  await timeline.suggestions.filter({ hasText: /^Disputes/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Statements against each other' })).toBeFocused()
  expect(timeline.path()).toBe('/disputes')
  await timeline.waitIdle()
  await expect(page.locator('[data-pair]')).toHaveCount(pairs.size)
  expect(timeline.requests.filter((path) => path.includes('/app/disputes-'))).toHaveLength(1)
  await expect(page).toHaveTitle('Disputes – Dateline')
  const scope = page.getByRole('region', { name: /^They differ in scope/ })
  await expect(scope.getByRole('listitem').filter({ hasText: 'a total of 12 drones' })).toContainText('Over 20 Iranian')

  const drone = page.getByRole('listitem').filter({ hasText: '“I don’t know of another military' })
  await drone.getByRole('link', { name: eventWithId(DENIAL).title, exact: true }).click()
  await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText(eventWithId(DENIAL).title)
  await timeline.panel.getByRole('link', { name: 'All disputes' }).click()
  await drone.getByRole('link', { name: `Read in the briefing (${eventWithId(ANSWER).title})` }).click()
  await expect(page.locator('[data-passage][aria-current="true"]').first()).toContainText('ramming into a drone')
  await page.goBack()
  await page.getByRole('link', { name: 'Back to the timeline' }).click()
  expect([timeline.path(), timeline.key('theme'), timeline.key('view')]).toEqual(['/', 'law-and-justice', 'list'])
})

test('the list of disputes says when it cannot be had, goes on where it is long, and says when it is empty', async ({
  timeline,
  page,
}) => {
  let isDown = true
  await page.route('**/app/disputes-*', (route) => (isDown ? route.abort() : route.continue()))
  await page.goto('/disputes')
  await expect(page.getByRole('alert')).toContainText('The disputes could not be loaded')
  isDown = false
  await page.getByRole('button', { name: 'Try again' }).click()
  const pairs = page.locator('[data-pair]')
  await expect(pairs.first()).toBeVisible()
  const count = await pairs.count()

  let disputes = { counts: { contradicts: 0, 'differs-in-scope': count + 1 }, files: [] as string[] }
  await page.route('**/app/manifest.json', async (route) => {
    const manifest = (await (await route.fetch()).json()) as { disputes: { files: string[] } }
    const files = disputes.counts['differs-in-scope'] === 0 ? [] : [...manifest.disputes.files, 'more.json']
    await route.fulfill({ json: { ...manifest, disputes: { ...disputes, files } } })
  })
  const statement = {
    event: { id: '2030--later', title: 'Later', date: eventWithId(DENIAL).date },
    claim: eventWithId(DENIAL).claims[0],
  }
  let isCut = true
  await page.route('**/app/more.json', (route) =>
    isCut
      ? route.abort()
      : route.fulfill({ json: { pairs: [{ kind: 'differs-in-scope', sides: [statement, statement] }] } }),
  )
  await timeline.open('/disputes')
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(page.getByText(`More could not be loaded. ${count} of ${count + 1} are shown`)).toBeVisible()
  isCut = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(pairs).toHaveCount(count + 1)
  await expect(pairs.last(), 'reading goes on with what was added').toBeFocused()
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0)

  disputes = { counts: { contradicts: 0, 'differs-in-scope': 0 }, files: [] }
  await timeline.open('/disputes')
  await expect(page.getByText('No statement in this dataset is known to stand against another.')).toBeVisible()
  await expect(pairs).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Back to the timeline' })).toBeVisible()
})
