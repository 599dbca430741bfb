import { useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus back to what had it before a panel opened. `open` is undefined while the panel is closed.
 * What had the focus may have been drawn anew meanwhile: then an element of the same event takes it.
 */
export function useFocusReturn(open: string | undefined): () => void {
  const opener = useRef<Element>(undefined)
  const event = useRef<string>(undefined)
  // Before the panel's own effects move the focus.
  useLayoutEffect(() => {
    if (open !== undefined && event.current === undefined) opener.current = document.activeElement ?? undefined
    if (open !== undefined) event.current = open
    else event.current = undefined
  }, [open])
  return () => {
    const last = event.current
    const before = opener.current
    requestAnimationFrame(() => {
      const again = document.querySelector<HTMLElement>(`article[data-event-id="${CSS.escape(last ?? '')}"] a`)
      const target = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : again
      ;(target ?? document.getElementById('main'))?.focus()
    })
  }
}
