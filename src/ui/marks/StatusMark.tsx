import type { Status } from '../../model/dataset'
import { STATUS_MARKS } from './shapes'

/** How sure the briefing is: a glyph and, unless it stands nearby anyway, its name. */
export function StatusMark({ status, withLabel = true }: { status: Status; withLabel?: boolean }) {
  const { path, label } = STATUS_MARKS[status]
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg
        aria-hidden={withLabel}
        aria-label={withLabel ? undefined : label}
        className="flex-none"
        fill="none"
        height="14"
        role={withLabel ? undefined : 'img'}
        stroke="currentColor"
        strokeLinecap="round"
        strokeWidth="1.6"
        viewBox="0 0 14 14"
        width="14"
      >
        <path d={path} />
      </svg>
      {withLabel && label}
    </span>
  )
}
