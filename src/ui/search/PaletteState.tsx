import type { ReactNode } from 'react'
import { Button } from '../controls/Button'
import type { Attempt } from '../states/Failed'

interface Props {
  readonly failure: Attempt | undefined
  readonly isLoading: boolean
  /** What was searched, where nothing was found. */
  readonly nothing: ReactNode
}

/** Below the rows: that events are still being searched, could not be, or that nothing was found. */
export function PaletteState({ failure, isLoading, nothing }: Props) {
  if (failure) {
    return (
      <div
        className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5 text-[13px]/[18px] text-ink-2"
        role="alert"
      >
        <p className="min-w-0 grow basis-60">
          The words of the events could not be loaded. {failure.reason} Names, dates and commands are found without
          them.
        </p>
        <Button aria-disabled={failure.retrying ?? false} onClick={failure.retrying ? undefined : failure.onRetry}>
          {failure.retrying ? 'Trying again' : failure.outdated ? 'Reload' : 'Try again'}
        </Button>
      </div>
    )
  }
  const words = isLoading ? 'Searching the events…' : nothing
  if (!words) return undefined
  return <p className="flex-none border-t border-line px-4 py-2.5 text-[13px]/[18px] text-ink-2">{words}</p>
}
