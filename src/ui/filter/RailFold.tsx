import { useId, useState, type ReactNode } from 'react'
import { Icon } from '../controls/Icon'
import type { Fallback } from '../ErrorBoundary'
import { LoadedPane } from '../LoadedPane'

export interface RailFoldProps {
  readonly title: string
  /** What is chosen in it, for the closed section; empty where nothing is. It then begins closed. */
  readonly chosen: string
  /** Classes for the height of what comes, while it is on its way. */
  readonly height: string
  /** A `lazyPart`. */
  readonly children: ReactNode
}

/** A section of the rail that is loaded when it is first unfolded. */
export function RailFold({ title, chosen, height, children }: RailFoldProps) {
  const id = useId()
  const [open, setOpen] = useState(chosen !== '')
  return (
    <section aria-labelledby={id} className="border-t border-line pt-2 pr-3 pb-2.5 pl-4 max-tablet:pr-4">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} open={open}>
        <summary className="flex min-h-(--row) list-none items-center gap-1 [&::-webkit-details-marker]:hidden">
          <h2 className="flex-none text-[0.93em] font-[650]" id={id}>
            {title}
          </h2>
          <Icon className="text-ink-3" name={open ? 'chevron-down' : 'chevron-right'} size={14} />
          {!open && <span className="ml-auto pl-1 text-right text-[0.9em] text-ink-2">{chosen}</span>}
        </summary>
        {open && (
          <LoadedPane failed={failed} waiting={<div aria-busy="true" className={height} />}>
            {children}
          </LoadedPane>
        )}
      </details>
    </section>
  )
}

const failed: Fallback = () => (
  <p role="alert">These fields could not be loaded. Close this and open it to try again.</p>
)
