import type { ExportFormat } from '../../explore/export/export-formats'
import { Button } from '../controls/Button'

interface Props {
  readonly format: ExportFormat
  /** `12 kB`; empty until it is known. */
  readonly size: string
  readonly isMaking: boolean
  /** While another file is being made. */
  readonly isWaiting: boolean
  readonly onStart: () => void
  readonly onCancel: () => void
}

/** A format, what it is for, how large its file will be, and the way to it. */
export function FormatRow({ format, size, isMaking, isWaiting, onStart, onCancel }: Props) {
  const { label, purpose } = format
  return (
    <li className="grid grid-cols-[92px_minmax(0,1fr)_auto] items-center gap-x-3 border-t border-line px-4 py-1.5 text-[14px]/5 max-tablet:grid-cols-[minmax(0,1fr)_auto] max-tablet:py-2">
      <span className="font-semibold">{label}</span>
      <span className="min-w-0 text-ink-2 max-tablet:col-start-1 max-tablet:row-start-2 max-tablet:text-[13px]/[18px]">
        {purpose}
        <span className="text-ink-3 tabular-nums">{size !== '' && ` · ${size}`}</span>
      </span>
      {/* The same button all the while, so that the focus stays; not disabled, for that would take it away. */}
      <Button
        aria-disabled={isWaiting || undefined}
        aria-label={isMaking ? `Cancel the ${label} file` : `Download as ${label}`}
        className="w-24 aria-disabled:border-line aria-disabled:text-ink-3 max-tablet:row-span-2"
        data-export-cancel={isMaking ? '' : undefined}
        onClick={isMaking ? onCancel : isWaiting ? undefined : onStart}
      >
        {isMaking ? 'Cancel' : 'Download'}
      </Button>
    </li>
  )
}
