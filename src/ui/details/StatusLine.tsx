import type { Status } from '../../model/dataset'
import { StatusMark } from '../marks/StatusMark'

const MEANINGS: Record<Status, string> = {
  stated: 'the briefing says so itself',
  claimed: 'a party says so, and the briefing passes it on',
  reported: 'media say so, and the briefing passes it on',
  unverified: 'the briefing calls it unverified',
  disputed: 'another statement contradicts it',
}

/** How sure the briefing is, by glyph and by name, and what that means; `against` are those who contradict it. */
export function StatusLine({ status, against }: { status: Status; against: readonly string[] }) {
  const named = status === 'disputed' && against.length > 0
  return (
    <p className="flex items-start gap-2 border-t border-line py-2 text-[13px]/[18px]">
      <span className="font-[650]">
        <StatusMark status={status} />
      </span>
      <span className="text-ink-2">{named ? `contradicted by ${against.join(' and ')}` : MEANINGS[status]}</span>
    </p>
  )
}
