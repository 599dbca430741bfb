/** How an image is set: its faces and its measures. Its colours are in `explore/palette.ts`. Pure. */
/** A way to set type: the face, its weight and its size in units of the drawing. */
export interface TypeStyle {
  readonly face: 'sans' | 'serif'
  readonly weight: number
  readonly size: number
}

/** Width of a text in units of the drawing. */
export type Measure = (text: string, style: TypeStyle) => number

/** Nothing here is the words of a briefing: serif is for the title and the name of the site alone. */
export const TYPE = {
  title: { face: 'serif', weight: 600, size: 25 },
  name: { face: 'serif', weight: 650, size: 20 },
  lead: { face: 'sans', weight: 400, size: 14 },
  lane: { face: 'sans', weight: 600, size: 13 },
  laneCount: { face: 'sans', weight: 400, size: 12.5 },
  label: { face: 'sans', weight: 400, size: 13 },
  chosen: { face: 'sans', weight: 600, size: 13 },
  count: { face: 'sans', weight: 650, size: 12.5 },
  axisTitle: { face: 'sans', weight: 650, size: 12.5 },
  axisStrong: { face: 'sans', weight: 650, size: 11.5 },
  axis: { face: 'sans', weight: 400, size: 11.5 },
  foot: { face: 'sans', weight: 400, size: 12.5 },
} as const satisfies Record<string, TypeStyle>

export const FAMILIES = {
  sans: "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, sans-serif",
  serif: "'Source Serif 4', 'Source Serif Pro', 'Times New Roman', Times, serif",
} as const

/** Width of the drawing in its own units, in which type has the sizes of the page. */
export const WIDTH = 1080
/** A file is wider than that: what is 13 on the page is shown smaller where the picture goes. */
export const FILE_WIDTH = 1200
/** Pixels of a PNG to one of the file: for print, and for screens that have them. */
export const PNG_SCALE = 2
/** Room for the glyph of a status before a label. */
export const GLYPH = 18
export const MARGIN = 24
export const NAMES = 128
/** Of the tracks. */
export const TRACKS = WIDTH - 2 * MARGIN - NAMES
export const TRACKS_LEFT = MARGIN + NAMES
