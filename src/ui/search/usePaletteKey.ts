import { useEffect, useEffectEvent } from 'react'

interface Options {
  /** Whether `/` works, too; Ctrl or ⌘ K always does. */
  readonly singleKeys: boolean
  readonly onOpen: () => void
}

/** Ctrl or ⌘ K opens the palette anywhere, and `/` where no letters are being typed. */
export function usePaletteKey({ singleKeys, onOpen }: Options): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
    if (event.defaultPrevented || !(isCommand || (singleKeys && isSlash))) return
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    onOpen()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null
  )
}
