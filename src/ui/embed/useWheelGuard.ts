import { useEffect, type RefObject } from 'react'

/**
 * The wheel scrolls the page around an embed, and zooms the timeline in it with Ctrl or ⌘ alone: whoever reads on with
 * the pointer over it is not stopped. A sideways turn pans, as nothing else would follow it.
 */
export function useWheelGuard(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    const onWheel = (event: WheelEvent) => {
      const isMeant = event.ctrlKey || event.metaKey || event.shiftKey
      if (!isMeant && Math.abs(event.deltaY) >= Math.abs(event.deltaX)) event.stopPropagation()
    }
    element.addEventListener('wheel', onWheel, { capture: true })
    return () => element.removeEventListener('wheel', onWheel, { capture: true })
  }, [root])
}
