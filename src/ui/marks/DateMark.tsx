import type { CSSProperties } from 'react'
import type { DateLook } from '../../explore/date-look'
import type { ThemeColor, ThemeIcon } from '../../model/dataset'
import { THEME_PATHS } from '../../explore/mark-shapes'
import { themeColors } from './shapes'

export interface DateMarkProps {
  readonly look: DateLook
  readonly hollow?: boolean
  readonly color: ThemeColor
  readonly icon: ThemeIcon
}

/**
 * A date as the timeline draws it, by the timeline's own styles, so that the two cannot differ. As long as the
 * element around it, which is positioned and 24 px high.
 */
export function DateMark({ look, hollow = false, color, icon }: DateMarkProps) {
  const { fill, line } = themeColors(color)
  const shape = (className: string) => (
    // Shown even where the timeline has no room for the second one: here the days are wide enough.
    <svg className={className} style={{ display: 'block' }} data-hollow={hollow ? '' : undefined} viewBox="0 0 16 16">
      <path d={THEME_PATHS[icon]} />
    </svg>
  )
  return (
    <span
      aria-hidden="true"
      className="mark"
      data-look={look}
      style={{ '--row': 0, '--top': '0px', '--fill': fill, '--keyline': line } as CSSProperties}
    >
      <span className="mark-bar" />
      {shape('mark-shape')}
      {look === 'one-of' && shape('mark-shape mark-shape-end')}
    </span>
  )
}
