/** A trackpad's sideways swipe, or the wheel with Shift, pans; vis-timeline would not. */

/** The window rests this long after the last turn of the wheel, in milliseconds. */
const REST_MS = 150

/** Calls `onPan` with pixels to the right, and `onRest` when the wheel has come to rest. Returns the way to stop. */
export function attachWheelPan(host: HTMLElement, onPan: (px: number) => void, onRest: () => void): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined
  const onWheel = (event: WheelEvent) => {
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
    if (!event.shiftKey && !isSideways) return
    event.preventDefault()
    event.stopPropagation()
    onPan(isSideways ? event.deltaX : event.deltaY)
    clearTimeout(rest)
    rest = setTimeout(onRest, REST_MS)
  }
  host.addEventListener('wheel', onWheel, { capture: true, passive: false })
  return () => {
    clearTimeout(rest)
    host.removeEventListener('wheel', onWheel, { capture: true })
  }
}
