import type { ReactNode } from 'react'
import { EmbedFoot } from './EmbedFoot'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  /** To the same in Dateline. */
  readonly href: () => string
}

/** In the place of what cannot be shown, or not yet. */
export function EmbedMessage({ title, children, href }: Props) {
  return (
    <main className="embed-card" data-embed="message" id="main" tabIndex={-1}>
      <h1>{title}</h1>
      {children !== undefined && <p className="mt-1.5 max-w-[560px] text-pretty text-ink-2">{children}</p>}
      <EmbedFoot href={href} />
    </main>
  )
}
