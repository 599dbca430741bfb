import { Icon } from '../controls/Icon'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../controls/Button'
import { ICON_ON_PHONE } from '../controls/icon-on-phone'
import type { Fallback } from '../ErrorBoundary'
import { lazyPart } from '../lazyPart'
import { LoadedPane } from '../LoadedPane'

const COPIED_MS = 2000
/** Read where the browser does not copy, so loaded then. */
const CopyByHand = lazyPart(() => import('./CopyByHand').then((module) => module.CopyByHand))

interface CopyLinkProps {
  /** The link, or what else is copied; asked for when pressed, so that it is the one of that moment. */
  readonly text: () => string
  /** Of what is copied. */
  readonly name?: string
  readonly label?: string
  /** Follows the label for screen readers, where several such buttons stand on one page. */
  readonly detail?: string
  /** `solid`: in the bar on top, where a phone has room for an icon. `text`: a line of words among others. */
  readonly look?: 'solid' | 'main' | 'plain' | 'text'
}

type Outcome = { readonly kind: 'copied' } | { readonly kind: 'refused'; readonly text: string }

/** Copies a link or a text; where the browser does not allow that, shows it ready to be copied by hand. */
export function CopyLink({ text, name = 'The link', label = 'Copy link', detail, look = 'plain' }: CopyLinkProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const root = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    if (outcome?.kind !== 'copied') return undefined
    const timer = setTimeout(() => setOutcome(undefined), COPIED_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    const copied = text()
    // Cleared first, so that a second copy is announced, too.
    setOutcome(undefined)
    setOutcome((await isWritten(copied)) ? { kind: 'copied' } : { kind: 'refused', text: copied })
  }
  const close = () => {
    setOutcome(undefined)
    root.current?.querySelector('button')?.focus()
  }

  const refused = outcome?.kind === 'refused' ? outcome.text : undefined
  const byHand: Fallback = () => <span className="wrap-anywhere select-all">{refused}</span>
  const words = (
    <>
      {label}
      {detail !== undefined && <span className="sr-only"> {detail}</span>}
    </>
  )
  return (
    <span
      className={`inline-flex max-w-full flex-wrap items-center ${look === 'text' ? 'gap-x-2' : 'gap-2'}`}
      ref={root}
    >
      {look === 'text' ? (
        <button
          className="inline-flex min-h-6 items-center text-ink-2 underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
          onClick={copy}
          type="button"
        >
          <span>{words}</span>
        </button>
      ) : (
        <Button
          className={look === 'solid' ? ICON_ON_PHONE : ''}
          look={look === 'main' ? 'solid' : look}
          onClick={copy}
        >
          <Icon name="link" />
          <span className={look === 'solid' ? 'max-tablet:sr-only' : ''}>{words}</span>
        </Button>
      )}
      <span aria-live="polite" className="text-[13px] text-ink-2">
        {outcome?.kind === 'copied' && 'Copied'}
        {refused !== undefined && 'The browser did not allow copying. Copy it from here:'}
      </span>
      {refused !== undefined && (
        <LoadedPane failed={byHand}>
          <CopyByHand name={name} onClose={close} text={refused} />
        </LoadedPane>
      )}
    </span>
  )
}

/** False where there is no clipboard (an insecure page) or the browser refuses. */
async function isWritten(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
