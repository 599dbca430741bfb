/** What the palette offers for days: to go there, and to filter by them. */
import { readDates, yearsOf } from '../../explore/date-query'
import { dayOf, spanWords } from '../../explore/date-words'
import { lowerBound } from '../../explore/event-index'
import { countMatches } from '../../explore/facets'
import { canAnswer } from '../../explore/further'
import { asOfWords, capital, eventCount } from '../../explore/filter-words'
import { findNames } from '../../explore/name-search'
import { DEFAULT_VIEW, type Filter } from '../../explore/view-state'
import { formatDay } from '../../model/time'
import type { PaletteSources } from './palette-groups'
import { chosen, type PaletteItem } from './palette-item'

const MOST_DAYS = 6

/** Places of the timeline for a date that is typed. */
export function dateItems({ text, extent, index, actions: { onDate } }: PaletteSources): PaletteItem[] {
  if (!onDate) return []
  const dates = readDates(text, yearsOf(extent)).map((span) => ({
    span,
    count: countMatches(index, { ...DEFAULT_VIEW.filter, range: span }, undefined),
    begins: lowerBound(index, span.end) > lowerBound(index, span.start),
  }))
  // Of a day without a year, the years in which something begins then: what lasts for years is at every day of them.
  const full = dates.filter(({ begins }) => begins)
  return (full.length > 0 ? full : dates).map(({ span, count }) => ({
    id: `date-${span.start}-${span.end}`,
    label: spanWords(span),
    detail: 'on the timeline',
    note: count === 0 ? 'no events' : eventCount(count),
    icon: 'chevron-right',
    run: () => onDate(span),
  }))
}

/** `Certainly in March 2023` for a date that is typed, with or without that word; `As known on` the day of a briefing. */
export function dayItems({ text, extent, index, filter, manifest, actions }: PaletteSources): PaletteItem[] {
  const [span] = readDates(text.replace(/^certainly(?: (?:in|on))? /i, ''), yearsOf(extent))
  // What the words of a search leave is known for the present filter alone, and some columns come late.
  const note = (part: Partial<Filter>) =>
    filter.query.trim() === '' && canAnswer(index, { ...filter, ...part })
      ? eventCount(countMatches(index, { ...filter, ...part }, undefined))
      : undefined
  const days = manifest.briefings.map((briefing) => {
    const day = dayOf(briefing)
    return { day, name: capital(asOfWords(day)), aliases: [`known as of ${formatDay(day)}`] }
  })
  return [
    ...(span
      ? [
          {
            id: `certain-${span.start}-${span.end}`,
            label: `Certainly in ${spanWords(span)}`,
            note: note({ range: span, sure: true }),
            icon: 'filter' as const,
            run: () => actions.onCertain(span),
          },
        ]
      : []),
    // Each costs a count over all events: so many as can be shown.
    ...findNames(text, days)
      .slice(0, MOST_DAYS)
      .map(({ entry: { day, name } }) => ({
        id: `as-of-${day}`,
        label: name,
        note: chosen(filter.asOf === day) ?? note({ asOf: day }),
        icon: 'filter' as const,
        run: () => actions.onAsOf(filter.asOf === day ? undefined : day),
      })),
  ]
}
