/** Labels before their marks, where there is no room after them: nobody can point at a picture to ask. Pure. */
import { countPx, WING_PX } from '../../../explore/detail'
import type { VisItem } from '../../timeline/vis-items'
import type { MarkPlace } from './mark-drawing'

export interface PlacedItem {
  readonly item: VisItem
  readonly place: MarkPlace
}

/** Between a label and the mark after it, and the least between a label and what stands before. */
const GAP = 8
/** What `eventDrawing` leaves before a label that it places itself. */
const INSET = 4

interface Taken {
  readonly left: number
  readonly right: number
}

/**
 * The same items, of which those without a label have one that ends before them where their line is free for it.
 * `wordsOf` knows the label of a row, and how wide it is with its glyph.
 *
 * ```
 * ●       ▲ Strike on Kyiv          ◆|   →   ●       ▲ Strike on Kyiv  Blinken visits ◆|
 * ```
 */
export function labelsBefore(
  placed: readonly PlacedItem[],
  leftMost: number,
  wordsOf: (row: number) => { readonly label: string; readonly width: number } | undefined,
): readonly PlacedItem[] {
  const lines = new Map<string, Taken[]>()
  const lineOf = ({ item }: PlacedItem) => `${item.group} ${item.line}`
  for (const each of placed) lines.set(lineOf(each), [...(lines.get(lineOf(each)) ?? []), extent(each, wordsOf)])
  return placed.map((each) => {
    const { item, place } = each
    const words = item.kind === 'event' && item.label === undefined ? wordsOf(item.row) : undefined
    if (!words) return each
    const { left: right } = extent(each, wordsOf)
    const span = { left: right - GAP - words.width, right: right - GAP }
    const line = lines.get(lineOf(each))!
    const isFree = line.every((other) => other.right + GAP <= span.left || other.left >= span.right)
    if (!isFree || span.left < leftMost) return each
    line.push(span)
    return { item: { ...item, label: words.label, labelShift: span.left - place.left - INSET }, place }
  })
}

/** What a mark takes of its line, with its label. */
function extent({ item, place: { left, right } }: PlacedItem, wordsOf: Parameters<typeof labelsBefore>[2]): Taken {
  if (item.kind === 'cluster') {
    const end = left - 12 + countPx(item.count ?? 0)
    return { left: left - 14, right: item.label === undefined ? end : end + 150 }
  }
  const middle = (left + right) / 2
  const isAbout = item.look === 'about'
  const from = item.look === 'open-start' ? left - 36 : isAbout ? Math.min(left, middle - WING_PX) : left - 7
  const to = isAbout ? Math.max(right, middle + WING_PX) : right + 7
  const isAfter = item.label !== undefined && item.labelShift === undefined
  return { left: from, right: isAfter ? to + 2 * GAP + (wordsOf(item.row)?.width ?? 0) : to }
}
