import type { Fallback } from '../ErrorBoundary'
import { Failed } from '../states/Failed'

/** For the tools and the strip as for the lanes: neither is needed by the list. */
export const timelineFailed: Fallback = (error, onRetry) => (
  <Failed details={`${location.href}\n${error.message}`} onRetry={onRetry} title="The timeline could not be loaded">
    The list below has the same events.
  </Failed>
)
