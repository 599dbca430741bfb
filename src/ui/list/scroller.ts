/** The two things a list may scroll in: an element of its own, or the page. */
import { observeElementOffset, observeElementRect, type Virtualizer } from '@tanstack/react-virtual'

type List = Virtualizer<HTMLElement, HTMLElement>

function isPage(element: HTMLElement | null): boolean {
  return element === document.documentElement
}

/** The page's own box is as high as its content: what counts is the window. */
export function observeScrollerRect(list: List, report: (rect: { width: number; height: number }) => void) {
  if (!isPage(list.scrollElement)) return observeElementRect(list, report)
  const onResize = () => report({ width: innerWidth, height: innerHeight })
  onResize()
  window.addEventListener('resize', onResize)
  return () => window.removeEventListener('resize', onResize)
}

/** The page reports its scrolling to the window. */
export function observeScrollerOffset(list: List, report: (offset: number, isScrolling: boolean) => void) {
  if (!isPage(list.scrollElement)) return observeElementOffset(list, report)
  let settled: ReturnType<typeof setTimeout> | undefined
  const onScroll = () => {
    report(scrollY, true)
    clearTimeout(settled)
    settled = setTimeout(() => report(scrollY, false), 150)
  }
  report(scrollY, false)
  window.addEventListener('scroll', onScroll, { passive: true })
  return () => {
    clearTimeout(settled)
    window.removeEventListener('scroll', onScroll)
  }
}
