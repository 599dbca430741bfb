/** What the pages of the others have in common: the events as objects, a button that filters, and the time of a show. */
import { makeEvents } from '../generate/events'

/** As many made events as the address asks for, in a library's own form; they are what we are given too. */
export function events(form) {
  return Array.from(makeEvents(Number(new URLSearchParams(location.search).get('count'))), form)
}

/** What a filter leaves: every second event. */
export function half(list) {
  return list.filter((_, i) => i % 2 === 0)
}

/**
 * Offers a peer to the bench. `show` and `filter` begin to draw, and resolve when the library says that it has drawn.
 *
 * `narrow` shows a stretch in the middle where all of time, as it is shown first, cannot be panned.
 * `button` filters at each press, to half and back, and says as our page does when it is at rest.
 */
export function offer({ show, filter, target, canZoom, narrow = () => {} }) {
  let isHalf = false
  document.documentElement.dataset.idle = 'true'
  document.querySelector('button').addEventListener('click', async () => {
    document.documentElement.dataset.idle = 'false'
    isHalf = !isHalf
    await filter(isHalf)
    document.documentElement.dataset.idle = 'true'
  })
  window.peer = {
    target,
    canZoom,
    narrow,
    show: async () => {
      const start = performance.now()
      await show()
      return await new Promise((done) => window.bench.afterFrame((now) => done(now - start)))
    },
  }
}
