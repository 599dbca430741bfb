import { Icon } from '../controls/Icon'
import { MATCHES, type Match } from '../../explore/view-state'

const WORDS: Record<Match, string> = { any: 'any of these', all: 'all of these' }

export interface MatchSelectProps {
  readonly match: Match
  readonly onMatch: (match: Match) => void
}

/** Whether an event must involve one of the chosen actors or every one. */
export function MatchSelect({ match, onMatch }: MatchSelectProps) {
  return (
    <span className="relative inline-flex items-center text-[0.9em] text-ink-3 hover:text-ink">
      <select
        aria-label="Events must involve"
        className="min-h-(--row) cursor-pointer appearance-none bg-paper pr-4 text-right field-sizing-content"
        onChange={({ target }) => onMatch(MATCHES.find((each) => each === target.value) ?? 'any')}
        value={match}
      >
        {MATCHES.map((each) => (
          <option key={each} value={each}>
            {WORDS[each]}
          </option>
        ))}
      </select>
      <Icon className="pointer-events-none absolute right-0" size={12} name="chevron-down" />
    </span>
  )
}
