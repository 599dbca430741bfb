/** A release of before, made for a test: the shipped data without some of its events, and with others as they were. */
import type { Page } from '@playwright/test'
import { appFiles } from '../src/compile/output'
import { changesBetween } from '../src/explore/changes'
import { dataset } from './dataset'

/** Not there yet at the release. */
const NEW = '2024-05-15--blinken-visits-kyiv'
/** Had another title, with a word that nothing else has. */
const RETITLED = '2023-03-22--lavrov-warns-britain'
/** Is there no longer. */
const GONE = { id: '2023-03-21--told-in-error', title: 'Something told in error' }

const build = '0a1b2c3d4e5f'
const released = '2025-11-03'
const [first] = dataset.events
const events = [
  { ...first!, ...GONE, aliases: [], disputes: [], date: { ...first!.date, edtf: '2014', earliest: '2014-01-01' } },
  ...dataset.events
    .filter(({ id }) => id !== NEW)
    .map((event) => (event.id === RETITLED ? { ...event, title: 'Lavrov cautions the quixotic British' } : event)),
]
const changes = changesBetween({ ...dataset, events }, dataset)

export const oldRelease = { build, count: events.length, NEW, RETITLED, GONE } as const

/** Lets a page find the release in the list, and its files in its folder. */
export async function serveOldRelease(page: Page): Promise<void> {
  const newest = dataset.build
  const files = new Map<string, string>([
    ['index.json', JSON.stringify({ builds: [{ build, released, events: events.length }] })],
    [`${build}/changes.json`, JSON.stringify({ from: build, to: newest, released, events: changes })],
  ])
  for (const [name, content] of appFiles(
    { ...dataset, build, events },
    { released, newest, changed: changes.length },
  )) {
    files.set(`${build}/${name}`, content)
  }
  await page.route('**/dataset/v1/builds/**', (route) => {
    const body = files.get(new URL(route.request().url()).pathname.split('/builds/')[1]!)
    return body === undefined ? route.continue() : route.fulfill({ contentType: 'application/json', body })
  })
}
