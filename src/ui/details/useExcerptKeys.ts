import { useEffect, type RefObject } from 'react'
import { keyAction } from '../keys/keys'

/**
 * `]` leads the focus to the next passage of a panel and `[` to the one before, from wherever the focus is; the first
 * `]` to the one that is selected, or else the first. Off where single keys are.
 */
export function useExcerptKeys(inside: RefObject<HTMLElement | null>, singleKeys: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = keyAction(event, 'panel', singleKeys)
      if (!action) return
      if (document.querySelector('dialog[open], :popover-open')) return
      const all = [...(inside.current?.closest('[data-panel]')?.querySelectorAll<HTMLElement>('blockquote') ?? [])]
      const at = all.findIndex((passage) => passage === document.activeElement)
      const selected = all.findIndex((passage) => passage.closest('[aria-current]'))
      const by = { next: 1, previous: -1 }[action]
      const next = all[at < 0 ? (by > 0 ? Math.max(selected, 0) : selected - 1) : at + by]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [inside, singleKeys])
}
