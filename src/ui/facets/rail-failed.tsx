import type { Fallback } from '../ErrorBoundary'
import { Failed } from '../states/Failed'

/** In the place of the filters, in the rail or in the sheet. */
export const railFailed: Fallback = (error, onRetry) => (
  <Failed details={String(error)} onRetry={onRetry} title="The filters could not be loaded">
    What is chosen stays chosen, and the sentence above the timeline can still be edited.
  </Failed>
)
