import { CircleHelp } from 'lucide-react'
import { lazy, Suspense, useId, useState } from 'react'

const DateDrawings = lazy(() => import('./DateDrawings').then(({ DateDrawings: list }) => ({ default: list })))

/** Opens the key to the dates; what it shows is loaded when it is first asked for. */
export function DateKey() {
  const id = useId()
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <>
      <button
        className="inline-flex min-h-6 items-center gap-1 underline decoration-line-2 underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
        popoverTarget={id}
        type="button"
      >
        <CircleHelp aria-hidden="true" size={14} strokeWidth={1.5} />
        Key
      </button>
      <div
        aria-label="Key to the dates"
        className="m-auto w-[min(440px,calc(100vw-32px))] border border-ink bg-paper p-4 text-ink-2"
        id={id}
        onToggle={() => setWasOpened(true)}
        popover="auto"
        role="dialog"
      >
        <h2 className="mb-2 text-[13px] font-[650] text-ink">How dates are drawn</h2>
        {wasOpened && (
          <Suspense>
            <DateDrawings />
          </Suspense>
        )}
      </div>
    </>
  )
}
