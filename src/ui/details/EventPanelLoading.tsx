import { PanelFrame } from './PanelFrame'
import { PanelTitle } from './PanelTitle'

interface EventPanelLoadingProps {
  /** Known from the index before the details are. */
  readonly title?: string | undefined
  readonly onClose: () => void
}

/** Hairlines where the sections will be; nothing moves. */
export function EventPanelLoading({ title, onClose }: EventPanelLoadingProps) {
  return (
    <PanelFrame busy label="Selected event" onClose={onClose} pageKey="loading">
      <p className="text-[13px]/[18px] text-ink-2" role="status">
        {title === undefined ? 'The event is being loaded.' : 'Its passages are being loaded.'}
      </p>
      {title === undefined ? <div className="h-16" /> : <PanelTitle>{title}</PanelTitle>}
      {['h-16', 'h-9', 'h-24', 'h-40'].map((height) => (
        <div className={`border-t border-line ${height}`} key={height} />
      ))}
    </PanelFrame>
  )
}
