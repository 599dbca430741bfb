import type { ReactNode } from 'react'

export interface Term {
  readonly name: string
  /** The drawing that stands for it. */
  readonly drawing?: ReactNode
  readonly meaning: ReactNode
}

/** A closed list: all the values there are, and what each means. */
export function Terms({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <dl className="mb-4 border-b border-line text-[15px]/[22px]">
      {terms.map(({ name, drawing, meaning }) => (
        <div className="grid gap-x-6 border-t border-line py-2 tablet:grid-cols-[168px_minmax(0,1fr)]" key={name}>
          <dt className="flex items-center gap-2 self-start font-[650]">
            {drawing}
            {name}
          </dt>
          <dd className="text-ink-2">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
