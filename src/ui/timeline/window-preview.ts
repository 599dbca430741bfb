/** The window while it moves. Apart from React's state: it changes every frame, and little on the page shows it. */
import { useSyncExternalStore } from 'react'
import type { TimeSpan } from '../../model/time'

export interface WindowPreview {
  /** Undefined while the window rests. */
  readonly get: () => TimeSpan | undefined
  readonly set: (next: TimeSpan | undefined) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createWindowPreview(): WindowPreview {
  const listeners = new Set<() => void>()
  let now: TimeSpan | undefined
  return {
    get: () => now,
    set(next) {
      if (next === now) return
      now = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The window on screen: where it moves, else where it rests. */
export function useShownWindow(preview: WindowPreview, visibleWindow: TimeSpan): TimeSpan {
  return useSyncExternalStore(preview.subscribe, preview.get) ?? visibleWindow
}
