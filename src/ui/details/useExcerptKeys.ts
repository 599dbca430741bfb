import { useEffect, type RefObject } from 'react'

/** How far each key goes among the passages. */
const BY_KEY: Partial<Record<string, number>> = { '[': -1, ']': 1 }

/**
 * `]` leads the focus to the next passage of a panel and `[` to the one before, from wherever the focus is; the first
 * `]` to the one that is selected, or else the first. Off where single keys are.
 */
export function useExcerptKeys(inside: RefObject<HTMLElement | null>, singleKeys: boolean): void {
  useEffect(() => {
    if (!singleKeys) return undefined
    const onKey = (event: KeyboardEvent) => {
      const by = BY_KEY[event.key]
      const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea')
      // Brackets need AltGr on many keyboards, which some systems tell as Ctrl and Alt.
      if (by === undefined || isTyping || event.defaultPrevented || event.metaKey) return
      if (document.querySelector('dialog[open], :popover-open')) return
      const all = [...(inside.current?.closest('[data-panel]')?.querySelectorAll<HTMLElement>('blockquote') ?? [])]
      const at = all.findIndex((passage) => passage === document.activeElement)
      const selected = all.findIndex((passage) => passage.closest('[aria-current]'))
      const next = all[at < 0 ? (by > 0 ? Math.max(selected, 0) : selected - 1) : at + by]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [inside, singleKeys])
}
