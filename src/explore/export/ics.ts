/**
 * Events as a calendar after RFC 5545: whole days, without an hour or a zone, so that they are the same days
 * everywhere. Nobody is asked to be there, so none of them makes anyone busy.
 */
import type { ConflictEvent, EventDate } from '../../model/dataset'
import { DAY, formatDay, type Instant, type TimeSpan } from '../../model/time'
import { dateWords } from '../date-words'
import { capital } from '../filter-words'
import { quoted } from '../quoted'
import { dateReason, evidenceOf, statusLine } from './evidence-words'
import { eventHref, lookupsOf, type ExportSource, type ExportWriter } from './export-source'
import { doubtWords, isPlain, namedSpan } from './named-dates'

/** Octets of a line, without its end. */
const LINE_OCTETS = 75

/** Calendars have the years 1 to 9999; what lies outside is left out and counted. */
export function icsWriter(source: ExportSource): ExportWriter {
  const lookups = lookupsOf(source.vocabulary)
  const stamp = stampOf(source.vocabulary.briefings)
  let leftOut = 0
  const describe = (event: ConflictEvent) => [
    `${capital(dateWords(event.date))}. ${dateReason(event)}`,
    statusLine(event, lookups),
    ...evidenceOf(event, lookups).map(({ words, source: from }) =>
      words === undefined ? from : `${quoted(words)} – ${from}`,
    ),
    eventHref(source, event.id),
  ]
  return {
    event: (event) => {
      const days = calendarDays(event.date)
      if (!days) {
        leftOut++
        return ''
      }
      const doubt = doubtWords(event.date)
      const places = event.places.filter(({ relation }) => relation === 'location')
      return [
        'BEGIN:VEVENT',
        `UID:${event.id}@dateline`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${days.start}`,
        `DTEND;VALUE=DATE:${days.end}`,
        `SUMMARY:${text(doubt === undefined ? event.title : `${doubt}: ${event.title}`)}`,
        `DESCRIPTION:${text(describe(event).join('\n\n'))}`,
        ...listLine('LOCATION', [places.map(({ place }) => lookups.places.get(place)?.name ?? place).join(', ')]),
        ...listLine(
          'CATEGORIES',
          event.themes.map((id) => lookups.themes.get(id)?.label ?? id),
        ),
        `URL:${eventHref(source, event.id)}`,
        // The least that a calendar can say of doubt. “Confirmed” is for no source to say of another’s word.
        ...(isPlain(event.date) && event.status === 'stated' ? [] : ['STATUS:TENTATIVE']),
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]
        .map(folded)
        .join('')
    },
    frame: () => ({
      head: [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `PRODID:-//Dateline//Dataset ${source.build}//EN`,
        'CALSCALE:GREGORIAN',
        `X-WR-CALNAME:${text(`Dateline: ${source.filter}`)}`,
        `X-WR-CALDESC:${text(`Dataset ${source.build}. ${source.link}`)}`,
      ]
        .map(folded)
        .join(''),
      tail: folded('END:VCALENDAR'),
      leftOut,
    }),
  }
}

/** As a calendar has days, the end exclusive; undefined outside of its years. */
function calendarDays(date: EventDate): { readonly start: string; readonly end: string } | undefined {
  const span: TimeSpan = namedSpan(date)
  const [start, end] = [Math.floor(span.start / DAY) * DAY, Math.ceil(span.end / DAY) * DAY]
  const isIn = [start, end].every((day) => {
    const year = new Date(day).getUTCFullYear()
    return year >= 1 && year <= 9999
  })
  return isIn ? { start: compactDay(start), end: compactDay(end) } : undefined
}

function compactDay(day: Instant): string {
  return formatDay(day).replaceAll('-', '')
}

/** When it was last known otherwise: the day of the newest briefing, so that the same data gives the same file. */
function stampOf(briefings: readonly { readonly date: string }[]): string {
  const day = briefings.at(-1)?.date ?? ''
  return `${/^(?!0000)\d{4}-/.test(day) ? day.replaceAll('-', '') : '19700101'}T000000Z`
}

function listLine(name: string, values: readonly string[]): string[] {
  const known = values.filter((value) => value !== '')
  return known.length === 0 ? [] : [`${name}:${known.map(text).join(',')}`]
}

/** A value of text: no character of it ends the line, the value or a list. */
function text(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n?|[\n\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
}

/**
 * A line in pieces of at most 75 octets of UTF-8, each but the first behind a space; no character is taken apart, nor
 * a letter from the marks that belong to it where that can be helped.
 */
function folded(line: string): string {
  let pieces = ''
  let octets = 0
  for (const character of line) {
    const length = octetsOf(character.codePointAt(0)!)
    if (octets + length > LINE_OCTETS) {
      pieces += '\r\n '
      octets = 1
    }
    pieces += character
    octets += length
  }
  return `${pieces}\r\n`
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}
