/** Roles, statuses and places: what they match and count, partly chosen countries, and finding a value by its name. */
import { expect } from '@playwright/test'
import type { ConflictEvent } from '../src/model/dataset'
import { ALL, dataset } from './dataset'
import { test } from './timeline-page'

/** By `parent` and `offices`, whose days are whole days, as the dataset publishes them. */
function belongsTo(id: string, owner: string, { date }: ConflictEvent, seen: readonly string[] = []): boolean {
  if (id === owner) return true
  const actor = dataset.actors.find((each) => each.id === id)
  if (!actor || seen.includes(id)) return false
  const held = actor.offices
    ? actor.offices.filter(
        ({ from = '', to = '9999-12-31' }) => from <= date.latest.slice(0, 10) && date.earliest.slice(0, 10) <= to,
      )
    : [{ of: actor.parent ?? '' }]
  return held.some(({ of }) => belongsTo(of, owner, { date } as ConflictEvent, [...seen, id]))
}

const withRole = (role: string, actor?: string) =>
  dataset.events.filter((event) =>
    event.actors.some((each) => each.role === role && (actor === undefined || belongsTo(each.actor, actor, event))),
  ).length
const withStatus = (...statuses: string[]) => dataset.events.filter(({ status }) => statuses.includes(status)).length
const isAt = (place: string) => (event: ConflictEvent) =>
  event.places.some((each) => each.place === place && each.relation !== 'mentioned')

test('a role is that of the chosen country, or of one of its people then', async ({ timeline }) => {
  await timeline.open()
  expect(await timeline.facetCount('Target', 'role')).toBe(withRole('target'))
  await timeline.facet('Russia').check()
  await timeline.waitIdle()
  const expected = withRole('target', 'russia')
  expect(expected, 'Russia is not the target of every event that has one').toBeLessThan(withRole('target'))
  expect(await timeline.facetCount('Target', 'role')).toBe(expected)
  await timeline.facet('Target', 'role').check()
  await timeline.expectCount(expected)
  expect(timeline.key('role')).toBe('target')
  expect(await timeline.facetCount('Russia')).toBe(expected)
  expect(await timeline.facetCount('Ukraine')).toBe(withRole('target', 'ukraine'))
})

test('statuses: counts, the list, and the address agree', async ({ timeline, page }) => {
  await timeline.open()
  for (const [label, status] of [
    ['Stated', 'stated'],
    ['Unverified', 'unverified'],
    ['Disputed', 'disputed'],
  ] as const) {
    expect(await timeline.facetCount(label, 'status'), label).toBe(withStatus(status))
  }
  await timeline.facet('Disputed', 'status').check()
  await timeline.facet('Claimed', 'status').check()
  await timeline.expectCount(withStatus('disputed', 'claimed'))
  expect(timeline.key('status')).toBe('disputed~claimed')
  await expect(page).toHaveTitle('disputed or claimed – Dateline')
  await page.getByRole('button', { name: 'Remove claimed' }).click()
  await timeline.expectCount(withStatus('disputed'))
})

test('places: where it happened, not what is merely mentioned', async ({ timeline, page }) => {
  await timeline.open()
  const kyiv = dataset.events.filter(isAt('kyiv')).length
  expect(await timeline.facetCount('Kyiv', 'place')).toBe(kyiv)
  await timeline.facet('Kyiv', 'place').check()
  await timeline.expectCount(kyiv)
  await expect(page.getByRole('main')).toContainText(`${kyiv} of ${ALL} events that happened in Kyiv`)
  await timeline.facet('Moscow', 'place').check()
  const either = dataset.events.filter((event) => isAt('kyiv')(event) || isAt('moscow')(event)).length
  await timeline.expectCount(either)
  expect(timeline.key('place')).toBe('kyiv~moscow')
})

