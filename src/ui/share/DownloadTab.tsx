import { EXPORT_FORMATS, type ExportFormat } from '../../explore/export/export-formats'
import { sizeWords } from '../../explore/size-words'
import { countWords, eventCount } from '../../explore/filter-words'
import { ExportStatus } from './ExportStatus'
import { FormatRow } from './FormatRow'
import type { ShareProps } from './share-props'
import { useExport } from './useExport'
import { useExportSizes } from './useExportSizes'

/** From so many on it takes long enough to say so beforehand. */
const MANY = 20_000

/** The matching events as a file, in the forms that other programs read. */
export function DownloadTab(props: ShareProps) {
  const { order, sentence, filter } = props
  const { job, start, cancel } = useExport(props)
  const sizes = useExportSizes(props)
  if (order.count === 0) return <Nothing sentence={sentence} />

  const making = job.kind === 'making' ? job.format : undefined
  const sizeOf = ({ id }: ExportFormat) => {
    const bytes = sizes?.bytes.get(id)
    return bytes === undefined ? '' : `${sizes?.isExact ? '' : 'about '}${sizeWords(bytes)}`
  }
  return (
    <>
      <div className="px-4 pt-4 pb-3">
        <p className="font-serif text-[16.5px]/6 text-pretty">
          <b className="font-[650]">{sentence}</b>
        </p>
        <p className="mt-1 max-w-[560px] text-[13px]/[18px] text-pretty text-ink-2">
          All of them are in the file, in the order of the list. The window on screen leaves none out.
          {filter.asOf !== undefined && ' Passages of later briefings are left out, as they are here.'}
          {order.count >= MANY &&
            ` ${eventCount(order.count)} take a while: they are loaded and written in this page, so keep it open.`}
        </p>
      </div>
      <ul className="border-b border-line">
        {EXPORT_FORMATS.map((format) => (
          <FormatRow
            format={format}
            isMaking={format === making}
            isWaiting={making !== undefined && format !== making}
            key={format.id}
            onCancel={cancel}
            onStart={() => start(format)}
            size={sizeOf(format)}
          />
        ))}
      </ul>
      <ExportStatus job={job} onRetry={start} total={order.count} />
      <p className="px-4 py-3 text-[12.5px]/[17px] text-ink-3">
        The briefings’ words remain their publishers’ and are quoted as source data. {countWords(order.count)} of{' '}
        {countWords(props.index.columns.count)} events in dataset {props.manifest.build}.
      </p>
    </>
  )
}

function Nothing({ sentence }: { readonly sentence: string }) {
  return (
    <div className="px-4 py-4">
      <h3 className="font-serif text-[19px]/6 font-[650]">There is nothing to download</h3>
      <p className="mt-1 max-w-[480px] text-[15px]/[21px] text-pretty text-ink-2">
        {sentence}. Remove part of the filter, and the events that match can be downloaded here.
      </p>
    </div>
  )
}
