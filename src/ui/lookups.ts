import type { Actor, Briefing, Dataset, Place, Theme } from '../model/dataset'

/** What the ids of an event stand for. An id that is not there is shown as it is. */
export interface Lookups {
  readonly actors: ReadonlyMap<string, Actor>
  readonly themes: ReadonlyMap<string, Theme>
  readonly places: ReadonlyMap<string, Place>
  readonly briefings: ReadonlyMap<string, Briefing>
  /** Of imported records. */
  readonly sources: ReadonlyMap<string, Dataset['sources'][number]>
}
