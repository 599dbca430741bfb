import { useState } from 'react'
import { usePageKey } from '../keys/usePageKey'

interface UsedPalette {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Whether the search over everything is open; a key opens it, too. */
export function usePalette(singleKeys: boolean): UsedPalette {
  const [isOpen, setIsOpen] = useState(false)
  const open = () => setIsOpen(true)
  const close = () => {
    setIsOpen(false)
    // Opened by a key from nowhere, it would give the focus back to nowhere: reading goes on at what was asked for.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus()
    })
  }
  usePageKey('search', singleKeys, open)
  return { isOpen, open, close }
}
