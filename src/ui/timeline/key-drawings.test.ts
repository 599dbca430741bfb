/** The key must have all that can be drawn. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { STATUSES } from '../../model/dataset'
import type { DateMarkProps } from '../marks/DateMark'
import { STATUS_MARKS } from '../../explore/mark-shapes'
import { KeyDrawings } from './KeyDrawings'
import type { DateLook } from '../../explore/date-look'

const html = renderToStaticMarkup(createElement(KeyDrawings))

/** A look that is added must be added here, or the types do not fit. */
const LOOKS: Readonly<Record<DateLook | DateMarkProps['look'], true>> = {
  point: true,
  bar: true,
  about: true,
  'one-of': true,
  'open-start': true,
  'open-end': true,
}

test.each(Object.keys(LOOKS))('a date that is drawn as “%s” stands in the key, with words', (look) => {
  const row = html.split('<li').find((each) => each.includes(`data-look="${look}"`))
  expect(row).toMatch(/<b [^>]*>[^<]+<\/b> [^<]+/)
})

test.each(['Uncertain', 'Several events', 'At the foot of a lane', 'the day of a briefing', 'folded'])(
  'so does: %s',
  (words) => {
    expect(html).toContain(words)
  },
)

test('the mark that is uncertain is hollow, and only that and one of several are', () => {
  const hollow = html.split('<li').filter((row) => row.includes('data-hollow'))
  expect(hollow.map((row) => /<b [^>]*>([^<]+)/.exec(row)?.[1])).toEqual(['Uncertain', 'One of these days'])
})

test.each(STATUSES)('the glyph of “%s” stands in it with its name', (status) => {
  const { path, label } = STATUS_MARKS[status]
  const row = html.split('<dt').find((each) => each.includes(`d="${path}"`))
  expect(row).toMatch(new RegExp(`${label}(</span>)?</dt><dd>[^<]+</dd>`))
})
