/** The fonts of the axis' texts, and their widths. */
import type { AxisRow, AxisText, MeasureText } from '../../explore/axis-drawing'

export function fontOf(row: AxisRow, look: AxisText['look'], family: string): string {
  return look === 'strong' ? `650 ${row === 'title' ? 12.5 : 11.5}px ${family}` : `400 11.5px ${family}`
}

/** Widths of the axis' texts in the font of an element. */
export function measureAxis(element: Element): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const family = getComputedStyle(element).fontFamily
  return (text, row, look) => {
    if (!context) return text.length * 7
    context.font = fontOf(row, look, family)
    return context.measureText(text).width
  }
}
