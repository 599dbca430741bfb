import { useEffect, useEffectEvent, type RefObject } from 'react'
import { keyAction } from '../keys/keys'

/**
 * `]` leads the focus to the next passage of the text and `[` to the one before: from the passage or the note that has
 * the focus, else from the selected passage, else from the top of the text. Off where single keys are.
 */
export function useReaderKeys(inside: RefObject<HTMLElement | null>, singleKeys: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = keyAction(event, 'reader', singleKeys)
    if (!action || document.querySelector('dialog[open], :popover-open')) return
    const stops = [...(inside.current?.querySelectorAll<HTMLElement>('[data-passage][tabindex="0"]') ?? [])]
    const next = stops[stepFrom(stops, startOf(inside.current), STEP[action])]
    if (!next) return
    event.preventDefault()
    next.focus()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

const STEP = { next: 1, previous: -1 } as const

/** What the reader looks at in the text; undefined at its beginning. */
function startOf(root: HTMLElement | null): Element | undefined {
  const { activeElement } = document
  if (activeElement?.closest('[data-passage], [data-note], [data-at]') && root?.contains(activeElement)) {
    return activeElement
  }
  return root?.querySelector('[data-passage][aria-current]') ?? undefined
}

/** The stop after an element, or before it, in the order of the page. */
function stepFrom(stops: readonly Element[], from: Element | undefined, by: (typeof STEP)[keyof typeof STEP]): number {
  if (!from) return by > 0 ? 0 : -1
  const at = stops.indexOf(from)
  if (at >= 0) return at + by
  const after = stops.findIndex((stop) => (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) > 0)
  const next = after < 0 ? stops.length : after
  return by > 0 ? next : next - 1
}
