import { useEffect, useEffectEvent } from 'react'
import { keyAction, type KeyAction } from './keys'

/**
 * A key that works anywhere on the page, unless a dialog is open, which has its own.
 *
 * ```
 * usePageKey('search', singleKeys, () => field.current?.focus())
 * ```
 */
export function usePageKey(action: KeyAction<'page'>, singleKeys: boolean, onKey: () => void): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (keyAction(event, 'page', singleKeys) !== action || document.querySelector('dialog[open]')) return
    event.preventDefault()
    onKey()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => act(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
