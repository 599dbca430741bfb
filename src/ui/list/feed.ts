/** Moves within the list's feed and out of it, by its elements: what is virtual may come a moment later. */

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]'

/** Gives the focus to what comes after a feed on the page, or to what comes before it. */
export function leaveFeed(feed: Element, forwards: boolean): void {
  const side = forwards ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  const outside = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    // What the feed contains follows it, too, and is told by a flag more.
    (element) => feed.compareDocumentPosition(element) === side && element.checkVisibility(),
  )
  outside.at(forwards ? 0 : -1)?.focus()
}

/** Scrolls no further than needed. Twice: rows on the way are measured when they come by, and move what is below. */
export function bringUp(element: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest' })
  requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView({ block: 'nearest' })))
}

/** Does something with a part of an element once it is there: it may take a moment to be drawn. */
export function whenThere(
  root: HTMLElement | null,
  part: string,
  act: (element: HTMLElement) => void,
  tries = 60,
): void {
  const element = root?.querySelector<HTMLElement>(part)
  if (element) act(element)
  else if (tries > 0) requestAnimationFrame(() => whenThere(root, part, act, tries - 1))
}

/**
 * Shows something now and whenever its box changes its size, as when the timeline arrives above it; until the reader
 * takes over. The function returned stops it.
 */
export function keptInSight(box: HTMLElement, show: () => void): () => void {
  const observer = new ResizeObserver(show)
  const stop = () => observer.disconnect()
  observer.observe(box)
  for (const type of ['wheel', 'pointerdown', 'keydown'])
    box.addEventListener(type, stop, { once: true, passive: true })
  return stop
}
