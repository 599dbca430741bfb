import type { Fallback } from '../ErrorBoundary'
import { Failed } from '../states/Failed'

/** For the tools and the strip as for the lanes: neither is needed by the list. */
export const timelineFailed: Fallback = (error, onRetry) => (
  <Failed details={`${location.href}\n${error.message}`} onRetry={onRetry} title="The timeline could not be loaded">
    The list below has the same events.
  </Failed>
)

/**
 * As high as what comes in the first view of the shipped data, on a phone, a tablet and a desk, so that the list stays
 * where it is. Lanes are counted by code that is itself on its way, so another filter may be some lanes off.
 *
 * @param isSelected adds the line that a selected event gets among counts.
 */
export const timelineWaiting = (isSelected: boolean) => (
  <div
    aria-busy="true"
    className={`h-[609px] flex-initial tablet:h-[771px] desk:h-[min(52dvh+111px,703px)] ${isSelected ? 'mb-6' : ''}`}
    data-lanes=""
  />
)
