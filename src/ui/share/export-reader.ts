/** How an export comes by its events, and by what stands in the files of the briefings. */
import type { ExportWork } from '../../explore/export/make-export'
import { rowsOfIds } from '../../explore/rows-of-ids'
import { knownDisputes } from '../../explore/known-disputes'
import { readClaimRef } from '../../model/claim-ref'
import type { ShareProps } from './share-props'

type Needed = Pick<ShareProps, 'eventsOf' | 'briefingOf' | 'filter' | 'index' | 'manifest' | 'pauses'>

export function exportReader(props: Needed, signal: AbortSignal): Pick<ExportWork, 'read' | 'pause' | 'excludedOf'> {
  const { eventsOf, briefingOf, filter, index, manifest } = props
  const turn = props.pauses()
  return {
    read: async (rows) => {
      const events = await eventsOf(rows, signal)
      if (filter.asOf === undefined) return events
      // A dispute is known when both of its sides are.
      const others = new Set(events.flatMap(({ disputes }) => disputes.map((side) => readClaimRef(side.with).event)))
      const known = await eventsOf(rowsOfIds(index, manifest, others), signal)
      const byId = new Map(known.map((event) => [event.id, event]))
      return events.map((event) => knownDisputes(event, byId))
    },
    pause: () => {
      signal.throwIfAborted()
      return turn()
    },
    excludedOf: async (briefings) => {
      const excluded = new Map<string, Awaited<ReturnType<typeof briefingOf>>['briefing']['excluded']>()
      for (const id of briefings) {
        signal.throwIfAborted()
        excluded.set(id, (await briefingOf(id)).briefing.excluded)
      }
      return excluded
    },
  }
}
