import { useEffect, useRef } from 'react'
import type { Link } from '../share/link'
import type { DisputeSide } from '../../explore/dispute-groups'

/**
 * From one side of a dispute to the other, and back: a link made here leads the focus to the same pair of statements
 * in the event it opens. `shown` is the event that can be read.
 */
export function useDisputeFocus(shown: string | undefined): (link: Link, side: DisputeSide) => Link {
  const wanted = useRef<DisputeSide>(undefined)
  useEffect(() => {
    const side = wanted.current
    if (shown === undefined || !side) return
    wanted.current = undefined
    if (side.eventId !== shown) return
    const block = document.querySelector(`[data-panel="event"] [data-dispute~="${CSS.escape(side.pair)}"]`)
    const scroller = block?.parentElement
    if (!scroller) return
    block.querySelector('h3')?.focus({ preventScroll: true })
    // The panel alone is scrolled, not the page around it, and as far as it goes: the heading at its foot says little.
    scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  }, [shown])
  return ({ href, onClick }, side) => ({
    href,
    onClick: (click) => {
      onClick(click)
      // Another click, such as one that opens a new tab, leaves this page as it is.
      if (click.defaultPrevented) wanted.current = side
    },
  })
}
