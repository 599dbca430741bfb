/** Scrolls no further than needed; `gently` only where the reader's machine allows motion. */
export function bringIntoView(
  element: Element | null | undefined,
  gently: boolean,
  block: ScrollLogicalPosition = 'nearest',
) {
  const isMotionAllowed = matchMedia('(prefers-reduced-motion: no-preference)').matches
  element?.scrollIntoView({ block, inline: 'nearest', behavior: gently && isMotionAllowed ? 'smooth' : 'instant' })
}
