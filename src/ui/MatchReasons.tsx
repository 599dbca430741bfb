import type { MatchReason } from '../explore/match-reasons'
import { Pieces } from './Pieces'

/** Why an event was found, in one line: `Kiev: another spelling of Kyiv (place)`. */
export function MatchReasons({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  return (
    <Pieces
      pieces={reasons.flatMap(({ pieces }, i) =>
        i === 0 ? pieces : [{ text: ' · ', hit: false, verbatim: false }, ...pieces],
      )}
    />
  )
}
