/** A view in words to be copied: all that it says, its link, and what it rests on. Loaded with the palette. */
import { isOpenEnd, isOpenStart } from '../model/date-shape'
import { STATUSES } from '../model/dataset'
import { DAY } from '../model/time'
import type { Bitset } from './bitset'
import { dayOf, dayWords, spanWords } from './date-words'
import type { EventIndex } from './event-index'
import { countWords, rangeWords } from './filter-words'
import { countSentence, reportedLater, selectedWords, type Shown } from './view-summary'
import type { LaneKind, ViewState } from './view-state'

export interface Summarised extends Shown {
  readonly index: EventIndex
  /** The matching events. */
  readonly bits: Bitset
  readonly state: ViewState
  /** The complete link. */
  readonly href: string
  readonly build: string
  readonly briefings: readonly { readonly date: string; readonly dateBasis: 'stated' | 'inferred' }[]
}

/**
 * Three lines: the view in one sentence, its link, its sources.
 *
 * ```
 * 12 of 50 events involve Russia as target; dated within 13 March 2023 – 16 May 2024; 7 stated, 5 claimed; in lanes by
 * country; selected: “Xi leaves Moscow”.
 * https://…/?actor=russia&role=target
 * Dateline, dataset build 22af91692005, from the briefings of 22 March 2023 and 16 May 2024, dates of both inferred. …
 * ```
 */
export function fullSummary(summarised: Summarised): string {
  const { selected, href } = summarised
  const sentence = [
    countSentence(summarised),
    reportedLater(summarised),
    summarised.looked,
    datesWords(summarised),
    statusWords(summarised),
    windowWords(summarised.state),
    layoutWords(summarised.state),
    selectedWords({ selected: selected === undefined ? undefined : `“${selected}”` }),
  ]
  return `${sentence.filter(Boolean).join('; ')}.\n${href}\n${sourceWords(summarised)}`
}

/** The days between which all of them lie, whatever of what their words allow is true; open ends are told apart. */
function datesWords({ index: { columns }, bits }: Summarised): string {
  if (bits.count === 0) return ''
  let [start, end, before, after] = [Infinity, -Infinity, 0, 0]
  bits.forEach((row) => {
    const packed = columns.shape[row]!
    const from = columns.start[row]!
    start = Math.min(start, from)
    // An open start stands at the end that is named; an open end reaches to the edge of the data, which nothing names.
    end = Math.max(end, isOpenEnd(packed) ? from + DAY : columns.end[row]!)
    before += Number(isOpenStart(packed))
    after += Number(isOpenEnd(packed))
  })
  const days = { start: Math.floor(start / DAY) * DAY, end: Math.ceil(end / DAY) * DAY }
  if (before === bits.count) return `dated up to ${dayWords(days.end - DAY)}`
  if (after === bits.count) return `dated from ${dayWords(days.start)} on`
  const open = before + after
  const rest = open === 0 ? '' : `, ${countWords(open)} of them open at an end`
  return `dated ${days.end - days.start > DAY ? 'within ' : ''}${spanWords(days)}${rest}`
}

/** `7 stated, 5 claimed`; where only one status can be, it is said already. */
function statusWords({ index, bits, filter }: Summarised): string {
  if (filter.statuses.length === 1) return ''
  const counts = index.statusPostings.flatMap((postings, i) => {
    const count = postings.andCount(bits)
    return count > 0 ? { status: STATUSES[i]!, count } : []
  })
  const [first, second] = counts
  if (first && !second) return first.count === 1 ? first.status : `all ${first.status}`
  return counts.map(({ status, count }) => `${countWords(count)} ${status}`).join(', ')
}

function windowWords({ view, visibleWindow }: ViewState): string {
  return view === 'timeline' && visibleWindow ? `time window ${rangeWords(visibleWindow)}` : ''
}

const LANES: Readonly<Record<LaneKind, string>> = {
  country: 'in lanes by country',
  actor: 'in lanes by actor',
  theme: 'in lanes by theme',
  none: 'without lanes',
}

function layoutWords({ view, lanes, scale, sort }: ViewState): string {
  const time = scale === undefined ? '' : ` on ${scale} time`
  const layout = view === 'list' ? 'as a list' : LANES[lanes] + time
  return sort === 'newest' ? `${layout}, newest first` : layout
}

/** The build, and the briefings with how sure their own dates are. */
export function sourceWords({ build, briefings }: Pick<Summarised, 'build' | 'briefings'>): string {
  const inferred = briefings.filter(({ dateBasis }) => dateBasis === 'inferred').length
  return `Dateline, dataset build ${build}, from ${briefingWords(briefings)}${inferredWords(inferred, briefings.length)}. Dates are those that the briefings’ words allow, in UTC.`
}

function briefingWords(briefings: Summarised['briefings']): string {
  const days = briefings.map(dayOf)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 'no briefing'
  if (first === last && days.length === 1) return `the briefing of ${dayWords(first)}`
  return days.length === 2
    ? `the briefings of ${dayWords(first)} and ${dayWords(last)}`
    : `${countWords(days.length)} briefings of ${spanWords({ start: first, end: last + DAY })}`
}

/** How many briefings do not print their date. */
function inferredWords(inferred: number, total: number): string {
  if (inferred === 0) return ''
  if (total === 1) return ', whose date is inferred'
  if (inferred < total) return `, the dates of ${countWords(inferred)} of them inferred`
  return total === 2 ? ', both dates inferred' : ', all dates inferred'
}
