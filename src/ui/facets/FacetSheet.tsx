import { Icon } from '../controls/Icon'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { eventCount } from '../../explore/filter-words'
import { DEFAULT_VIEW, hasFilter, type Filter } from '../../explore/view-state'
import { Button } from '../controls/Button'
import { Sheet } from '../controls/Sheet'

export interface FacetSheetProps {
  readonly filter: Filter
  /** Matching events; undefined until that is known. */
  readonly count: number | undefined
  readonly onFilter: (filter: Filter) => void
  /** Told when the sheet moves and when it rests. */
  readonly onBusy: (isBusy: boolean) => void
  readonly onClose: () => void
  /** The rail. */
  readonly children: ReactNode
}

/**
 * The filters over the page: a sheet where the screen is narrow, a drawer from the left above. It is open while it
 * is mounted, and remembers the filter it was opened with, for Reset. Choices hold at once.
 */
export function FacetSheet({ filter, count, onFilter, onBusy, onClose, children }: FacetSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  const [before] = useState(filter)

  useLayoutEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    // Not “Clear all”, which comes first and which a second Enter would press.
    close.current?.focus()
    // Closed before it leaves the page, so that the browser gives the focus back.
    return () => sheet?.close()
  }, [])

  return (
    <dialog
      aria-labelledby="facet-sheet-title"
      className="sheet-dialog backdrop:bg-(--shade)"
      closedby="any"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={dialog}
    >
      <Sheet initial="full" name="Size of the filters" onBusy={onBusy}>
        <div className="flex flex-col">
          <header className="flex h-13 flex-none items-center border-b border-ink pr-1.5 pl-4">
            <h2 className="grow font-serif text-[19px] font-[650]" id="facet-sheet-title">
              Filters
            </h2>
            {/* Stays when there is nothing to clear: a button that goes takes the focus with it. */}
            <button
              aria-disabled={!hasFilter(filter)}
              className="h-11 px-3 text-[15px] underline decoration-line-2 decoration-1 underline-offset-3 not-aria-disabled:hover:decoration-current aria-disabled:text-ink-3"
              onClick={() => onFilter(DEFAULT_VIEW.filter)}
              type="button"
            >
              Clear all
            </button>
            <button
              aria-label="Close the filters"
              className="grid size-11 place-items-center"
              onClick={onClose}
              ref={close}
              type="button"
            >
              <Icon size={20} name="close" />
            </button>
          </header>
          <div className="min-h-0 grow overflow-y-auto overscroll-contain">{children}</div>
          <footer className="flex flex-none gap-2.5 border-t border-ink px-4 pt-2.5 pb-[max(14px,env(safe-area-inset-bottom))]">
            <Button
              className="h-12! w-[110px] text-[16px]!"
              disabled={filter === before}
              onClick={() => onFilter(before)}
            >
              Reset
            </Button>
            <Button className="h-12! grow text-[16px]!" look="solid" onClick={onClose}>
              {count === undefined ? 'Searching…' : `Show ${eventCount(count)}`}
            </Button>
          </footer>
        </div>
      </Sheet>
    </dialog>
  )
}
