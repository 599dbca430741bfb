/** "Copy link": an absolute link with all that defines a view, whatever the defaults of the day. */
import { useCallback, useRef } from 'react'
import type { Scale, ViewState } from '../explore/view-state'
import type { TimeSpan } from '../model/time'
import { useViewState } from './useViewState'

export interface CompleteLink {
  /** To the view of this moment, or to what is made of it. */
  readonly hrefOf: (change?: (now: ViewState) => ViewState) => string
  /** Told which window is on screen, and in which scale: the view need not say. */
  readonly onShownWindow: (visibleWindow: TimeSpan, scale: Scale) => void
}

export function useCompleteLink(build: string): CompleteLink {
  const { hrefTo } = useViewState()
  // Not a state: it changes with every frame of a pan, and is asked for at a press.
  const shown = useRef<{ readonly visibleWindow: TimeSpan; readonly scale: Scale }>(undefined)
  const onShownWindow = useCallback((visibleWindow: TimeSpan, scale: Scale) => {
    shown.current = { visibleWindow, scale }
  }, [])
  const hrefOf = useCallback(
    (change: (now: ViewState) => ViewState = (now) => now) =>
      new URL(hrefTo(change, { complete: true, build, ...shown.current }), location.href).href,
    [hrefTo, build],
  )
  return { hrefOf, onShownWindow }
}
