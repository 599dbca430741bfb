/**
 * Rows of ticks, for a canvas that is painted every frame: a million events leave thousands of them, and as many
 * rectangles cost more than all else on it. They are set as pixels of a sheet, a row for a row, which is drawn once
 * for each row, stretched to its height.
 */
import type { Px } from '../../explore/detail'

export interface TickRow {
  readonly top: Px
  readonly heightPx: Px
  /** The left edges of the ticks, a pixel wide each. */
  readonly at: Float64Array
}

let sheet: OffscreenCanvasRenderingContext2D | undefined
const pixels = new Map<string, number>()

/** Paints rows of ticks of one colour; `leftPx` is where their pixels are counted from. */
export function paintTicks(
  context: CanvasRenderingContext2D,
  rows: readonly TickRow[],
  { leftPx, widthPx, color }: { readonly leftPx: Px; readonly widthPx: Px; readonly color: string },
): void {
  const ratio = devicePixelRatio
  const width = Math.round(widthPx * ratio)
  if (width === 0 || rows.length === 0) return
  // In the processor's memory, for it is written anew with every frame.
  sheet ??= new OffscreenCanvas(width, rows.length).getContext('2d', { willReadFrequently: true }) ?? undefined
  if (!sheet) return
  const { canvas } = sheet
  const pixel = pixelOf(sheet, color)
  if (canvas.width < width) canvas.width = width
  if (canvas.height < rows.length) canvas.height = rows.length
  const image = new ImageData(width, rows.length)
  const ink = new Uint32Array(image.data.buffer)
  const thick = Math.max(1, Math.round(ratio))
  for (const [i, { at }] of rows.entries()) {
    for (const x of at) {
      const left = Math.round(Math.round(leftPx + x) * ratio)
      if (left < 0 || left >= width) continue
      for (let dot = left; dot < Math.min(width, left + thick); dot++) ink[i * width + dot] = pixel
    }
  }
  sheet.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  for (const [i, { top, heightPx }] of rows.entries()) {
    context.drawImage(canvas, 0, i, width, 1, 0, top, width / ratio, heightPx)
  }
}

/** A colour as it stands in the memory of an image: what the browser makes of it, whatever way it is written. */
function pixelOf(context: OffscreenCanvasRenderingContext2D, color: string): number {
  const known = pixels.get(color)
  if (known !== undefined) return known
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const pixel = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0]!
  pixels.set(color, pixel)
  return pixel
}
