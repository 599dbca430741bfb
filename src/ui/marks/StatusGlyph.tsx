import type { Status } from '../../model/dataset'
import { STATUS_MARKS } from './shapes'

/** How sure the briefing is, as a drawing beside its name. */
export function StatusGlyph({ status }: { readonly status: Status }) {
  return (
    <svg
      aria-hidden="true"
      className="flex-none"
      fill="none"
      height="14"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="1.6"
      viewBox="0 0 14 14"
      width="14"
    >
      <path d={STATUS_MARKS[status].path} />
    </svg>
  )
}
