/** What the axis shows of a window, down to the pixel. Text is whole or absent: none is cut, and none touches another. */
export type AxisRow = 'title' | 'detail'

export interface AxisText {
  readonly row: AxisRow
  /** Left edge. */
  readonly x: number
  readonly text: string
  readonly look: 'strong' | 'plain'
}

export interface AxisDrawing {
  readonly texts: readonly AxisText[]
  /** `long` ones go on through the lanes. */
  readonly lines: readonly { readonly x: number; readonly long: boolean }[]
  /** Ground behind axis and lanes: no briefing told of this stretch, or so much time is left out. */
  readonly bands: readonly { readonly left: number; readonly right: number; readonly hatched: boolean }[]
}

/** Width of a text in its row, in pixels. */
export type MeasureText = (text: string, row: AxisRow, look: AxisText['look']) => number

/** Left edge of a title or a date beside its line. */
export const TEXT_GAP = 4
