import { listed } from '../../explore/filter-words'
import type { Status } from '../../model/dataset'
import { STATUS_MEANINGS } from '../marks/status-meanings'
import { StatusMark } from '../marks/StatusMark'

/** How sure the briefing is, by glyph and by name, and what that means; `against` are those who contradict it. */
export function StatusLine({ status, against }: { status: Status; against: readonly string[] }) {
  const named = status === 'disputed' && against.length > 0
  return (
    <p className="flex items-start gap-2 border-t border-line py-2 text-[13px]/[18px]">
      <span className="font-[650]">
        <StatusMark status={status} />
      </span>
      <span className="text-ink-2">{named ? `contradicted by ${listed(against)}` : STATUS_MEANINGS[status]}</span>
    </p>
  )
}
