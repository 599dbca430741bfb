import type { ReactNode } from 'react'

interface Props {
  /** Complete, so that it leads to what is on screen whatever the defaults of the day; asked for when it is followed. */
  readonly href: () => string
  readonly 'aria-label'?: string
  readonly className?: string
  readonly children: ReactNode
}

/** Out of an embed, into a tab of its own. */
export function OutLink({ href, children, ...rest }: Props) {
  // A window that is being moved draws nothing anew here.
  const renew = ({ currentTarget }: { readonly currentTarget: HTMLAnchorElement }) => {
    currentTarget.href = href()
  }
  return (
    <a {...rest} href={href()} onFocus={renew} onPointerDown={renew} rel="noopener" target="_blank">
      {children}
    </a>
  )
}
