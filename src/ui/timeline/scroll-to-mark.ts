/** Lanes may be taller than their place on a desk: what is selected is brought into sight there, the page stays. */
import { AXIS_PX } from './canvas'

/** Scrolls as little as needed; not at all where the mark is in sight, or where the lanes scroll with the page. */
export function scrollToMark(host: HTMLElement, mark: HTMLElement): void {
  const scroller = host.parentElement?.parentElement
  if (!scroller || !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) return
  const [place, box] = [scroller.getBoundingClientRect(), mark.getBoundingClientRect()]
  const above = place.top + AXIS_PX - box.top
  const below = box.bottom - place.bottom
  if (above > 0) scroller.scrollTop -= above
  else if (below > 0) scroller.scrollTop += below
}
