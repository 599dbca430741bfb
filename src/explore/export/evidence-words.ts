/** What an event rests on, in the words of files. */
import type { ConflictEvent } from '../../model/dataset'
import { basisWords } from '../date-reason'
import { briefingName } from '../date-words'
import { listed } from '../filter-words'
import type { ExportLookups } from './export-source'
import type { DescribedBriefing } from '../described-briefing'
import { lowered } from '../lowered'

/** Words of a briefing, or a row of somebody else's data. */
export interface Evidence {
  /** The passage; undefined of a record. */
  readonly excerpt?: string
  /** Verbatim; undefined of a record. */
  readonly words?: string
  /** BCP 47, of the words. */
  readonly language?: string
  /** `Xi leaves Moscow; drone strike on Kyiv, briefing of 22 March 2023`, `Row 7 of Event list`. */
  readonly source: string
}

export function evidenceOf({ excerpts, records }: ConflictEvent, { briefings, sources }: ExportLookups): Evidence[] {
  return [
    ...excerpts.map(({ id, exact, briefing }) => {
      const described = briefings.get(briefing)
      return {
        excerpt: id,
        words: exact,
        source: described ? sourceWords(described) : briefing,
        ...(described && { language: described.language }),
      }
    }),
    ...records.map(({ source, row }) => ({ source: `Row ${row} of ${sources.get(source)?.name ?? source}` })),
  ]
}

/** `Xi leaves Moscow; drone strike on Kyiv, briefing of 22 March 2023`. */
export function sourceWords(briefing: DescribedBriefing): string {
  return `${briefing.title}, ${lowered(briefingName(briefing))}`
}

/** `Status: disputed. Statements by Russia and John Kirby.` Whether they assert or deny it, the words say. */
export function statusLine({ status, claims }: ConflictEvent, { actors }: ExportLookups): string {
  const speakers = new Set(claims.flatMap(({ speaker }) => speaker ?? []))
  const names = [...speakers].map((id) => actors.get(id)?.name ?? id)
  return `Status: ${status}.${names.length === 0 ? '' : ` Statements by ${listed(names)}.`}`
}

/** `A day · counted from the briefing’s date. “Wednesday” is the day of the briefing.` */
export function dateReason({ date }: ConflictEvent): string {
  return date.note === undefined ? `${basisWords(date)}.` : `${basisWords(date)}. ${date.note}`
}
