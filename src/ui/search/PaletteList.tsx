import { useEffect } from 'react'
import type { PaletteGroup, PaletteItem } from './palette-item'
import { PaletteOption } from './PaletteOption'

interface Props {
  readonly id: string
  readonly groups: readonly PaletteGroup[]
  readonly active: PaletteItem | undefined
  readonly onPoint: (item: PaletteItem) => void
  readonly onChoose: (item: PaletteItem) => void
}

export function optionId(listId: string, item: PaletteItem): string {
  return `${listId}-${item.id}`
}

/** The rows in their groups. The focus stays in the field, which names the active one. */
export function PaletteList({ id, groups, active, onPoint, onChoose }: Props) {
  useEffect(() => {
    if (active) document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div
      aria-label="Suggestions"
      className="min-h-0 grow overflow-y-auto overscroll-contain pb-2"
      id={id}
      // A press must not take the focus out of the field.
      onMouseDown={(event) => event.preventDefault()}
      role="listbox"
      tabIndex={-1}
    >
      {groups.map(({ id: groupId, heading, items }, i) => (
        <div
          aria-label={heading === undefined ? 'Search' : undefined}
          aria-labelledby={heading === undefined ? undefined : `${id}-${groupId}`}
          key={groupId}
          role="group"
        >
          {heading !== undefined && (
            <div
              className={`px-4 pt-2.5 pb-1 text-[13px]/[16px] font-[650] text-ink-2 ${i > 0 ? 'mt-1 border-t border-line' : ''}`}
              id={`${id}-${groupId}`}
              role="presentation"
            >
              {heading}
            </div>
          )}
          {items.map((item) => (
            <PaletteOption
              active={item === active}
              id={optionId(id, item)}
              item={item}
              key={item.id}
              onChoose={() => onChoose(item)}
              onPoint={() => item !== active && onPoint(item)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
