import { CopyLink } from '../share/CopyLink'

interface PanelFootProps {
  /** Absolute link to the event. */
  readonly href: () => string
  readonly reportHref: string | undefined
}

/** What can be done with an event that was read. */
export function PanelFoot({ href, reportHref }: PanelFootProps) {
  return (
    <>
      <CopyLink href={href} label="Copy link to this event" />
      {reportHref !== undefined && (
        <a
          className="ml-auto inline-flex min-h-6 flex-none items-center text-[13px] text-ink-2 pointer-coarse:min-h-11"
          href={reportHref}
          rel="noopener"
          // A mail opens its own program: a tab for it would stay empty.
          target={reportHref.startsWith('mailto:') ? undefined : '_blank'}
        >
          Report an error
        </a>
      )}
    </>
  )
}
