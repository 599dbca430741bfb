import type { ReactNode } from 'react'
import { Button } from './controls/Button'
import type { Fallback } from './ErrorBoundary'
import { LoadedPane } from './LoadedPane'
import { Failed } from './states/Failed'

interface Props {
  /** A dialog, whose code is loaded when it is first opened. */
  readonly children: ReactNode
  readonly onClose: () => void
  /** What is said, and where, if its code cannot be had. */
  readonly title?: string
  readonly kept?: string
  readonly className?: string
}

/** The place of a dialog: without its code the page works, and says so. */
export function DialogPlace({
  children,
  onClose,
  title = 'This could not be loaded',
  kept = 'The page itself works without it.',
  className = 'top-12 right-0 border',
}: Props) {
  const failed: Fallback = (error, retry) => (
    <div className={`fixed z-10 border-ink bg-paper ${className}`} data-dialog-failed="">
      <Failed action={<Button onClick={onClose}>Close</Button>} details={String(error)} onRetry={retry} title={title}>
        {kept}
      </Failed>
    </div>
  )
  return <LoadedPane failed={failed}>{children}</LoadedPane>
}
