/** How an image looks: its colours, as `tokens.css` has them for each scheme, its faces, and its measures. Pure. */
import type { ThemeColor } from '../../../model/dataset'

export const IMAGE_SCHEMES = ['light', 'dark'] as const
export type ImageScheme = (typeof IMAGE_SCHEMES)[number]

type Name = 'paper' | 'paper-2' | 'ink' | 'ink-2' | 'ink-3' | 'on-ink' | 'line' | 'line-2' | 'hatch' | 'shade'

export interface ImageColors extends Readonly<Record<Name, string>> {
  readonly themes: Readonly<Record<ThemeColor, { readonly fill: string; readonly line: string }>>
}

/** Written out: a file that leaves the page takes no tokens along. A test holds them against `tokens.css`. */
export const IMAGE_COLORS: Readonly<Record<ImageScheme, ImageColors>> = {
  light: {
    paper: '#ffffff',
    'paper-2': '#f6f6f4',
    ink: '#15171a',
    'ink-2': '#44494f',
    'ink-3': '#646a71',
    'on-ink': '#ffffff',
    line: '#dcdedc',
    'line-2': '#b6b9b8',
    hatch: '#15171a12',
    shade: '#15171a14',
    themes: {
      vermillion: { fill: '#d55e00', line: '#a34700' },
      'reddish-purple': { fill: '#cc79a7', line: '#94446f' },
      blue: { fill: '#0072b2', line: '#00527f' },
      'bluish-green': { fill: '#009e73', line: '#00694d' },
      black: { fill: '#000000', line: '#000000' },
      yellow: { fill: '#f0e442', line: '#706900' },
      'sky-blue': { fill: '#56b4e9', line: '#1b6a99' },
      orange: { fill: '#e69f00', line: '#855c00' },
    },
  },
  dark: {
    paper: '#131517',
    'paper-2': '#1a1d20',
    ink: '#eceded',
    'ink-2': '#bcc1c6',
    'ink-3': '#959ba1',
    'on-ink': '#131517',
    line: '#2b2f33',
    'line-2': '#4b5157',
    hatch: '#ffffff12',
    shade: '#ffffff1c',
    themes: {
      vermillion: { fill: '#d55e00', line: '#ff9c57' },
      'reddish-purple': { fill: '#cc79a7', line: '#eab5d1' },
      blue: { fill: '#0072b2', line: '#69b7ea' },
      'bluish-green': { fill: '#009e73', line: '#4fd0aa' },
      black: { fill: '#eceded', line: '#eceded' },
      yellow: { fill: '#f0e442', line: '#f7f09a' },
      'sky-blue': { fill: '#56b4e9', line: '#a5d9f6' },
      orange: { fill: '#e69f00', line: '#ffcb61' },
    },
  },
}

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
