import type { ReactNode } from 'react'
import { Icon } from './controls/Icon'
import { SettingsPane } from './settings/SettingsPane'
import type { Link } from './share/link'

interface Props {
  readonly home: Link
  /** The search field. */
  readonly search?: ReactNode
  /** Links and buttons at the right of the bar. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The bar on top of every page. On a wide screen the page is as high as the window and its parts scroll. */
export function PageFrame({ home, search, actions, children }: Props) {
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
        Skip to the events
      </a>
      <header className="bar flex min-h-12 flex-none items-center gap-x-4 border-b border-ink py-1 pr-1.5 pl-4 tablet:pr-4">
        <a
          className="bar-home font-serif text-[24px] leading-none font-[650] tracking-[-0.015em] no-underline desk:w-[220px]"
          {...home}
        >
          Dateline
        </a>
        <div className="bar-search flex flex-1">{search}</div>
        <div className="ml-auto flex items-center tablet:gap-4">
          {search !== undefined && (
            <button
              aria-label="Search"
              className="bar-find size-11"
              onClick={({ currentTarget }) => currentTarget.closest('header')?.querySelector('input')?.focus()}
              type="button"
            >
              <Icon className="mx-auto" name="search" size={20} />
            </button>
          )}
          <SettingsPane />
          {actions}
        </div>
      </header>
      {children}
    </div>
  )
}
