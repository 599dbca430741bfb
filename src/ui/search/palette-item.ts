import type { MatchReason } from '../../explore/match-reasons'
import type { FoundTerms } from '../../explore/words'
import type { Status, Theme } from '../../model/dataset'
import type { IconName } from '../controls/Icon'
import type { Told } from './command'

/** A row of the palette. */
export interface PaletteItem {
  /** Unique in the palette. */
  readonly id: string
  readonly label: string
  /** Marked in the label. */
  readonly terms?: FoundTerms | undefined
  /** After the label, quieter: what kind of thing it is, and the alias that was found. */
  readonly detail?: string | undefined
  /** Why an event was found. */
  readonly reasons?: readonly MatchReason[]
  /** At the end of the row: a date, a count, a key. */
  readonly note?: string | undefined
  readonly theme?: Theme
  readonly status?: Status
  readonly icon?: IconName
  /** Whether choosing it would show nothing. */
  readonly isEmpty?: boolean
  readonly run: () => void
  /** Keeps the palette open, and is told there. */
  readonly tell?: (() => Promise<Told>) | undefined
}

export const ROWS_OF_GROUP = 5

export interface PaletteGroup {
  readonly id: string
  /** The first row stands alone. */
  readonly heading: string | undefined
  readonly items: readonly PaletteItem[]
}

/** At the end of the row of what is in the filter already. */
export function chosen(isChosen: boolean): string | undefined {
  return isChosen ? 'chosen; remove' : undefined
}
