import type { Theme } from '../../model/dataset'
import { THEME_PATHS } from '../../explore/mark-shapes'
import { themeColors } from './shapes'

/** The shape of a theme, drawn beside its name or the title of its event: it is never the only sign. */
export function ThemeShape({ theme, hollow = false, size = 14 }: { theme: Theme; hollow?: boolean; size?: number }) {
  const { fill, line } = themeColors(theme.color)
  return (
    <svg aria-hidden="true" className="inline-block flex-none" height={size} viewBox="0 0 16 16" width={size}>
      <path
        d={THEME_PATHS[theme.icon]}
        fill={hollow ? 'var(--paper)' : fill}
        stroke={line}
        strokeLinejoin="round"
        strokeWidth={hollow ? 2 : 1.4}
      />
    </svg>
  )
}
