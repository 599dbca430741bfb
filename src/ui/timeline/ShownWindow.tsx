import type { ReactNode } from 'react'
import type { TimeSpan } from '../../model/time'
import { useShownWindow, type WindowPreview } from './window-preview'

interface Props {
  readonly preview: WindowPreview
  /** Where it rests. */
  readonly visibleWindow: TimeSpan
  readonly children: (shown: TimeSpan) => ReactNode
}

/** What shows the window while it moves: this alone is rendered in each frame of a pan, and not the pane around it. */
export function ShownWindow({ preview, visibleWindow, children }: Props) {
  return children(useShownWindow(preview, visibleWindow))
}
