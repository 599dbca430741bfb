import { Icon } from '../controls/Icon'
import { useEffect, useId, useState } from 'react'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'

const DateDrawings = lazyPart(() => import('./DateDrawings').then((module) => module.DateDrawings))

/** Opens the key to the dates; what it shows is loaded when it is first asked for. */
export function DateKey() {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)

  // Escape closes the key, wherever the focus is, and nothing behind it.
  useEffect(() => {
    if (!isOpen) return undefined
    const keep = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopPropagation()
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
        className="m-auto w-[min(440px,calc(100vw-32px))] border border-ink bg-paper p-4 text-ink-2"
        id={id}
        onToggle={(event) => setIsOpen(event.newState === 'open')}
        popover="auto"
        role="dialog"
      >
        <h2 className="mb-2 text-[13px] font-[650] text-ink">How dates are drawn</h2>
        {isOpen && (
          <LoadedPane failed={() => 'The key could not be loaded. Close it and open it to try again.'}>
            <DateDrawings />
          </LoadedPane>
        )}
      </div>
    </>
  )
}
