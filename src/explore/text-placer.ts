/** Puts texts into the rows of the axis so that each is whole and none touches another. */
import type { AxisRow, AxisText, MeasureText } from './axis-drawing'

export interface Placer {
  /** Writes the first text that fits between two places, at the left one; answers whether any did. */
  (row: AxisRow, look: AxisText['look'], texts: readonly string[], x: number, right: number): boolean
  centred(look: AxisText['look'], text: string, middle: number): void
  /** The first stretch of a row between two places in which nothing stands yet, if it is more than a gap. */
  free(row: AxisRow, left: number, right: number): { left: number; right: number }
  readonly texts: readonly AxisText[]
}

/** Space between two texts of a row. */
const SPACE_PX = 2
/** Less than this is no room for words. */
const FREE_PX = 60

export function placer(widthPx: number, measure: MeasureText): Placer {
  const texts: AxisText[] = []
  const taken: Record<AxisRow, { left: number; right: number }[]> = { title: [], detail: [] }
  const put = (row: AxisRow, look: AxisText['look'], text: string, x: number, width: number): boolean => {
    const right = x + width
    const isFree = taken[row].every((other) => right + SPACE_PX <= other.left || x >= other.right + SPACE_PX)
    if (!isFree || x < 0 || right > widthPx) return false
    taken[row].push({ left: x, right })
    texts.push({ row, x, text, look })
    return true
  }
  const place = (row: AxisRow, look: AxisText['look'], some: readonly string[], x: number, right: number) =>
    some.some((text) => {
      const width = measure(text, row, look)
      return width <= right - x && put(row, look, text, x, width)
    })
  return Object.assign(place, {
    texts,
    centred(look: AxisText['look'], text: string, middle: number) {
      const width = measure(text, 'detail', look)
      put('detail', look, text, middle - width / 2, width)
    },
    free(row: AxisRow, left: number, right: number) {
      const inside = taken[row].filter((other) => other.right > left && other.left < right)
      let from = left
      for (const other of inside.sort((a, b) => a.left - b.left)) {
        if (other.left - from >= FREE_PX) return { left: from, right: other.left }
        from = Math.max(from, other.right)
      }
      return { left: from, right }
    },
  })
}
