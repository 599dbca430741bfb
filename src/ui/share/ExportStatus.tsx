import { countWords, eventCount } from '../../explore/filter-words'
import type { ExportFormat } from '../../explore/export/export-formats'
import { Button } from '../controls/Button'
import { useFocusOnward } from '../useFocusOnward'
import type { ExportJob } from './useExport'

interface Props {
  readonly job: ExportJob
  /** Events that are to be written. */
  readonly total: number
  readonly onRetry: (format: ExportFormat) => void
}

/** What has become of the last file that was asked for. Always there, so that it is heard. */
export function ExportStatus({ job, total, onRetry }: Props) {
  const words = statusWords(job, total)
  return (
    <div className={words === '' ? '' : 'border-b border-line px-4 py-3'}>
      {job.kind === 'making' && (
        <progress
          aria-label={`Writing ${job.format.label}`}
          className="mb-1.5 block h-1 w-full appearance-none border-0 bg-line [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-ink"
          max={total}
          value={job.done}
        />
      )}
      <div className="text-[13px]/[18px] wrap-anywhere text-ink-2" role="status">
        {words}
      </div>
      {job.kind === 'making' && (
        <p className="text-[13px]/[18px] text-ink-3 tabular-nums">
          {countWords(job.done)} of {eventCount(total)}
        </p>
      )}
      {job.kind === 'failed' && <Retry error={job.error} onRetry={() => onRetry(job.format)} />}
    </div>
  )
}

function Retry({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const root = useFocusOnward<HTMLDivElement>('[data-export-cancel]')
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1" ref={root}>
      <Button onClick={onRetry}>Try again</Button>
      {'detail' in error && (
        <span className="min-w-0 text-[12.5px]/[17px] wrap-anywhere text-ink-3">{String(error.detail)}</span>
      )}
    </div>
  )
}

/** Progress is not told number by number: that would be read out without end. */
function statusWords(job: ExportJob, total: number): string {
  switch (job.kind) {
    case 'none':
      return ''
    case 'cancelled':
      return 'Cancelled. Nothing was saved.'
    case 'making':
      return `Writing ${eventCount(total)} as ${job.format.label}.`
    case 'made': {
      const { leftOut, name, format } = job
      const left =
        leftOut === 0
          ? ''
          : ` ${eventCount(leftOut)} ${leftOut === 1 ? 'is' : 'are'} left out: ${format.leavesOut ?? ''}.`
      return `The browser has been given ${name}.${left}`
    }
    case 'failed':
      return `The ${job.format.label} file could not be made. ${job.error.message}`
  }
}
