/** The light colours of `src/ui/tokens.css`, in figures: an image has no style sheet. A test holds the two together. */
import type { ThemeColor } from '../../../model/dataset'

export const INK = {
  paper: '#ffffff',
  ink: '#15171a',
  ink2: '#44494f',
  ink3: '#646a71',
  line2: '#b6b9b8',
  mark: '#fbeeb8',
} as const

/** Of each theme the fill of its shape, and a keyline that stands out by itself. */
export const HUES: Readonly<Record<ThemeColor, { readonly fill: string; readonly line: string }>> = {
  vermillion: { fill: '#d55e00', line: '#a34700' },
  'reddish-purple': { fill: '#cc79a7', line: '#94446f' },
  blue: { fill: '#0072b2', line: '#00527f' },
  'bluish-green': { fill: '#009e73', line: '#00694d' },
  black: { fill: '#000000', line: '#000000' },
  yellow: { fill: '#f0e442', line: '#706900' },
  'sky-blue': { fill: '#56b4e9', line: '#1b6a99' },
  orange: { fill: '#e69f00', line: '#855c00' },
}
