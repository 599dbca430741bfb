/** Puts a file together, batch by batch: what is written is handed on, and no more events are held than one batch. */
import type { Briefing, ConflictEvent } from '../../model/dataset'
import type { ListOrder } from '../list-order'
import type { ExportFormat } from './export-formats'
import type { ExportSource } from './export-source'

/** Rows that are asked for at a time. */
const BATCH = 1024

export interface ExportWork {
  readonly order: ListOrder
  /** The events of these rows, in their order, as they are to be written. */
  readonly read: (rows: readonly number[]) => Promise<readonly ConflictEvent[]>
  /** Takes what follows what it took before. */
  readonly keep: (text: string) => void
  /** Asked after each event: a promise where the page is to have a turn. Throws when nobody waits any more. */
  readonly pause: () => Promise<void> | undefined
  readonly onProgress: (done: number) => void
  /** For formats that need it; asked once all events are written. */
  readonly excludedOf?: (briefings: ReadonlySet<string>) => Promise<NonNullable<ExportSource['excluded']>>
}

export interface MadeExport {
  readonly head: string
  readonly tail: string
  readonly leftOut: number
}

/** Rejects with whatever `read` and `pause` do. */
export async function makeExport(format: ExportFormat, source: ExportSource, work: ExportWork): Promise<MadeExport> {
  const { order, read, keep, pause, onProgress, excludedOf } = work
  const excluded = new Map<string, Briefing['excluded']>()
  const writer = format.write({ ...source, excluded })
  const briefings = new Set<string>()
  for (let from = 0; from < order.count; from += BATCH) {
    const length = Math.min(BATCH, order.count - from)
    const events = await read(Array.from({ length }, (_, i) => order.rowAt(from + i)))
    for (const event of events) {
      for (const { briefing } of event.excerpts) briefings.add(briefing)
      keep(writer.event(event))
      await pause()
    }
    onProgress(from + length)
  }
  if (format.needsBriefings && excludedOf) {
    for (const [id, passages] of await excludedOf(briefings)) excluded.set(id, passages)
  }
  return writer.frame()
}
