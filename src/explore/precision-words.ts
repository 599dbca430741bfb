import type { EventDate } from '../model/dataset'
import { compiledBounds } from '../model/time'

/** The precision in words, for the line under the date. */
export function precisionWords(date: EventDate): string {
  const bounds = compiledBounds(date.edtf)
  if (date.open?.includes('start')) return 'Began or happened at an unstated time before that'
  if (date.open?.length) return bounds.oneOf ? 'At an unstated time from then on' : 'From then on, no end stated'
  if (bounds.oneOf && date.precision === 'range') return 'One of these days'
  if (date.extent === 'throughout') return 'All of these days'
  const names = {
    time: 'A time of day',
    day: 'A day',
    week: 'A week',
    month: 'A month',
    season: 'A season',
    year: 'A year',
    range: 'A range',
  }
  return names[date.precision]
}
