import { useState, type CSSProperties } from 'react'
import type { Lane } from '../../explore/lanes'
import type { ViewState } from '../../explore/view-state'
import { laneHeight } from './lane-room'

/** The axis with its rule. */
const AXIS_PX = 39
/** Lines that most lanes have where there is room. */
const LINES = 3

/**
 * Keeps the place of the lanes as high as they will probably be, from before they are loaded: nothing below moves
 * when they are drawn. On a phone a lane has one line or none, and that is known. Once the reader has asked for other
 * events, another window or another row of lanes they take the height they need.
 */
export function useFirstHeight(
  state: ViewState,
  lanes: readonly Lane[],
  selectedRow: number | undefined,
  narrow: boolean,
): CSSProperties | undefined {
  const [first] = useState({ state, lanes })
  const isFirst =
    state.filter === first.state.filter &&
    state.lanes === first.state.lanes &&
    state.scale === first.state.scale &&
    state.visibleWindow === first.state.visibleWindow &&
    lanes.every(({ hidden }) => hidden === undefined)
  if (!isFirst) return undefined
  // What is selected gets a line of its own among counts.
  const lineOf = ({ drawn }: Lane) => (selectedRow !== undefined && drawn.count > 1 && drawn.has(selectedRow) ? 2 : 1)
  const linesOf = (lane: Lane) => (lane.drawn.count === 0 ? 0 : narrow ? lineOf(lane) : LINES)
  const heights = lanes.map((lane) => laneHeight(linesOf(lane), narrow))
  const height = AXIS_PX + heights.reduce((sum, each) => sum + each, 0)
  return { '--first-height': narrow ? `${height}px` : `min(52dvh, ${height}px)` } as CSSProperties
}
