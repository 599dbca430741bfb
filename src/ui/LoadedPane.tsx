import { Suspense, useEffect, type ReactNode } from 'react'
import { busy } from '../state/idle'
import { ErrorBoundary, type Fallback } from './ErrorBoundary'

interface Props {
  /** A `lazyPart`, or what holds one. */
  readonly children: ReactNode
  /** Stands in where its code could not be had, or has failed. */
  readonly failed: Fallback
  /** Stands in while its code is on its way, and the page is not idle. */
  readonly waiting?: ReactNode
  /** Another one, such as another event, is a new attempt. */
  readonly resetKey?: unknown
}

/** The place of a part that is loaded when it is first shown: it may be late or missing, and the page stands. */
export function LoadedPane({ children, failed, waiting, resetKey }: Props) {
  return (
    <ErrorBoundary fallback={failed} resetKey={resetKey}>
      <Suspense fallback={<Waiting>{waiting}</Waiting>}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function Waiting({ children }: Pick<Props, 'children'>) {
  useEffect(() => busy('code'), [])
  return children
}
