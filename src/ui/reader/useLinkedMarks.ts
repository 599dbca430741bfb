import { useEffect, useRef, type RefObject } from 'react'

/**
 * While the pointer or the focus is on a passage, a note, an entry or a mark, everything that belongs to the same
 * events has `data-lit`: what tells its events in `data-events` is found by them. Attributes alone change, so that a
 * long briefing is not rendered for every move of the mouse; the stylesheet keeps every box as it is.
 */
export function useLinkedMarks(inside: RefObject<HTMLElement | null>): void {
  const refresh = useRef<() => void>(undefined)
  // What was rendered meanwhile may be other elements.
  useEffect(() => refresh.current?.())

  useEffect(() => {
    const root = inside.current!
    let lit: readonly HTMLElement[] = []
    let shown = ''
    let hovered: string | undefined
    let focused: string | undefined
    const show = (events: string) => {
      for (const element of lit) delete element.dataset['lit']
      const query = events.split(' ').map((event) => `[data-events~="${event}"]`)
      lit = events === '' ? [] : [...root.querySelectorAll<HTMLElement>(query.join())]
      for (const element of lit) element.dataset['lit'] = ''
      shown = events
    }
    const settle = () => {
      const events = hovered ?? focused ?? ''
      if (events !== shown) show(events)
    }
    refresh.current = () => show(shown)
    const stop = new AbortController()
    const { signal } = stop
    root.addEventListener(
      'pointerover',
      ({ target, pointerType }) => {
        hovered = pointerType === 'touch' ? undefined : eventsOf(target)
        settle()
      },
      { signal },
    )
    const leave = () => {
      hovered = undefined
      settle()
    }
    root.addEventListener('pointerleave', leave, { signal })
    root.addEventListener(
      'focusin',
      ({ target }) => {
        focused = eventsOf(target)
        settle()
      },
      { signal },
    )
    root.addEventListener(
      'focusout',
      () => {
        focused = undefined
        settle()
      },
      { signal },
    )
    return () => stop.abort()
  }, [inside])
}

function eventsOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-events]')?.dataset['events'] : undefined
}
