import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from './Icon'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** Place and width; a phone gives it the full width at the bottom. */
  readonly className: string
  /** Printing while it is open prints it instead of the page. */
  readonly printed?: boolean
  readonly children: ReactNode
}

/**
 * A modal dialog with its title and a close button: open as long as it is mounted, closed by Escape or a press beside
 * it, and the focus goes back to where it was.
 */
export function Dialog({ title, onClose, className, printed = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useRef<HTMLButtonElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    close.current?.focus()
    // Closed before it leaves the page, so that the browser gives the focus back.
    return () => element?.close()
  }, [])

  return createPortal(
    <dialog
      aria-label={title}
      className={`fixed m-0 hidden max-h-[85dvh] max-w-none flex-col border-ink bg-paper text-ink open:flex backdrop:bg-(--shade) max-tablet:top-auto max-tablet:right-0 max-tablet:bottom-0 max-tablet:left-0 max-tablet:w-full max-tablet:border-t-2 tablet:border ${className}`}
      closedby="any"
      data-printed={printed || undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={dialog}
    >
      <div className="flex h-12 flex-none items-center border-b border-line pr-2 pl-4">
        <h2 className="grow font-serif text-[19px] font-[650]">{title}</h2>
        <button
          aria-label={`Close “${title}”`}
          className="grid size-8 place-items-center text-ink-2 hover:text-ink pointer-coarse:size-11 print:hidden"
          onClick={onClose}
          ref={close}
          type="button"
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain pb-[env(safe-area-inset-bottom)]">{children}</div>
    </dialog>,
    document.body,
  )
}
