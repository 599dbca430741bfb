/** The calendar as a calendar reads it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { DatasetSchema, type ConflictEvent } from '../../model/dataset'
import { formatDay } from '../../model/time'
import { dateOf, HOSTILE, hostileEvent, sourceOf, written } from './fixtures'
import { icsWriter } from './ics'
import { namedSpan } from './named-dates'

const dataset = DatasetSchema.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../public/dataset/v1/events.json'), 'utf8')),
)
const source = sourceOf(dataset)
const write = (events: readonly ConflictEvent[]) => written({ write: icsWriter }, events, source)

function read(events: readonly ConflictEvent[]) {
  const calendar = new ICAL.Component(ICAL.parse(write(events).text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each)
    const { uid, summary, description, startDate, endDate } = event
    const days = {
      start: startDate.toICALString(),
      end: endDate.toICALString(),
      isDate: startDate.isDate && endDate.isDate,
    }
    return { uid, summary, description, ...days, url: each.getFirstPropertyValue('url') }
  })
}

const compact = (day: number) => formatDay(day).replaceAll('-', '')

test('a calendar finds every event on the days that its words name', () => {
  expect(read(dataset.events).map(({ uid, start, end, isDate, url }) => [uid, start, end, isDate, url])).toEqual(
    dataset.events.map((event) => {
      const { start, end } = namedSpan(event.date)
      const href = `https://example.org/e/${event.id}`
      return [`${event.id}@dateline`, compact(start), compact(end), true, href]
    }),
  )
})

describe('what a bar of days cannot say stands before the title', () => {
  const summary = (date: ConflictEvent['date']) => read([{ ...hostileEvent('Event'), date }])[0]?.summary
  test.each([
    [dateOf('2023-03-22', '2023-03-22', '2023-03-22'), 'Event'],
    [dateOf('2023-03-22?', '2023-03-22', '2023-03-22'), '22 March 2023, uncertain: Event'],
    [dateOf('2023-03-22~', '2023-03-22', '2023-03-22'), 'About 22 March 2023: Event'],
    [dateOf('2024-03', '2024-03-01', '2024-03-31', { precision: 'month' }), 'Some time in March 2024: Event'],
    [
      dateOf('[2023-03-20..2023-03-22]', '2023-03-20', '2023-03-22', { precision: 'range' }),
      'On one of 20–22 March 2023: Event',
    ],
    [
      dateOf('2023-03-20/2023-03-22', '2023-03-20', '2023-03-22', { precision: 'range', extent: 'throughout' }),
      'Event',
    ],
    [
      dateOf('[..2023-03-19]', '2014-01-01', '2023-03-19', { precision: 'range', open: ['start'] }),
      'By 19 March 2023: Event',
    ],
    [
      dateOf('2023-03-19/..', '2023-03-19', '2024-05-16', { precision: 'range', open: ['end'], extent: 'throughout' }),
      'Since 19 March 2023: Event',
    ],
  ])('$edtf', (date, expected) => {
    expect(summary(date)).toBe(expected)
  })
})

test('years that calendars do not have are left out and counted', () => {
  const dates = [
    dateOf('-0044-03-15', '-0044-03-15', '-0044-03-15'),
    dateOf('0000', '0000-01-01', '0000-12-31', { precision: 'year' }),
    dateOf('0001', '0001-01-01', '0001-12-31', { precision: 'year' }),
    dateOf('9999-12-31', '9999-12-31', '9999-12-31'),
    dateOf('9999-12-30', '9999-12-30', '9999-12-30'),
  ]
  const events = dates.map((date, i) => ({ ...hostileEvent('Event'), id: `2023--e${i}`, date }))
  expect(write(events).leftOut).toBe(3)
  expect(write(events).text.match(/^DTSTART.*/gm)).toEqual([
    'DTSTART;VALUE=DATE:00010101',
    'DTSTART;VALUE=DATE:99991230',
  ])
})

describe('whatever the words are', () => {
  const lines = (text: string) => text.replace(/\r\n$/, '').split('\r\n')
  const octets = (line: string) => new TextEncoder().encode(line).length

  test('a calendar has them back', () => {
    const flat = HOSTILE.replaceAll('\r\n', '\n')
    expect(read([hostileEvent()])[0]).toMatchObject({
      summary: flat,
      description: expect.stringContaining(flat.replaceAll(/\s+/g, ' ')),
    })
  })

  test('lines have at most 75 octets, and no character is taken apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 30, maxLength: 200 }), (words) => {
        const { text } = write([hostileEvent(words)])
        expect(lines(text).filter((line) => octets(line) > 75 || /[\r\n]|\p{Surrogate}/u.test(line))).toEqual([])
        expect(read([hostileEvent(words)])).toHaveLength(1)
      }),
    )
  })
})
