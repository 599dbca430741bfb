import type { Status } from '../../model/dataset'
import { STATUS_MARKS } from './shapes'

/** How sure the briefing is: a glyph and its name. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { path, label } = STATUS_MARKS[status]
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
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
        <path d={path} />
      </svg>
      {label}
    </span>
  )
}
