import type { ReactNode } from 'react'
import type { Link } from '../share/link'

interface Props {
  readonly title: string
  readonly linkBack: Link
  /** Whom to compare with; beside the rest where there is room. */
  readonly compare: ReactNode
  /** What is said below the title. */
  readonly children: ReactNode
}

/** The head of a page about one actor, or two. */
export function ActorTop({ title, linkBack, compare, children }: Props) {
  return (
    <header>
      <a
        {...linkBack}
        className="inline-flex min-h-6 items-center text-[13.5px] text-ink-2 pointer-coarse:min-h-11 print:hidden"
      >
        Back to the timeline
      </a>
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_auto] desk:gap-x-8">
        <div>
          <h1
            className="mt-3 w-fit font-serif text-[25px]/[29px] font-[650] tracking-[-0.01em] text-balance desk:text-[32px]/[38px]"
            id="page-title"
            tabIndex={-1}
          >
            {title}
          </h1>
          {children}
        </div>
        <div className="mt-3 print:hidden">{compare}</div>
      </div>
      <p className="hidden text-[13px]/[18px] print:block">{location.href}</p>
    </header>
  )
}
