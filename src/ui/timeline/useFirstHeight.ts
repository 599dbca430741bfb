import { useState, type CSSProperties } from 'react'
import type { Lane } from '../../explore/lanes'
import type { ViewState } from '../../explore/view-state'
import { AXIS_PX } from './canvas'
import { laneHeight, LINE_PX } from './lane-room'

/** Lines that most lanes have where there is room. */
const LINES = 3

/**
 * Keeps the place of the lanes as high as they will probably be, from before they are loaded: nothing below moves
 * when they are drawn. On a phone a lane has one line or none, and that is known. Once the reader has asked for other
 * events, another window or another row of lanes they take the height they need.
 */
export function useFirstHeight(state: ViewState, lanes: readonly Lane[], narrow: boolean): CSSProperties | undefined {
  const [first] = useState({ state, lanes })
  const isFirst =
    state.filter === first.state.filter &&
    state.lanes === first.state.lanes &&
    state.scale === first.state.scale &&
    state.visibleWindow === first.state.visibleWindow &&
    lanes.every(({ hidden }) => hidden === undefined)
  if (!isFirst) return undefined
  const linesOf = ({ drawn }: Lane) => (drawn.count === 0 ? 0 : narrow ? 1 : LINES)
  const heights = lanes.map((lane) => laneHeight(linesOf(lane), narrow))
  // What is selected gets a line of its own among counts; which lane that is, is known only with its details.
  const isSelected = state.page.kind === 'explorer' && state.page.event !== undefined
  // The axis has a rule below it.
  const height = AXIS_PX + 1 + heights.reduce((sum, each) => sum + each, 0) + (isSelected ? LINE_PX : 0)
  return { '--first-height': narrow ? `${height}px` : `min(52dvh, ${height}px)` } as CSSProperties
}
