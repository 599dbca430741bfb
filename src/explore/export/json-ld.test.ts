/** Linked data of a frozen build: what is opened is its text, and what a thing is called is the same in every build. */
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../model/dataset'
import { conflictEvent } from '../fixtures'
import { readUrl } from '../url'
import { pageHref, type ExportSource } from './export-source'
import { sourceOf, written } from './fixtures'
import { jsonLdWriter } from './json-ld'

const BUILD = '0a1b2c3d4e5f'
const SITE = 'https://example.org/'
const raid = {
  ...conflictEvent({ id: '2023-03-22--raid', excerpts: ['It was raided.'] }),
  claims: [{ id: 'c1', excerpt: 'x1', verb: 'said', stance: 'asserts', voice: 'briefing' }] as const,
}
const dataset: Dataset = {
  datasetVersion: 1,
  build: BUILD,
  briefings: [
    {
      id: 'briefing',
      title: 'A briefing',
      titleBasis: 'stated',
      date: '2023-03-22',
      dateBasis: 'stated',
      language: 'en',
      sha256: '',
      excluded: [],
    },
  ],
  sources: [],
  actors: [],
  themes: [],
  places: [],
  events: [raid],
}
const live = sourceOf(dataset)
const frozen: ExportSource = { ...live, frozen: BUILD }

interface Node {
  readonly '@id': string
  readonly '@type': string
  readonly url?: string
  readonly appearance?: Node
}

function addresses(source: ExportSource) {
  const { '@graph': graph } = JSON.parse(written({ write: jsonLdWriter }, [raid], source).text) as {
    readonly '@graph': readonly Node[]
  }
  const node = (type: string) => graph.find((each) => each['@type'] === type)!
  const [page, claim, briefing] = [node('WebPage'), node('Claim'), node('CreativeWork')]
  const appearance = claim.appearance!
  return {
    ids: [page, claim, briefing, appearance].map((each) => each['@id']),
    urls: [page, briefing, appearance].map(({ url }) => url),
  }
}

describe('linked data', () => {
  test('of a frozen build opens the pages of that build', () => {
    expect(addresses(frozen).urls).toEqual([
      `${SITE}e/${raid.id}?build=${BUILD}`,
      `${SITE}b/briefing?build=${BUILD}`,
      `${SITE}b/briefing?build=${BUILD}#${raid.id}/x1`,
    ])
  })

  test('of the newest build opens the pages as they are', () => {
    expect(addresses(live).urls).toEqual([
      `${SITE}e/${raid.id}`,
      `${SITE}b/briefing`,
      `${SITE}b/briefing#${raid.id}/x1`,
    ])
  })

  test('calls each thing the same in both', () => {
    const { ids } = addresses(frozen)
    expect(ids).toEqual(addresses(live).ids)
    expect(ids.join(' ')).not.toContain('build=')
  })
})

test('the passage and the build of a frozen address are both read back', () => {
  const { pathname, search, hash } = new URL(pageHref(frozen, `b/briefing#${raid.id}/x1`))
  const { state, dropped } = readUrl({ path: pathname, search, hash }, '/')
  expect(dropped).toEqual([])
  expect(state.kept).toEqual([['build', BUILD]])
  expect(state.page).toEqual({ kind: 'briefing', briefing: 'briefing', event: raid.id, excerpt: 'x1' })
})
