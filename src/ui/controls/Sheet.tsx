import { useLayoutEffect, type KeyboardEvent, type ReactNode } from 'react'
import { cycled, stepped, type SheetStop } from './sheet-stops'
import { useSheet } from './useSheet'

interface SheetProps {
  /** What the handle is called, before its stop: “Size of the event”. */
  readonly name: string
  readonly initial?: SheetStop
  /** Shown alone at the lowest stop. Without it the top of the content is. */
  readonly peek?: ReactNode
  readonly className?: string
  /** Told when it moves and when it rests. */
  readonly onBusy: (isBusy: boolean) => void
  readonly children: ReactNode
}

const BY_KEY: Partial<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 1, PageDown: -1, Home: 9, End: -9 }

/**
 * A panel that is a sheet from below on a narrow screen, with three stops, and stands still on a wide one; where it
 * stands is in `sheet.css`. Its handle is a plain button: screen readers on phones press buttons, but send none of the
 * keys that a slider made of anything but an input would need. Pressed, it goes from stop to stop; the arrow keys step
 * up and down; its name says where it is.
 */
export function Sheet({ name, initial = 'half', peek, className = '', onBusy, children }: SheetProps) {
  const { sheet, handle, screen, stop, rest, wasDragged } = useSheet(initial, onBusy)

  const onKeyDown = (event: KeyboardEvent) => {
    const by = BY_KEY[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    rest(stepped(screen, stop, by))
  }
  // What had the focus may be out of sight now; what made it so has it then.
  useLayoutEffect(() => {
    const { activeElement } = document
    const isHidden = activeElement instanceof HTMLElement && !activeElement.checkVisibility()
    if (isHidden && sheet.current?.contains(activeElement)) handle.current?.focus()
  }, [stop, sheet, handle])

  return (
    <div className={`sheet ${className}`} data-sheet="" data-stop={stop} ref={sheet}>
      <button
        aria-label={`${name}: ${stop}`}
        className="sheet-handle"
        // A key that presses it counts no clicks.
        onClick={({ detail }) => (detail === 0 || !wasDragged()) && rest(cycled(screen, stop))}
        onKeyDown={onKeyDown}
        ref={handle}
        type="button"
      />
      {peek !== undefined && <div className="sheet-peek">{peek}</div>}
      {children}
    </div>
  )
}
