import { useRef, useState, type KeyboardEvent } from 'react'
import { Dialog } from '../controls/Dialog'
import type { Fallback } from '../ErrorBoundary'
import { LoadedPane } from '../LoadedPane'
import { Failed } from '../states/Failed'
import { SHARE_TABS } from './share-tabs'
import type { ShareProps } from './share-props'

/** Kept from one opening to the next, as long as the page is open. */
let lastTab = SHARE_TABS[0]!.id

function keepTab(tab: string): void {
  lastTab = tab
}

/** One dialog for everything that leaves the page: a link, a picture, a quotation, a file. */
export function ShareDialog({ onClose, ...props }: ShareProps & { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState(lastTab)
  const tabs = useRef<HTMLDivElement>(null)
  const at = SHARE_TABS.findIndex(({ id }) => id === chosen)
  const { id, label, Tab } = SHARE_TABS[at]!

  const choose = (next: number) => {
    const tab = SHARE_TABS[next]!.id
    keepTab(tab)
    setChosen(tab)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!Object.hasOwn(STEPS, event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = STEPS[event.key]!(at, SHARE_TABS.length)
    choose(next)
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  const failed: Fallback = (error, retry) => (
    <Failed details={String(error)} onRetry={retry} title={`“${label}” could not be loaded`}>
      The other tabs and the page work without it.
    </Failed>
  )

  return (
    <Dialog
      className="max-tablet:h-[85dvh] tablet:m-auto tablet:h-[min(640px,85dvh)] tablet:w-[min(720px,calc(100vw-32px))]"
      onClose={onClose}
      title="Share"
    >
      <div className="flex min-h-full flex-col">
        <div
          aria-label="Ways to share"
          className="sticky top-0 z-1 flex flex-none overflow-x-auto border-b border-line bg-paper px-2"
          ref={tabs}
          role="tablist"
        >
          {SHARE_TABS.map((tab, i) => (
            <button
              aria-controls="share-panel"
              aria-selected={i === at}
              className="relative h-10 flex-none px-2 text-[14px] text-ink-2 hover:text-ink focus-visible:-outline-offset-2 aria-selected:font-semibold aria-selected:text-ink aria-selected:after:absolute aria-selected:after:inset-x-2 aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:bg-ink forced-colors:aria-selected:after:bg-[Highlight] pointer-coarse:h-11"
              id={`share-tab-${tab.id}`}
              key={tab.id}
              onClick={() => choose(i)}
              onKeyDown={onKeyDown}
              role="tab"
              tabIndex={i === at ? 0 : -1}
              type="button"
            >
              {tab.label}
            </button>
          ))}
        </div>
        <div aria-labelledby={`share-tab-${id}`} className="grow" id="share-panel" role="tabpanel">
          <LoadedPane failed={failed} key={id}>
            <Tab {...props} />
          </LoadedPane>
        </div>
      </div>
    </Dialog>
  )
}

/** From a tab to another by key, round and round. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
}
