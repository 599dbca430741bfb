import { useEffect, useRef } from 'react'

/**
 * Letters typed between the key that opens the palette and the moment its field is there: a hand is faster than the
 * first load of its code. The function returned gives them out.
 */
export function useTypedAhead(isOpen: boolean): () => string {
  const typed = useRef('')
  useEffect(() => {
    if (!isOpen) return undefined
    typed.current = ''
    const listen = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey } = event
      // Where the code could not be had, Space is the button's again.
      if (document.querySelector('dialog[open], [data-dialog-failed]') || altKey || ctrlKey || metaKey) return
      if (key === 'Backspace') typed.current = typed.current.slice(0, -1)
      else if (key.length === 1) typed.current += key
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [isOpen])
  return () => typed.current
}
