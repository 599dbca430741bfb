/** "Copy link": an absolute link with all that defines a view, whatever the defaults of the day. */
import { useCallback, useRef } from 'react'
import type { ViewState } from '../explore/view-state'
import type { TimeSpan } from '../model/time'
import { useViewState } from './useViewState'

export interface CompleteLink {
  /** To the view of this moment, or to what is made of it. */
  readonly hrefOf: (change?: (now: ViewState) => ViewState) => string
  /** Told which window is on screen, which the view need not say. */
  readonly onShownWindow: (window: TimeSpan) => void
}

export function useCompleteLink(build: string): CompleteLink {
  const { hrefTo } = useViewState()
  // Not a state: it changes with every frame of a pan, and is asked for at a press.
  const shown = useRef<TimeSpan>(undefined)
  const onShownWindow = useCallback((window: TimeSpan) => {
    shown.current = window
  }, [])
  const hrefOf = useCallback(
    (change: (now: ViewState) => ViewState = (now) => now) => {
      const { current: visibleWindow } = shown
      return new URL(hrefTo(change, { complete: true, build, ...(visibleWindow && { visibleWindow }) }), location.href)
        .href
    },
    [hrefTo, build],
  )
  return { hrefOf, onShownWindow }
}
