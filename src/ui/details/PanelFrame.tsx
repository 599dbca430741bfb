import { Icon } from '../controls/Icon'
import type { ReactNode } from 'react'
import { Button } from '../controls/Button'
import { PageLinksPane } from '../PageLinksPane'

interface PanelFrameProps {
  readonly label: string
  readonly busy?: boolean
  /** Left of the close button. */
  readonly bar?: ReactNode
  readonly foot?: ReactNode
  /** A new key is a new page of the panel, read from its top. */
  readonly pageKey: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What all states of the event panel share, so that nothing moves when one follows the other. */
export function PanelFrame({ label, busy = false, bar, foot, pageKey, onClose, children }: PanelFrameProps) {
  return (
    <section
      aria-busy={busy}
      aria-label={label}
      className="flex h-full min-h-0 flex-col bg-paper wrap-anywhere"
      data-panel="event"
    >
      <div className="flex h-10 flex-none items-center gap-0.5 border-b border-line pr-2.5 pl-5 text-[13.5px] text-ink-2 max-tablet:pl-4 pointer-coarse:h-12">
        {bar}
        <Button aria-label="Close" className="ml-auto" look="quiet" onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-3 pb-6 max-tablet:px-4" key={pageKey}>
        {children}
        <PageLinksPane
          className="mt-6 border-t border-line pt-2 text-[12.5px] text-ink-3 desk:hidden"
          label="About the data of this event"
        />
      </div>
      {foot !== undefined && (
        <div className="flex min-h-[46px] flex-none items-center gap-2 border-t border-line px-5 py-2 max-tablet:px-4">
          {foot}
        </div>
      )}
    </section>
  )
}
