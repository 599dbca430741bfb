import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * When the element goes and the focus was in it, the focus goes on to `next`, a selector, instead of being lost.
 *
 * ```
 * const root = useFocusOnward('#main')
 * <section ref={root}>…
 * ```
 */
export function useFocusOnward<T extends HTMLElement = HTMLElement>(next: string): RefObject<T | null> {
  const root = useRef<T>(null)
  useLayoutEffect(() => {
    const element = root.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      // What follows is on the page in the next frame, and may have taken the focus itself.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>(next)?.focus()
      })
    }
  }, [next])
  return root
}
