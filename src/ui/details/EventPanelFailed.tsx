import { Failed, type Attempt } from '../states/Failed'
import { PanelFrame } from './PanelFrame'

interface EventPanelFailedProps extends Attempt {
  readonly onClose: () => void
}

export function EventPanelFailed({ onClose, ...attempt }: EventPanelFailedProps) {
  return (
    <PanelFrame label="Selected event" onClose={onClose} pageKey="failed">
      {/* As wide as the panel, whose padding is enough. */}
      <div className="-mx-4 -my-3 tablet:-mx-8">
        <Failed {...attempt} title="The event could not be loaded">
          Your filter and the dates on screen are kept, and the link still leads here.
        </Failed>
      </div>
    </PanelFrame>
  )
}
