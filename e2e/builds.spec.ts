/** Links to a build of the data: one that was released, one that was not kept, and what the page about the data says. */
import { expect } from '@playwright/test'
import { ALL, dataset, eventWithId } from './dataset'
import { oldRelease, serveOldRelease } from './old-release'
import { test } from './timeline-page'

const { build, count, NEW, RETITLED, GONE } = oldRelease
const TITLE = eventWithId(RETITLED).title

test('a released build is shown as it was, says so, tells what has changed, and leads to the newest', async ({
  timeline,
  page,
}) => {
  await serveOldRelease(page)
  await timeline.open(`/?build=${build}`)
  const edition = page.getByRole('region', { name: 'Edition of the data' })

  await test.step('with its events, its words and no file of the newest but the manifest', async () => {
    await expect(edition).toContainText('as released on 3 November 2025. 3 events have changed since.')
    await timeline.expectCount(count)
    await timeline.search.fill('quixotic')
    await timeline.expectCount(1)
    await timeline.entry(/^Lavrov cautions the quixotic British/).click()
    await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText('Lavrov cautions the quixotic British')
    expect(timeline.path()).toBe(`/e/${RETITLED}`)
    expect(timeline.key('build')).toBe(build)
    const ofNewest = timeline.requests.filter((path) => path.startsWith('/dataset/v1/app/'))
    expect(ofNewest).toEqual(['/dataset/v1/app/manifest.json'])
  })

  await test.step('what has changed, by event, leads to the event as it is now', async () => {
    await edition.getByRole('button', { name: 'See what changed' }).click()
    const dialog = page.getByRole('dialog', { name: 'What has changed since 3 November 2025' })
    await expect(dialog.getByRole('region', { name: /^New/ })).toContainText('Blinken')
    await expect(dialog.getByRole('region', { name: /^No longer there/ })).toContainText(GONE.title)
    const changed = dialog.getByRole('region', { name: /^Changed/ })
    await expect(changed).toContainText('was: Lavrov cautions the quixotic British')
    await changed.getByRole('link', { name: TITLE }).click()
    await timeline.waitIdle()
    await expect(dialog).toHaveCount(0)
    await expect(edition).toHaveCount(0)
    await expect(timeline.panel.getByRole('heading', { level: 2 })).toHaveText(TITLE)
    expect(timeline.key('build')).toBeUndefined()
    // The dialog has gone with what opened it: reading goes on at the event.
    await expect(timeline.panel.getByRole('heading', { level: 2 })).toBeFocused()
  })

  await test.step('Back is the release again, and its bar leads to the newest', async () => {
    await page.goBack()
    await timeline.waitIdle()
    await expect(edition).toBeVisible()
    await timeline.expectCount(1)
    await edition.getByRole('link', { name: 'Show the newest' }).click()
    await timeline.waitIdle()
    await expect(edition).toHaveCount(0)
    await timeline.search.fill('')
    await timeline.expectCount(ALL)
    expect(dataset.events.some(({ id }) => id === NEW)).toBe(true)
  })
})

test('the newest build asks for no list of releases; one that was not kept says so; a list that fails is told', async ({
  timeline,
  page,
}) => {
  const ofReleases = () => timeline.requests.filter((path) => path.includes('/builds/'))
  await timeline.open(`/?actor=russia&build=${dataset.build}`)
  const all = await timeline.resultCount()
  await page.getByRole('link', { name: 'Dateline', exact: true }).click()
  await timeline.expectCount(ALL)
  expect(ofReleases()).toEqual([])

  await timeline.open('/?actor=russia&build=ffffffffffff')
  const edition = page.getByRole('region', { name: 'Edition of the data' })
  await expect(edition).toContainText('It asks for build “ffffffffffff”, which is not among the releases')
  await timeline.expectCount(all)
  await edition.getByRole('button', { name: 'Dismiss this notice' }).click()
  await timeline.waitIdle()
  await expect(edition).toHaveCount(0)
  expect(timeline.key('build')).toBeUndefined()
  expect(timeline.key('actor')).toBe('russia')
  await timeline.expectCount(all)

  await page.route('**/builds/index.json', (route) => route.fulfill({ status: 404 }))
  await timeline.open('/?build=ffffffffffff')
  await expect(page.getByRole('alert')).toContainText('The events could not be loaded')
})

test('the page about the data lists the files, and its examples and links can be used', async ({ timeline, page }) => {
  await timeline.open('/')
  await page
    .getByRole('navigation', { name: 'About the data' })
    .getByRole('link', { name: 'Data', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data')
  const row = page.getByRole('row', { name: /^events\.csv/ })
  await expect(row).toContainText(/\d\u00A0kB$/)
  const href = await row.getByRole('link').getAttribute('href')
  expect((await page.request.get(href!)).headers()['content-type']).toContain('text/csv')
  const example = page.getByRole('region', { name: 'curl' })
  await expect(example.locator('pre')).toHaveText(
    `curl --fail --remote-name ${new URL(page.url()).origin}/dataset/v1/events.csv`,
  )
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Every field' }).click()
  await expect(page.getByRole('heading', { name: 'events[].claims[].quantities[]' })).toBeVisible()
  expect(timeline.complaints).toEqual([])
})
