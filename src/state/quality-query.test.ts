import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import type { Manifest } from '../model/app-files'
import { DatasetError } from './dataset-fetch'
import { qualityQuery } from './quality-query'

afterEach(() => vi.unstubAllGlobals())

const manifest = { build: 'abc' } as Manifest
const ask = () => new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(qualityQuery(manifest))

function serve(quality: object) {
  const headers = { 'content-type': 'application/json' }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(quality), { headers })))
}

test('the figures of this build are read', async () => {
  const quality = { qualityVersion: 1, build: 'abc', sections: [], figures: [], events: [] }
  serve(quality)
  expect(await ask()).toEqual(quality)
})

test('figures of another edition do not stand beside these events', async () => {
  serve({ qualityVersion: 1, build: 'xyz', sections: [], figures: [], events: [] })
  await expect(ask()).rejects.toMatchObject({ kind: 'outdated', detail: expect.stringContaining('xyz') as string })
})

test('a file of another form is refused', async () => {
  const figure = { id: 'events', count: 'many', concern: false, entries: [] }
  serve({ qualityVersion: 1, build: 'abc', sections: [], figures: [figure], events: [] })
  await expect(ask()).rejects.toBeInstanceOf(DatasetError)
})
