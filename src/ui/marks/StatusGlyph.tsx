import type { Status } from '../../model/dataset'
import { Glyph } from './Glyph'
import { STATUS_MARKS } from '../../explore/mark-shapes'

/** How sure the briefing is, as a drawing beside its name. */
export function StatusGlyph({ status }: { readonly status: Status }) {
  return <Glyph path={STATUS_MARKS[status].path} />
}
