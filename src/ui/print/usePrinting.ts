import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether the page is being printed, or shown as it would be. A browser takes the page as it stands when its event
 * has been handled, so the change is on the page before the listener returns. `onBegin` is called after that.
 */
export function usePrinting(onBegin: () => void): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  const begin = useEffectEvent(onBegin)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const media = matchMedia('print')
    const set = (next: boolean) => {
      flushSync(() => setIsPrinting(next))
      if (next) begin()
    }
    media.addEventListener('change', ({ matches }) => set(matches), { signal })
    window.addEventListener('beforeprint', () => set(true), { signal })
    window.addEventListener('afterprint', () => set(media.matches), { signal })
    // Its code has come late: what is waited for is shown already.
    if (media.matches) queueMicrotask(() => signal.aborted || set(true))
    return () => stop.abort()
  }, [])
  return isPrinting
}
