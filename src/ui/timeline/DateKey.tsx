import { Icon } from '../controls/Icon'
import { useEffect, useId, useRef, useState } from 'react'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'

const KeyDrawings = lazyPart(() => import('./KeyDrawings').then((module) => module.KeyDrawings))

/** Opens the key to the dates and all else that is drawn; what it shows is loaded when it is first asked for. */
export function DateKey() {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)

  // Escape closes the key, wherever the focus is, and nothing behind it.
  useEffect(() => {
    if (!isOpen) return undefined
    const keep = (event: KeyboardEvent) => {
      // It tells that it has been closed a moment later, and the next Escape is for what stands behind it.
      if (event.key === 'Escape' && box.current?.matches(':popover-open')) event.stopPropagation()
    }
    window.addEventListener('keydown', keep, { capture: true })
    return () => window.removeEventListener('keydown', keep, { capture: true })
  }, [isOpen])

  return (
    <>
      <button
        className="inline-flex min-h-6 items-center gap-1 underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
        popoverTarget={id}
        type="button"
      >
        <Icon size={14} name="help" />
        Key
      </button>
      <div
        aria-label="Key to the dates"
        className="m-auto max-h-[calc(100dvh-32px)] w-[min(800px,calc(100vw-32px))] border border-ink bg-paper p-4 text-ink-2"
        id={id}
        onToggle={(event) => setIsOpen(event.newState === 'open')}
        popover="auto"
        ref={box}
        role="dialog"
      >
        <div className="-mt-2 -mr-2 mb-1 flex items-center justify-between">
          <h2 className="font-serif text-[17px] font-[650] text-ink">What the drawings mean</h2>
          <button
            aria-label="Close the key"
            className="grid size-8 place-items-center hover:text-ink pointer-coarse:size-11"
            popoverTarget={id}
            popoverTargetAction="hide"
            type="button"
          >
            <Icon name="close" />
          </button>
        </div>
        {isOpen && (
          <LoadedPane failed={() => 'The key could not be loaded. Close it and open it to try again.'}>
            <KeyDrawings />
          </LoadedPane>
        )}
      </div>
    </>
  )
}
