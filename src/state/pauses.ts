/** Long work in turns with the page: keys, scrolling and progress are answered in between. */

/** A browser calls work long from 50 ms on; a step may take some of them after this has been asked. */
const TURN_MS = 20

/** To be asked after each step of a piece of work: a promise, whenever the work has had its turn. */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < TURN_MS) return undefined
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now()
        resolve()
      })
    })
  }
}
