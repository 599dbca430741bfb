import { useEffect, useRef, useState } from 'react'
import { exportName } from '../../explore/export-name'
import type { ExportFormat } from '../../explore/export/export-formats'
import { makeExport } from '../../explore/export/make-export'
import { filterSlug } from '../../explore/filter-slug'
import { exportSource } from './export-source'
import { exportReader } from './export-reader'
import { saveFile } from './save-file'
import type { ShareProps } from './share-props'

export type ExportJob =
  | { readonly kind: 'none' | 'cancelled' }
  /** `done` events of `order.count` are written. */
  | { readonly kind: 'making'; readonly format: ExportFormat; readonly done: number }
  | { readonly kind: 'made'; readonly format: ExportFormat; readonly name: string; readonly leftOut: number }
  | { readonly kind: 'failed'; readonly format: ExportFormat; readonly error: Error }

interface Export {
  readonly job: ExportJob
  readonly start: (format: ExportFormat) => void
  readonly cancel: () => void
}

/** Parts of a file are handed to the browser when they have grown so long, which may put them on its disk. */
const PART = 4_000_000

/** Makes files of the matching events, one at a time; leaving gives one up. */
export function useExport(props: ShareProps): Export {
  const [job, setJob] = useState<ExportJob>({ kind: 'none' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const start = (format: ExportFormat) => {
    const stop = new AbortController()
    running.current?.abort()
    running.current = stop
    const tell = (next: ExportJob) => stop.signal.aborted || setJob(next)
    const release = props.busy('export')
    tell({ kind: 'making', format, done: 0 })
    const onProgress = (done: number) => tell({ kind: 'making', format, done })
    makeFile(format, props, stop.signal, onProgress)
      .then(
        ({ file, leftOut }) => {
          if (stop.signal.aborted) return
          const name = exportName(filterSlug(props.filter), props.manifest.build, format.extension)
          saveFile(name, file)
          tell({ kind: 'made', format, name, leftOut })
        },
        (error: unknown) =>
          tell({ kind: 'failed', format, error: error instanceof Error ? error : new Error(String(error)) }),
      )
      .finally(release)
  }
  const cancel = () => {
    running.current?.abort()
    setJob({ kind: 'cancelled' })
  }
  return { job, start, cancel }
}

async function makeFile(
  format: ExportFormat,
  props: ShareProps,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<{ readonly file: Blob; readonly leftOut: number }> {
  const parts: (Blob | string)[] = []
  let texts: string[] = []
  let length = 0
  const keep = (text: string) => {
    texts.push(text)
    length += text.length
    if (length < PART) return
    parts.push(new Blob(texts))
    texts = []
    length = 0
  }
  const { order } = props
  const work = { ...exportReader(props, signal), order, keep, onProgress }
  const { head, tail, leftOut } = await makeExport(format, exportSource(props), work)
  return { file: new Blob([head, ...parts, ...texts, tail], { type: format.mediaType }), leftOut }
}
