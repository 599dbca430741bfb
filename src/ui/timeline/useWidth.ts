import { useLayoutEffect, useState, type RefObject } from 'react'

/** Width of an element's content in CSS pixels, known before the first paint; the element has no padding of its own. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- measured: what is below would be painted twice
    setWidth(element.current!.clientWidth)
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width))
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [element])
  return width
}
