import type { FacetKind } from '../../explore/view-state'
import { STATUSES, type Theme } from '../../model/dataset'
import { StatusGlyph } from './StatusGlyph'
import { ThemeShape } from './ThemeShape'

export interface ValueShapeProps {
  readonly facet: FacetKind
  readonly id: string
  readonly themes: readonly Theme[]
  readonly size?: number
}

/** The drawing that stands for a theme or a status beside its name; nothing for other values. */
export function ValueShape({ facet, id, themes, size = 14 }: ValueShapeProps) {
  const theme = facet === 'theme' ? themes.find((each) => each.id === id) : undefined
  const status = facet === 'status' ? STATUSES.find((each) => each === id) : undefined
  return theme ? <ThemeShape size={size} theme={theme} /> : status && <StatusGlyph status={status} />
}
