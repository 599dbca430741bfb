import type { Theme } from '../../model/dataset'
import { ThemeShape } from '../marks/ThemeShape'

export function ThemeLine({ ids, themes }: { ids: readonly string[]; themes: ReadonlyMap<string, Theme> }) {
  return (
    <ul aria-label="Themes" className="flex flex-wrap gap-x-3.5 text-[13px]/[18px] font-medium text-ink-2">
      {ids.map((id) => {
        const theme = themes.get(id)
        return (
          <li className="inline-flex items-center gap-1.5" key={id}>
            {theme && <ThemeShape theme={theme} />}
            {theme?.label ?? id}
          </li>
        )
      })}
    </ul>
  )
}
