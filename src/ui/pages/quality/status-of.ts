import { STATUSES, type Status } from '../../../model/dataset'

/** The status that a figure counts: of `status-disputed`, `disputed`. */
export function statusOf(figure: string): Status | undefined {
  return STATUSES.find((status) => figure === `status-${status}`)
}
