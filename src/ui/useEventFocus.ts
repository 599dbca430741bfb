import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Leads the focus to the title of an event that was opened and, however that is closed, back to what opened it.
 * What opened it may have been drawn anew meanwhile: then the list's entry takes it. The function returned is told
 * when the title is on the page; the same event drawn a second time takes nothing.
 */
export function useEventFocus(event: string | undefined): (title: HTMLElement | null) => void {
  const opener = useRef<Element>(undefined)
  const open = useRef<string>(undefined)
  const read = useRef<string>(undefined)
  // Before the panel's own effects move the focus.
  useLayoutEffect(() => {
    const closed = open.current
    if (event !== undefined && closed === undefined) opener.current = document.activeElement ?? undefined
    open.current = event
    if (event !== undefined) return
    read.current = undefined
    if (closed !== undefined) giveBack(opener.current, closed)
  }, [event])
  return useCallback((title) => {
    if (read.current === open.current) return
    read.current = open.current
    // One who pages through keeps the button under the finger.
    if (!isInPanel(document.activeElement)) title?.focus({ preventScroll: true })
  }, [])
}

function giveBack(opener: Element | undefined, event: string): void {
  // The panel is gone, and what stands in its place may be drawn in this frame.
  requestAnimationFrame(() => {
    // Somebody went on elsewhere: that is where the focus belongs.
    if (document.activeElement !== document.body && !isInPanel(document.activeElement)) return
    const entry = document.querySelector<HTMLElement>(`article[data-event-id="${CSS.escape(event)}"] a`)
    const main = document.getElementById('main')
    const isUsable = opener instanceof HTMLElement && opener.isConnected && opener !== document.body && opener !== main
    ;(isUsable ? opener : (entry ?? main))?.focus()
  })
}

function isInPanel(element: Element | null): boolean {
  return Boolean(element?.closest('[data-panel]'))
}
