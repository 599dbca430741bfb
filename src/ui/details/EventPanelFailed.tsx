import { Button } from '../controls/Button'
import { PanelFrame } from './PanelFrame'
import { PanelTitle } from './PanelTitle'

interface EventPanelFailedProps {
  readonly title?: string | undefined
  /** What went wrong, as a sentence for those who may have to report it. */
  readonly reason?: string | undefined
  readonly onRetry: () => void
  readonly onClose: () => void
}

export function EventPanelFailed({ title, reason, onRetry, onClose }: EventPanelFailedProps) {
  return (
    <PanelFrame label="Selected event" onClose={onClose} pageKey="failed">
      {title !== undefined && <PanelTitle>{title}</PanelTitle>}
      <div className={title === undefined ? '' : 'border-t border-line pt-3'} role="alert">
        {title === undefined && <PanelTitle>The event could not be loaded</PanelTitle>}
        <p className="text-ink-2">
          {title !== undefined && 'The passages of this event could not be loaded. '}
          Your filter and the dates on screen are kept, and the link still leads here.
        </p>
      </div>
      <Button className="mt-3" look="solid" onClick={onRetry}>
        Try again
      </Button>
      {reason !== undefined && <p className="mt-3 text-[13px]/[18px] text-ink-3">{reason}</p>}
    </PanelFrame>
  )
}
