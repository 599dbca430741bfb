import type { ConflictEvent, Theme } from '../../model/dataset'
import type { Link } from '../share/link'
import type { Selection } from './selection'

/** What every part of the reader is told. */
export interface ReaderView {
  /** Those that are loaded; what tells of another says so. */
  readonly events: ReadonlyMap<string, ConflictEvent>
  readonly themes: ReadonlyMap<string, Theme>
  readonly selection: Selection
  /** Whether the words that no event quotes are marked. */
  readonly showsUnquoted: boolean
  /** Selects an event in the reader, at one of its excerpts. */
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
  /** The event's own page, beside the timeline. */
  readonly linkToTimeline: (eventId: string, excerptId: string) => Link
}
