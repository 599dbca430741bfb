import { useEffect, useEffectEvent, useState } from 'react'
import { EXPORT_FORMATS } from '../../explore/export/export-formats'
import { exportSource } from './export-source'
import { exportReader } from './export-reader'
import type { ShareProps } from './share-props'

/** So many events are written to learn how long they are; with no more than these it is known exactly. */
const SAMPLE = 200
/** Of a filter that takes one event here and one there, no more files are loaded only to learn that. */
const MOST_CHUNKS = 8

export interface ExportSizes {
  /** Bytes, by the id of the format. */
  readonly bytes: ReadonlyMap<string, number>
  readonly isExact: boolean
}

/** How large the files will be; undefined until that is known, and where the events cannot be had. */
export function useExportSizes(props: ShareProps): ExportSizes | undefined {
  const [sizes, setSizes] = useState<ExportSizes>()
  const measure = useEffectEvent((signal: AbortSignal) => measured(props, signal))
  const { busy } = props
  useEffect(() => {
    const stop = new AbortController()
    const release = busy('sizes')
    measure(stop.signal)
      .then(
        (known) => stop.signal.aborted || setSizes(known),
        () => {}, // told where somebody asks for a file
      )
      .finally(release)
    return () => stop.abort()
  }, [busy])
  return sizes
}

async function measured(props: ShareProps, signal: AbortSignal): Promise<ExportSizes> {
  const { order } = props
  const rows = sampleOf(props)
  const isExact = rows.length === order.count
  const { read, pause, excludedOf } = exportReader(props, signal)
  const events = await read(rows)
  const briefings = new Set(events.flatMap((event) => event.excerpts.map(({ briefing }) => briefing)))
  const excluded = isExact && excludedOf ? await excludedOf(briefings) : new Map<string, never>()
  const bytes = new Map<string, number>()
  for (const { id, write } of EXPORT_FORMATS) {
    const writer = write({ ...exportSource(props), excluded })
    const texts = events.map((event) => writer.event(event))
    await pause()
    const { head, tail } = writer.frame()
    const [frame, body] = [new Blob([head, tail]).size, new Blob(texts).size]
    bytes.set(id, frame + (rows.length === 0 ? 0 : (body / rows.length) * order.count))
  }
  return { bytes, isExact }
}

function sampleOf({ order, manifest: { chunkRows } }: ShareProps): readonly number[] {
  const rows: number[] = []
  const chunks = new Set<number>()
  for (let place = 0; place < Math.min(order.count, SAMPLE); place++) {
    const row = order.rowAt(place)
    chunks.add(Math.floor(row / chunkRows))
    if (chunks.size > MOST_CHUNKS) break
    rows.push(row)
  }
  return rows
}
