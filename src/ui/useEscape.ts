import { useEffect } from 'react'
import { keyAction } from './keys/keys'

/** Escape anywhere on the page, unless something smaller is open that closes first. */
export function useEscape(onEscape: (() => void) | undefined): void {
  useEffect(() => {
    if (!onEscape) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (keyAction(event, 'page') === 'close' && !document.querySelector('dialog[open], :popover-open')) onEscape()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onEscape])
}
