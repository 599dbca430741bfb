import type { ReactNode } from 'react'
import { SettingsPane } from './settings/SettingsPane'
import type { Link } from './share/link'

interface Props {
  readonly home: Link
  /** What the first link of the page skips to. */
  readonly skip?: string
  /** The search field. */
  readonly search?: ReactNode
  /** Links and buttons at the right of the bar. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The bar on top of every page. On a wide screen the page is as high as the window and its parts scroll. */
export function PageFrame({ home, skip = 'Skip to the events', search, actions, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col desk:h-dvh desk:overflow-hidden">
      <a
        className="absolute left-4 z-10 -translate-y-full bg-paper px-3 py-2 focus:translate-y-2"
        href="#main"
        onClick={(event) => {
          // A fragment would become part of the view's address.
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {skip}
      </a>
      <header className="flex min-h-12 flex-none items-center gap-x-4 border-b border-ink py-1 pr-1.5 pl-4 tablet:pr-4">
        <a
          className="font-serif text-[24px] leading-none font-[650] tracking-[-0.015em] no-underline desk:w-[220px]"
          {...home}
        >
          Dateline
        </a>
        <div className="flex flex-1 max-tablet:hidden">{search}</div>
        <div className="ml-auto flex items-center tablet:gap-4">
          <SettingsPane />
          {actions}
        </div>
      </header>
      {children}
    </div>
  )
}
