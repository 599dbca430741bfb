import { Icon } from '../controls/Icon'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../controls/Button'
import { CopyByHand } from './CopyByHand'

const COPIED_MS = 2000
/** In the bar of a narrow screen: an icon among others. */
const ON_PHONE = 'max-tablet:size-11 max-tablet:border-transparent max-tablet:bg-paper max-tablet:text-ink'

interface CopyLinkProps {
  /** The link, or what else is copied; asked for when pressed, so that it is the one of that moment. */
  readonly text: () => string
  /** Of what is copied. */
  readonly name?: string
  readonly label?: string
  /** Follows the label for screen readers, where several such buttons stand on one page. */
  readonly detail?: string
  /** `text`: a line of words among others. */
  readonly look?: 'solid' | 'plain' | 'text'
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
        <Button className={look === 'solid' ? ON_PHONE : ''} look={look} onClick={copy}>
          <Icon name="link" />
          <span className={look === 'solid' ? 'max-tablet:sr-only' : ''}>{words}</span>
        </Button>
      )}
      <span aria-live="polite" className="text-[13px] text-ink-2">
        {outcome?.kind === 'copied' && 'Copied'}
        {outcome?.kind === 'refused' && 'The browser did not allow copying. Copy it from here:'}
      </span>
      {outcome?.kind === 'refused' && <CopyByHand name={name} onClose={close} text={outcome.text} />}
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
