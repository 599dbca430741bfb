/** Datasets of any size: the shipped events over and over, a day apart, in the files that the app loads. */
import type { Page } from '@playwright/test'
import { appFiles } from '../src/compile/output'
import { DAY } from '../src/model/time'
import { dataset } from './dataset'

/** Lets a page load `count` events in place of the shipped ones. Their titles are numbered from 1. */
export async function serveEvents(page: Page, count: number): Promise<void> {
  const first = Date.UTC(2022, 0, 1)
  const events = Array.from({ length: count }, (_, i) => {
    const day = new Date(first + i * DAY).toISOString().slice(0, 10)
    const event = dataset.events[i % dataset.events.length]!
    const date = { edtf: day, earliest: day, latest: day, extent: 'within', precision: 'day', basis: 'stated' } as const
    return { ...event, id: `${day}--event-${i + 1}`, title: `Event ${i + 1} of many`, aliases: [], disputes: [], date }
  })
  const files = appFiles({ ...dataset, events })
  await page.route('**/dataset/v1/app/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!
    const body = files.get(`app/${name}`)
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'application/json', body })
  })
}
