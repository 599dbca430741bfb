/** `<html data-idle>`: whether anything is loading, drawing or animating. Tests wait for it instead of sleeping. */

export interface IdleTracker {
  /** Something has begun; the function returned says that it has ended. Calling that again does nothing. */
  readonly busy: (reason: string) => () => void
  /** What is under way, for a person who wonders why it is never idle. */
  readonly reasons: () => readonly string[]
}

interface IdleHost {
  /** Calls back before the next paint; the function returned cancels. */
  readonly nextFrame: (callback: () => void) => () => void
  /** Called at once with `false`, then at each change. */
  readonly onChange: (isIdle: boolean) => void
}

/**
 * Idle is when nothing has been busy for two frames: React commits what a release led to in the first, and what an
 * effect of that starts is busy again before the second.
 *
 * ```
 * busy ──── release ── frame ── frame ── idle
 * busy ──── release ── frame ── busy ────────── release ── frame ── frame ── idle
 * ```
 */
export function createIdleTracker({ nextFrame, onChange }: IdleHost): IdleTracker {
  const running = new Map<symbol, string>()
  let isIdle = false
  let cancelFrame: (() => void) | undefined

  function set(next: boolean) {
    if (next === isIdle) return
    isIdle = next
    onChange(next)
  }

  function settle() {
    cancelFrame = nextFrame(() => {
      cancelFrame = nextFrame(() => set(true))
    })
  }

  onChange(false)
  settle()

  return {
    busy: (reason) => {
      const token = Symbol(reason)
      running.set(token, reason)
      cancelFrame?.()
      set(false)
      return () => {
        if (running.delete(token) && running.size === 0) settle()
      }
    },
    reasons: () => [...running.values()],
  }
}

/** The same as a switch, for what is told of every turn. */
export function busySwitch(reason: string): (isBusy: boolean) => void {
  let release: (() => void) | undefined
  return (isBusy) => {
    release ??= isBusy ? busy(reason) : undefined
    if (isBusy) return
    release?.()
    release = undefined
  }
}

let tracker: IdleTracker | undefined

/**
 * Marks the page as busy until the function returned is called. `main.tsx` holds one from before the first render
 * until the first commit; otherwise a slow start could look idle.
 */
export function busy(reason: string): () => void {
  tracker ??= createIdleTracker({
    nextFrame: (callback) => {
      const frame = requestAnimationFrame(callback)
      return () => cancelAnimationFrame(frame)
    },
    onChange: (isIdle) => {
      document.documentElement.dataset.idle = String(isIdle)
    },
  })
  return tracker.busy(reason)
}
