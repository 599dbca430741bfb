import { useEffect, useRef } from 'react'
import type { Link } from '../share/link'
import type { DisputeSide } from './disputes'

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
    const pair = `[data-panel="event"] [data-dispute~="${CSS.escape(side.pair)}"] h3`
    document.querySelector<HTMLElement>(pair)?.focus()
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
