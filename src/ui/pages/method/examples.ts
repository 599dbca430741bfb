/** Events that show what the method page tells of, found by rule in whatever data is in use. */
import type { Actor } from '../../../model/dataset'
import type { CountedEvent, FigureId, Quality } from '../../../model/quality'
import type { Link } from '../../share/link'

export interface Examples {
  /** Of a figure, preferably one that another figure counts as well; undefined where there is none. */
  readonly exampleOf: (figure: FigureId, prefer?: FigureId) => Example | undefined
  readonly toEvent: (id: string) => Link
  /** To a figure on the page about the quality of the data. */
  readonly toFigure: (figure: FigureId) => Link
}

export interface Example {
  readonly event: CountedEvent
  /** What of it the figure counts. */
  readonly note: string | undefined
}

/**
 * The first event that a figure counts, of those that `prefer` counts as well if there are any: an inferred date is
 * best shown by one that is a day.
 */
export function exampleOf(quality: Quality | undefined, figure: FigureId, prefer?: FigureId): Example | undefined {
  const counted = (id: FigureId | undefined) =>
    quality?.figures.find((each) => each.id === id)?.entries.flatMap((entry) => ('event' in entry ? [entry] : [])) ?? []
  const preferred = new Set(counted(prefer).map((entry) => entry.event))
  const entries = counted(figure)
  const entry = entries.find(({ event }) => preferred.has(event)) ?? entries[0]
  const event = entry && quality?.events.find(({ id }) => id === entry.event)
  return event && { event, note: entry.note }
}

/** The first person who held offices of different bodies or countries: whose belonging has changed. */
export function officeHolder(actors: readonly Actor[]): Actor | undefined {
  return actors.find(({ offices = [] }) => new Set(offices.map(({ of }) => of)).size > 1)
}
