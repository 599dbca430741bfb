import type { MouseEvent } from 'react'

/** A real link, for new tabs and for copying, that the app follows itself on a plain click. */
export interface Link {
  readonly href: string
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void
}
