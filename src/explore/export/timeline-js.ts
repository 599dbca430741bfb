/**
 * Events for TimelineJS3, see https://timeline.knightlab.com/docs/json-format.html. It shows headlines and texts as
 * HTML, so all words are escaped; and it knows precision only by which parts of a date there are.
 */
import type { ConflictEvent, EventDate } from '../../model/dataset'
import type { DateBounds, Instant } from '../../model/time'
import { dateWords } from '../date-words'
import { dateReason, evidenceOf, statusLine } from './evidence-words'
import { eventHref, lookupsOf, type ExportLookups, type ExportSource, type ExportWriter } from './export-source'
import { escapeHtml } from '../html'
import { namedDates } from './named-dates'

interface SlideDate {
  /** Counted through the year 0, which is 1 BC. */
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
}

type Part = keyof SlideDate

/** The parts of a date that are known, by its precision; a season and a decade are named by their ends. */
const PARTS: Readonly<Record<DateBounds['precision'], readonly Part[]>> = {
  time: ['year', 'month', 'day', 'hour', 'minute'],
  day: ['year', 'month', 'day'],
  week: ['year', 'month', 'day'],
  month: ['year', 'month'],
  season: ['year', 'month'],
  year: ['year'],
  range: ['year'],
}

export function timelineJsWriter(source: ExportSource): ExportWriter {
  const lookups = lookupsOf(source.vocabulary)
  let before = '\n'
  return {
    event: (event) => {
      const part = `${before}    ${JSON.stringify(slideOf(event, source, lookups))}`
      before = ',\n'
      return part
    },
    frame: () => ({
      head: `{\n  "title": ${JSON.stringify(titleSlide(source))},\n  "events": [`,
      tail: '\n  ]\n}\n',
      leftOut: 0,
    }),
  }
}

function titleSlide({ filter, link, build }: ExportSource): object {
  return {
    unique_id: 'dateline',
    text: {
      headline: escapeHtml(filter),
      text: `<p>Dateline, dataset ${escapeHtml(build)}. <a href="${escapeHtml(link)}">The same events in Dateline</a></p>`,
    },
  }
}

function slideOf(event: ConflictEvent, source: ExportSource, lookups: ExportLookups): object {
  const [theme] = event.themes
  return {
    unique_id: event.id,
    ...slideDates(event.date),
    display_date: dateWords(event.date),
    ...(theme !== undefined && { group: lookups.themes.get(theme)?.label ?? theme }),
    text: { headline: escapeHtml(event.title), text: bodyOf(event, source, lookups) },
  }
}

/**
 * ```
 * 2024-03                 { start_date: { year: 2024, month: 3 } }
 * 2022-02~/2023-03-22     { start_date: { year: 2022, month: 2 }, end_date: { year: 2023, month: 3, day: 22 } }
 * [..2023-03-19]          { start_date: { year: 2023, month: 3, day: 19 } }
 * ```
 */
function slideDates(date: EventDate): object {
  const { from, to } = namedDates(date)
  const first = (from ?? to)!
  const last = from && to
  const start = partsOf(first.start!, first)
  const end = last && partsOf(last.end! - 1, last)
  const isSame = !end || PARTS[first.precision].every((part) => start[part] === end[part])
  return isSame && first.precision === last?.precision
    ? { start_date: start }
    : { start_date: start, ...(end && { end_date: end }) }
}

function partsOf(instant: Instant, { precision }: DateBounds): SlideDate {
  const date = new Date(instant)
  const all: Required<SlideDate> = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
  return Object.fromEntries(PARTS[precision].map((part) => [part, all[part]])) as unknown as SlideDate
}

function bodyOf(event: ConflictEvent, source: ExportSource, lookups: ExportLookups): string {
  const evidence = evidenceOf(event, lookups).map(({ words, language, source: from }) => {
    const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`
    const quote = words === undefined ? '' : `<blockquote${lang}>${escapeHtml(words)}</blockquote>`
    return `${quote}<p>– ${escapeHtml(from)}</p>`
  })
  const facts = escapeHtml(`${statusLine(event, lookups)} ${dateReason(event)}`)
  const link = `<a href="${escapeHtml(eventHref(source, event.id))}">Open in Dateline</a>`
  return `${evidence.join('')}<p>${facts}</p><p>${link}</p>`
}