test('a bad role and an unknown place go alone, and are told', async ({ timeline }) => {
  await timeline.open('/?role=villain~speaker&place=atlantis~kyiv')
  await expect(timeline.notice).toContainText('villain')
  await expect(timeline.notice).toContainText('atlantis: no actor, theme or place has this id')
  await expect(timeline.facet('Speaker', 'role')).toBeChecked()
  await expect(timeline.facet('Kyiv', 'place')).toBeChecked()
})

test('a country is partly chosen with its people, and takes them in when it is chosen', async ({ timeline }) => {
  await timeline.open('/?actor=sergei-lavrov')
  const russia = timeline.facet('Russia')
  await expect(russia).not.toBeChecked()
  await expect(russia).toHaveJSProperty('indeterminate', true)
  await russia.press('Space')
  await expect.poll(() => timeline.key('actor')).toBe('sergei-lavrov~russia')
  await expect(russia).toBeChecked()
  await expect(russia).toHaveJSProperty('indeterminate', false)
  await expect(timeline.facet('Vladimir Putin')).toHaveAccessibleName(
    /^Vladimir Putin, included in Russia, \d+ events$/,
  )
  await expect(timeline.facet('Vladimir Putin')).not.toBeChecked()
  await expect(timeline.facet('Sergei Lavrov')).toHaveAccessibleName(/^Sergei Lavrov, \d+ events?$/)
  await russia.press('Space')
  await expect(russia).toHaveJSProperty('indeterminate', true)
})

test('a value is found by a name in any script; what is chosen stays in sight', async ({ timeline, page }) => {
  await timeline.open('/?actor=china')
  const find = page.getByRole('textbox', { name: 'Find in Who' })
  await find.fill('лавр')
  await expect(timeline.facet('Sergei Lavrov')).toBeVisible()
  await expect(timeline.facet('Russia')).toBeVisible()
  await expect(timeline.facet('China')).toBeVisible()
  await expect(timeline.facet('United States')).toHaveCount(0)
  await find.fill('xyzzy')
  await expect(page.getByRole('region', { name: 'Who' }).getByRole('status')).toHaveText('No match')
  await expect(timeline.facet('China')).toBeVisible()
  await find.press('Escape')
  await expect(find).toHaveValue('')
  await expect(find).toBeFocused()
  await expect(timeline.facet('United States')).toBeVisible()
  const where = page.getByRole('textbox', { name: 'Find in Where' })
  await where.fill('київ')
  await expect(timeline.facet('Kyiv', 'place')).toBeVisible()
  await expect(timeline.facet('Moscow', 'place')).toHaveCount(0)
})

test('sections fold by keyboard, and say what is chosen in them', async ({ timeline, page }) => {
  await timeline.open('/?theme=diplomacy~casualties')
  const what = page.getByRole('region', { name: 'What' })
  const heading = what.getByRole('button', { name: 'What' })
  await heading.press('Enter')
  await expect(heading).toHaveAttribute('aria-expanded', 'false')
  await expect(timeline.facet('Diplomacy')).toHaveCount(0)
  await expect(what).toContainText('2 chosen')
  await heading.press('Enter')
  await expect(timeline.facet('Diplomacy')).toBeVisible()
})

test('at 1440 × 900 who, what and how sure are in sight', async ({ timeline, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await timeline.open()
  for (const status of ['Stated', 'Disputed'])
    await expect(timeline.facet(status, 'status')).toBeInViewport({ ratio: 1 })
  await expect(timeline.facet('Economy and trade')).toBeInViewport({ ratio: 1 })
})

test('an empty result names a status to drop, and drops it', async ({ timeline, page }) => {
  await timeline.open('/?status=unverified&place=moscow')
  await timeline.expectCount(0)
  await expect(page.getByRole('heading', { name: 'No event meets both conditions' })).toBeVisible()
  const inMoscow = dataset.events.filter(isAt('moscow')).length
  await page.getByRole('button', { name: `Show ${inMoscow} events without unverified` }).click()
  await timeline.expectCount(inMoscow)
  expect(timeline.key('status')).toBeUndefined()
  await expect(timeline.focused, 'the button went, the focus stays').toHaveCount(1)
})
