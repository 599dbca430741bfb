import { useEffect, type RefObject } from 'react'

/**
 * Keeps an element as high as what is left of the screen above an on-screen keyboard, as `--room` and `--room-top`:
 * the keyboard of a phone covers the page instead of making it smaller.
 */
export function useKeyboardRoom(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { visualViewport: viewport } = window
    if (!viewport) return undefined
    const fit = () => {
      element.current?.style.setProperty('--room', `${Math.round(viewport.height)}px`)
      element.current?.style.setProperty('--room-top', `${Math.round(viewport.offsetTop)}px`)
    }
    fit()
    viewport.addEventListener('resize', fit)
    viewport.addEventListener('scroll', fit)
    return () => {
      viewport.removeEventListener('resize', fit)
      viewport.removeEventListener('scroll', fit)
    }
  }, [element])
}
