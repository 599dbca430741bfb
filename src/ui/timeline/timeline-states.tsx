import type { Fallback } from '../ErrorBoundary'
import { Failed } from '../states/Failed'

/** For the tools and the strip as for the lanes: neither is needed by the list. */
export const timelineFailed: Fallback = (error, onRetry) => (
  <Failed details={`${location.href}\n${error.message}`} onRetry={onRetry} title="The timeline could not be loaded">
    The list below has the same events.
  </Failed>
)

/** As high as what comes: the list stays where it is. */
export const timelineWaiting = <div aria-busy="true" className="h-[520px] flex-initial" data-lanes="" />
