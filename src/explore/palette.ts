/** The colours of the page in figures, for images: a file that leaves the page takes no style sheet along. */
import type { ThemeColor } from '../model/dataset'

export const PALETTE_SCHEMES = ['light', 'dark'] as const
export type PaletteScheme = (typeof PALETTE_SCHEMES)[number]

type Name = 'paper' | 'paper-2' | 'ink' | 'ink-2' | 'ink-3' | 'on-ink' | 'line' | 'line-2' | 'mark' | 'hatch' | 'shade'

export interface Palette extends Readonly<Record<Name, string>> {
  /** Of each theme the fill of its shape, and a keyline that stands out by itself. */
  readonly themes: Readonly<Record<ThemeColor, { readonly fill: string; readonly line: string }>>
}

/** Written out: a file that leaves the page takes no tokens along. A test holds them against `tokens.css`. */
export const PALETTES: Readonly<Record<PaletteScheme, Palette>> = {
  light: {
    paper: '#ffffff',
    'paper-2': '#f6f6f4',
    ink: '#15171a',
    'ink-2': '#44494f',
    'ink-3': '#646a71',
    'on-ink': '#ffffff',
    line: '#dcdedc',
    'line-2': '#b6b9b8',
    mark: '#fbeeb8',
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
    mark: '#423a16',
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
