import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** A part of a page to be read, with a link to itself. */
export function PageSection({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-8">
      <h2 className="mb-2 scroll-mt-4 font-serif text-[21px]/[27px] font-[650] text-balance" id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
