/** Events that show what the method page tells of, found by rule in whatever data is in use. */
import type { Actor } from '../../model/dataset'
import type { CountedEvent, FigureId, Quality } from '../../model/quality'
import type { Link } from '../share/link'

export interface Examples {
  /** The first event that a figure counts; undefined where there is none, or the figures are not there. */
  readonly eventOf: (figure: FigureId) => CountedEvent | undefined
  readonly toEvent: (id: string) => Link
  /** To a figure on the page about the quality of the data. */
  readonly toFigure: (figure: FigureId) => Link
}

export function firstEvent(quality: Quality | undefined, figure: FigureId): CountedEvent | undefined {
  const entry = quality?.figures.find(({ id }) => id === figure)?.entries.find((each) => 'event' in each)
  return entry && quality?.events.find(({ id }) => id === entry.event)
}

/** The first person who held offices of different bodies or countries: whose belonging has changed. */
export function officeHolder(actors: readonly Actor[]): Actor | undefined {
  return actors.find(({ offices = [] }) => new Set(offices.map(({ of }) => of)).size > 1)
}
