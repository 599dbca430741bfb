import { Button } from '../controls/Button'
import { Icon } from '../controls/Icon'
import { CopyLink } from '../share/CopyLink'
import { shareDialog } from '../share/open-share'
import type { FilledReport } from '../share/report'

interface PanelFootProps {
  /** Absolute link to the event. */
  readonly href: () => string
  readonly report: FilledReport
}

/** What can be done with an event that was read. Without a place to send a report to, it can be copied. */
export function PanelFoot({ href, report }: PanelFootProps) {
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      <Button aria-haspopup="dialog" onClick={() => shareDialog.open(undefined)}>
        <Icon name="share" />
        Share this event
      </Button>
      <CopyLink label="Copy link to this event" text={href} />
      <span className="ml-auto text-[13px] has-[textarea]:w-full">
        {report.href === undefined ? (
          <CopyLink label="Copy an error report" look="text" name="The error report" text={() => report.text} />
        ) : (
          <a
            className="inline-flex min-h-6 items-center text-ink-2 pointer-coarse:min-h-11"
            href={report.href}
            rel="noopener"
            // A mail opens its own program: a tab for it would stay empty.
            target={report.href.startsWith('mailto:') ? undefined : '_blank'}
          >
            Report an error
          </a>
        )}
      </span>
    </div>
  )
}
