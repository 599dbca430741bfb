import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { FurtherPart } from '../../model/columns'
import { useAtRest } from '../useAtRest'

/** As far as a reader must know it. */
interface Failure {
  readonly onRetry: () => void
  readonly retrying: boolean
}

export interface LateRowsProps {
  readonly part: FurtherPart
  /** What comes: `places`. */
  readonly name: string
  /** Rows that will stand here, so that what is below stays in its place. */
  readonly rows: number
  readonly onWant: (part: FurtherPart) => void
  readonly failure: Failure | undefined
  /** Undefined until it has come. */
  readonly children: ReactNode | undefined
}

/**
 * What a column of the data must have come for. It is asked for when it is first looked at, once the page is at rest:
 * the first view does not wait for it.
 */
export function LateRows({ part, name, rows, onWant, failure, children }: LateRowsProps) {
  const isAtRest = useAtRest()
  const isMissing = children === undefined
  useEffect(() => {
    if (isAtRest && isMissing) onWant(part)
  }, [isAtRest, isMissing, onWant, part])
  if (!isMissing) return children
  return (
    <div style={{ minHeight: `calc(${rows} * var(--row))` }}>
      {failure ? (
        <Failed {...failure} name={name} />
      ) : (
        <p className="flex min-h-(--row) items-center text-[0.93em] text-ink-3" role="status">
          Loading the {name}
        </p>
      )}
    </div>
  )
}

/** The number of events is right without it; only choosing from it has to wait. */
function Failed({ name, onRetry, retrying }: Failure & Pick<LateRowsProps, 'name'>) {
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = root.current
    const section = element?.closest('section')
    return () => {
      if (!element?.contains(document.activeElement)) return
      // The button goes with what it asked for: its section goes on.
      requestAnimationFrame(() => section?.querySelector<HTMLElement>('h2 button, summary')?.focus())
    }
  }, [])
  return (
    <div className="text-[0.93em] text-ink-2" ref={root} role="alert">
      The {name} could not be loaded.{' '}
      <button
        aria-disabled={retrying}
        className="min-h-(--row) underline decoration-line-2 decoration-1 underline-offset-3 hover:decoration-current"
        onClick={retrying ? undefined : onRetry}
        type="button"
      >
        {retrying ? 'Trying again' : 'Try again'}
      </button>
    </div>
  )
}
