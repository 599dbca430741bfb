import { describe, expect, test } from 'vitest'
import { judge } from './goals'
import { addUp } from './profile'
import type { OurResult } from './result'

const spread = (p50: number) => ({ count: 24, p50, p95: p50, max: p50 })
const clicks = (counts: number) => ({
  empty: spread(10),
  counts: spread(counts),
  labels: spread(counts + 20),
  layouts: 5,
})
const found = (dataset: string, rest: Partial<OurResult>): OurResult => ({ dataset, events: Number(dataset), ...rest })

describe('goals', () => {
  const of = (ours: readonly OurResult[], peers: Parameters<typeof judge>[0]['peers'] = []) =>
    Object.fromEntries(judge({ ours, peers }).map(({ name, met }) => [name, met]))

  test('are silent on what was not measured', () => {
    expect(of([])).toEqual({})
    expect(of([found('1000', { click: clicks(20) })])).toEqual({ 'counts → labels': true })
  })

  test('allow a click so many frames above an empty one of the same run', () => {
    expect(of([found('100000', { click: clicks(26) })])).toMatchObject({ 'click → counts at 100,000': true })
    expect(of([found('100000', { click: clicks(27) })])).toMatchObject({ 'click → counts at 100,000': false })
    expect(of([found('1000000', { click: clicks(43) })])).toMatchObject({ 'click → counts at 1,000,000': true })
  })

  test('compare with the other page of the same run', () => {
    const ours = [found('100000', { click: clicks(15) })]
    const vis = { peer: 'vis', events: 10_000 }
    expect(of(ours, [{ ...vis, filter: spread(1500) }])['filter at 100,000']).toBe(true)
    expect(of(ours, [{ ...vis, filter: spread(1499) }])['filter at 100,000']).toBe(false)
    expect(of(ours, [{ ...vis, filter: 'over 60 s' }])['filter at 100,000']).toBe(true)
    expect(of(ours, [{ ...vis, events: 1000, filter: spread(1500) }])['filter at 100,000']).toBeUndefined()
  })

  test('hold the pages of a build to linear time', () => {
    const pages = (dataset: string, aPage: number) =>
      found(dataset, { pages: { pages: Number(dataset), seconds: 1, aPage, peak: 300, aCard: 40 } })
    expect(of([pages('1000', 0.4), pages('10000', 0.8)])).toEqual({ 'a page at 10,000': true })
    expect(of([pages('1000', 0.4), pages('10000', 0.9)])).toEqual({ 'a page at 10,000': false })
  })

  test('miss with one late frame, and with the largest page of all', () => {
    const pan = { ...spread(16.7), late: 1, longTasks: 0 }
    expect(of([found('1000000', { pan })])).toEqual({ 'pan at 1,000,000': false })
    const elements = (page: number) => ({ items: 40, timeline: 500, page, chunks: 3 })
    const pages = [found('1000', { elements: elements(2000) }), found('100000', { elements: elements(2501) })]
    expect(of(pages)).toMatchObject({ page: false, timeline: true, marks: true })
  })
})

test('a profile is added up by function, and what calls itself counts once', () => {
  const node = (id: number, functionName: string, children: number[] = []) => ({
    ...{ id, children },
    callFrame: { functionName, url: 'https://example.org/app.js', lineNumber: 6 },
  })
  const nodes = [node(1, '(root)', [2]), node(2, 'walk', [3]), node(3, 'walk', [4]), node(4, '')]
  const { self, total, all } = addUp({ nodes, samples: [2, 3, 4], timeDeltas: [1000, 2000, 4000] })
  expect(Object.fromEntries(self)).toEqual({ walk: 3, '(app.js:7)': 4 })
  expect(Object.fromEntries(total)).toEqual({ '(root)': 7, walk: 7, '(app.js:7)': 4 })
  expect(all).toBe(7)
})
