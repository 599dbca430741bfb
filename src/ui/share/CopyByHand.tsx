import type { KeyboardEvent } from 'react'

interface Props {
  /** `The link`. */
  readonly name: string
  readonly text: string
  /** Escape closes the field, and not what it stands in. */
  readonly onClose: () => void
}

/** What the browser did not copy, chosen and ready to be copied by hand. */
export function CopyByHand({ name, text, onClose }: Props) {
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <textarea
      aria-label={name}
      className={`block w-full min-w-48 resize-none border border-control bg-paper px-2 py-1 text-[13px]/[18px] text-ink pointer-coarse:text-[16px]/[21px] ${
        text.includes('\n') ? SEVERAL_LINES : ONE_LINE
      }`}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={closeOnEscape}
      readOnly
      ref={focusOnce}
      value={text}
    />
  )
}

const SEVERAL_LINES = 'h-27 pointer-coarse:h-36'
const ONE_LINE = 'h-7 overflow-hidden whitespace-pre pointer-coarse:h-11 pointer-coarse:py-2.5'

/** A stable ref callback: it runs when the field appears and not again. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus()
}
