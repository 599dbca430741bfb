/** The colours of a theme, shared by React and by the timeline's plain elements. */
import type { ThemeColor } from '../../model/dataset'

/** CSS colours of a theme's shape. */
export function themeColors(color: ThemeColor): { fill: string; line: string } {
  return { fill: `var(--hue-${color})`, line: `var(--hue-${color}-line)` }
}
