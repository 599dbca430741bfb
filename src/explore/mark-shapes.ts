/** The drawings that stand for themes and statuses, shared by the page, the timeline and the card images. */
import type { Status, ThemeIcon } from '../model/dataset'

/** Paths in a 16 × 16 box. */
export const THEME_PATHS: Record<ThemeIcon, string> = {
  'triangle-down': 'M2 3.2h12L8 14z',
  diamond: 'M8 1.4 14.6 8 8 14.6 1.4 8z',
  circle: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 1 0 8 2.2z',
  square: 'M2.8 2.8h10.4v10.4H2.8z',
  cross: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4z',
  'triangle-up': 'M8 2l6.6 11.6H1.4z',
  pentagon: 'M8 1.8l6.3 4.6-2.4 7.4H4.1L1.7 6.4z',
  'slanted-bar': 'M5 3.2h10l-4 9.6H1z',
}

/** Stroked paths in a 14 × 14 box, and how a status is called. */
export const STATUS_MARKS: Record<Status, { readonly path: string; readonly label: string }> = {
  stated: { path: 'M2 7h10', label: 'Stated' },
  claimed: {
    path: 'M5.8 3.2C3.9 4 2.8 5.7 2.8 8.2M11 3.2C9.1 4 8 5.7 8 8.2M2.8 9.2a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0M8 9.2a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0',
    label: 'Claimed',
  },
  reported: { path: 'M2 3.4h10M2 7h10M2 10.6h6', label: 'Reported' },
  unverified: { path: 'M1.8 7h2M6 7h2M10.2 7h2', label: 'Unverified' },
  disputed: { path: 'M2 5h10M2 9h10M9.4 2 4.6 12', label: 'Disputed' },
}
