import { useId, type ReactNode } from 'react'

export interface FacetSectionProps {
  readonly title: string
  /** A control at the right of the heading. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of the rail below a hairline. */
export function FacetSection({ title, aside, children }: FacetSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-line pt-2 pr-3 pb-2.5 pl-4 not-first:border-t max-tablet:pr-4">
      <div className="flex min-h-(--row) items-center justify-between">
        <h2 className="text-[0.93em] font-[650]" id={id}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
