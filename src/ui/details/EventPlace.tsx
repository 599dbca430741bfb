import type { ReactNode } from 'react'
import type { Fallback } from '../ErrorBoundary'
import { LoadedPane } from '../LoadedPane'
import { EventPanelFailed } from './EventPanelFailed'
import { EventPanelLoading } from './EventPanelLoading'

interface Props {
  /** Its id; another one is a new attempt. */
  readonly event: string
  readonly onClose: () => void
  /** The event, once its code is there: it brings its own sheet along. */
  readonly children: ReactNode
}

/** Where the selected event stands. Until its code has arrived, or if that cannot be had, the place is the same. */
export function EventPlace({ event, onClose, children }: Props) {
  const failed: Fallback = (error, retry) =>
    still(<EventPanelFailed details={String(error)} onClose={onClose} onRetry={retry} />)
  return (
    <LoadedPane failed={failed} resetKey={event} waiting={still(<EventPanelLoading onClose={onClose} />)}>
      {children}
    </LoadedPane>
  )
}

/** A sheet that cannot be moved yet. */
function still(panel: ReactNode) {
  return (
    <div className="sheet sheet-place" data-sheet="" data-stop="half">
      {panel}
    </div>
  )
}
