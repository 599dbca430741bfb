import type { ReactNode } from 'react'
import { OutLink } from './OutLink'

interface Props {
  /** To the same in Dateline. */
  readonly href: () => string
  /** Which data this is. */
  readonly children?: ReactNode
}

/** Where this comes from, and the way to all of it. */
export function EmbedFoot({ href, children }: Props) {
  return (
    <footer className="embed-foot">
      <OutLink href={href}>Open in Dateline</OutLink>
      {children}
    </footer>
  )
}
