/** What every format is made of, and what it makes. */
import type { Actor, Briefing, ConflictEvent, Dataset, Place, Theme } from '../../model/dataset'
import { eventPath } from '../page-path'
import { byId } from '../by-id'
import type { DescribedBriefing } from '../described-briefing'

/** All that files of chosen events need to know beside the events. */
export interface ExportSource {
  readonly vocabulary: Pick<Dataset, 'actors' | 'themes' | 'places' | 'sources'> & {
    /** In the order of their days, as the manifest has them. */
    readonly briefings: readonly DescribedBriefing[]
  }
  readonly build: string
  /** The build again, where it is not the newest: links to events ask for it. */
  readonly frozen?: string
  /** Which events these are: `12 of 50 events involve Russia as target`. */
  readonly filter: string
  /** The complete link of the view they were taken from. */
  readonly link: string
  /** Whole address of what lies below the site's base: `e/2023-03-22--xi-leaves-moscow`, `` for the start. */
  readonly hrefOf: (path: string) => string
  /** Passages that are not part of a briefing, by its id; for formats that say they need them. */
  readonly excluded?: ReadonlyMap<string, Briefing['excluded']>
}

/** Writes one file, event by event, so that the page can answer in between. */
export interface ExportWriter {
  /** The part of an event; empty where the format has no room for it. In the order of the file, each once. */
  readonly event: (event: ConflictEvent) => string
  /** What stands before and behind all of them, asked for when the last is written. */
  readonly frame: () => ExportFrame
}

export interface ExportFrame {
  readonly head: string
  readonly tail: string
  /** Events the format has no room for. */
  readonly leftOut: number
}

export interface ExportLookups {
  readonly actors: ReadonlyMap<string, Actor>
  readonly themes: ReadonlyMap<string, Theme>
  readonly places: ReadonlyMap<string, Place>
  readonly briefings: ReadonlyMap<string, DescribedBriefing>
  /** Of imported records. */
  readonly sources: ReadonlyMap<string, Dataset['sources'][number]>
}

export function lookupsOf(vocabulary: ExportSource['vocabulary']): ExportLookups {
  const { actors, themes, places, briefings, sources } = vocabulary
  return {
    actors: byId(actors),
    themes: byId(themes),
    places: byId(places),
    briefings: byId(briefings),
    sources: byId(sources),
  }
}

type Addresses = Pick<ExportSource, 'hrefOf' | 'frozen'>

/**
 * A page below the site's base, as the build has it that the file is made from.
 *
 * ```
 * pageHref(source, 'b/2023-03-22-xi#2023-03-22--raid/x1')
 *   'https://example.org/b/2023-03-22-xi?build=0a1b2c3d4e5f#2023-03-22--raid/x1'
 * ```
 */
export function pageHref({ hrefOf, frozen }: Addresses, path: string): string {
  const href = hrefOf(path)
  return frozen === undefined ? href : href.replace(/(?=#)|$/, `?build=${frozen}`)
}

/** The page of an event, or of one of its passages, as {@link pageHref}. */
export function eventHref(source: Addresses, event: string, excerpt?: string): string {
  return pageHref(source, eventPath(event, excerpt))
}
