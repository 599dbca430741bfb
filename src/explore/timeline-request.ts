/** What another part of the page asks of the timeline, once: a new object is a new request. */
import type { TimeSpan } from '../model/time'

export type TimelineRequest =
  | { readonly kind: 'goTo'; readonly span: TimeSpan }
  /** Below 1 is closer. */
  | { readonly kind: 'zoom'; readonly factor: number }
