import type { Status } from '../../model/dataset'

/** What a status means, in a clause. */
export const STATUS_MEANINGS: Record<Status, string> = {
  stated: 'the briefing says so itself',
  claimed: 'a party says so, and the briefing passes it on',
  reported: 'media say so, and the briefing passes it on',
  unverified: 'the briefing calls it unverified',
  disputed: 'another statement contradicts it',
}
