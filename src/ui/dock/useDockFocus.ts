import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

/**
 * Keeps the focus with an event when the marks change: one that was chosen from a list gets a mark of its own, and
 * one that is no longer selected may go back into a count. `marks` is what the dock draws, the same until it changes.
 */
export function useDockFocus(track: RefObject<HTMLElement | null>, marks: unknown) {
  const chosen = useRef<string>(undefined)
  const held = useRef<string>(undefined)
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body
    const event = chosen.current ?? (isLost ? held.current : undefined)
    chosen.current = undefined
    if (event === undefined) return
    // The dock is in sight already, and the words that were selected shall come into sight.
    track.current!.querySelector<HTMLElement>(`.dock-mark[data-events~="${event}"]`)?.focus({ preventScroll: true })
  }, [track, marks])
  return {
    onChoose(event: string) {
      chosen.current = event
    },
    /** For the toolbar. A mark that is taken away tells nothing, so that it is known to have had the focus. */
    onFocus({ target }: FocusEvent<HTMLElement>) {
      held.current = target.dataset['events']?.split(' ')[0]
    },
    onBlur() {
      held.current = undefined
    },
  }
}
