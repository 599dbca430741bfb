/**
 * Work that is done in steps of some milliseconds, so that whoever has it done may let the page breathe in between.
 * A generator yields after each step and returns the result.
 */
export type Steps<T> = Generator<undefined, T, undefined>

/** All steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Asks `pause` after each step, and waits for a promise from it. */
export async function paused<T>(steps: Steps<T>, pause: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    const waiting = pause()
    if (waiting) await waiting
  }
}
