import { useRef, useState, type ReactNode } from 'react'
import { Button } from '../controls/Button'
import { useFocusOnward } from '../useFocusOnward'

/** What a failed state must know of the attempt that failed and of the next. */
export interface Attempt {
  /** For readers, in one sentence: `The server could not be reached.` */
  readonly reason?: string | undefined
  /** For a report of the error: what was asked for, and what came back. */
  readonly details: string
  readonly onRetry: () => void
  /** While a new attempt is under way. */
  readonly retrying?: boolean
  /** Only the whole page anew can help. */
  readonly outdated?: boolean
}

export interface FailedProps extends Attempt {
  /** What failed: `The events could not be loaded`. */
  readonly title: string
  /** What is kept, in sentences. */
  readonly children: ReactNode
  /** Another way on, beside “Try again”. */
  readonly action?: ReactNode
}

/** Something could not be had: what, what is kept, and what to do. */
export function Failed({
  title,
  children,
  reason,
  details,
  onRetry,
  retrying = false,
  outdated = false,
  action,
}: FailedProps) {
  const text = useRef<HTMLParagraphElement>(null)
  const root = useFocusOnward('#main')
  const [copied, setCopied] = useState<'yes' | 'no'>()

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details)
      setCopied('yes')
    } catch {
      // No permission, or no secure connection: the reader can still copy what is selected.
      if (text.current) getSelection()?.selectAllChildren(text.current)
      setCopied('no')
    }
  }

  return (
    <section aria-label={title} className="p-4 tablet:p-8" ref={root}>
      <div className="max-w-[536px] border-t border-ink pt-5">
        <div role="alert">
          <h2 className="font-serif text-[22px]/7 font-[650] tracking-[-0.006em] text-balance">{title}</h2>
          <div className="mt-1.5 max-w-[480px] text-[15px]/[21px] text-pretty text-ink-2">
            {reason} {children}
          </div>
        </div>
        <div className="mt-4 flex flex-wrap gap-2.5">
          {/* Not disabled while it works: that would take the focus away. */}
          <Button
            aria-disabled={retrying}
            className="h-8! px-3! pointer-coarse:h-11!"
            look="solid"
            onClick={retrying ? undefined : onRetry}
          >
            {retrying ? 'Trying again' : outdated ? 'Reload' : 'Try again'}
          </Button>
          {action}
        </div>
        <p className="mt-4 text-[13px]/[18px] wrap-anywhere whitespace-pre-line text-ink-3" ref={text}>
          {details}
        </p>
        <button
          className="min-h-6 text-[13px] text-ink-2 underline decoration-line-2 decoration-1 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
          onClick={() => void copy()}
          type="button"
        >
          Copy the details
        </button>
        <output className="ml-3 text-[13px] text-ink-3">
          {copied === 'yes' && 'Copied'}
          {copied === 'no' && 'The browser does not allow it; the details are selected'}
        </output>
      </div>
    </section>
  )
}
