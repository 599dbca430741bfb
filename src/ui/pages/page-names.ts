import type { PageName } from '../../explore/view-state'

/** How the pages about the data are called, in links and at their head. */
export const PAGE_LABELS: Record<PageName, string> = {
  disputes: 'Disputes',
  method: 'Method',
  quality: 'Data quality',
  data: 'Data',
}
