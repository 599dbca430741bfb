import { Suspense, type ReactNode } from 'react'
import { ErrorBoundary } from '../ErrorBoundary'
import { useAtRest } from '../useAtRest'

/**
 * The place of what is printed instead of the page. Its code comes once the page is at rest: a print begins without
 * waiting for anything. Where it could not be had, the page itself is printed.
 */
export function PrintSlot({ children }: { readonly children: ReactNode }) {
  return (
    useAtRest() && (
      <ErrorBoundary fallback={() => undefined}>
        <Suspense>{children}</Suspense>
      </ErrorBoundary>
    )
  )
}
