import type { Status } from '../../model/dataset'
import { STATUS_MARKS } from '../../explore/mark-shapes'
import { StatusGlyph } from './StatusGlyph'

/** How sure the briefing is: a glyph and its name. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StatusGlyph status={status} />
      {STATUS_MARKS[status].label}
    </span>
  )
}
