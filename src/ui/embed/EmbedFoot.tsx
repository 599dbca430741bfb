import type { ReactNode } from 'react'

interface Props {
  /** Complete, so that it leads to what is on screen whatever the defaults of the day; asked for when it is followed. */
  readonly href: () => string
  /** Which data this is. */
  readonly children?: ReactNode
}

/** Where this comes from, and the way to all of it. */
export function EmbedFoot({ href, children }: Props) {
  // A window that is being moved draws nothing anew here.
  const renew = ({ currentTarget }: { readonly currentTarget: HTMLAnchorElement }) => {
    currentTarget.href = href()
  }
  return (
    <footer className="embed-foot">
      <a href={href()} onFocus={renew} onPointerDown={renew} rel="noopener" target="_blank">
        Open in Dateline
      </a>
      {children}
    </footer>
  )
}
