import { useState, type CSSProperties } from 'react'
import type { ViewState } from '../../explore/view-state'

/** The axis with its rule. */
const AXIS_PX = 39
/** A phone's lane; elsewhere a lane of three lines, which is what most have. */
const LANE_PX = { narrow: 42, wide: 80 }

/**
 * Keeps the place of the lanes as high as they will probably be, from before they are loaded: nothing below moves
 * when they are drawn. Once the reader has asked for other events or another window they take the height they need.
 */
export function useFirstHeight(state: ViewState, lanes: number, narrow: boolean): CSSProperties | undefined {
  const [first] = useState(state)
  const isFirst =
    state.filter === first.filter && state.lanes === first.lanes && state.visibleWindow === first.visibleWindow
  if (!isFirst) return undefined
  const height = AXIS_PX + lanes * LANE_PX[narrow ? 'narrow' : 'wide']
  return { height: narrow ? height : `min(56dvh, ${height}px)` }
}
