import { useId, type ReactNode } from 'react'
import { countWords } from '../../explore/filter-words'
import { Icon } from '../controls/Icon'
import { useMediaQuery } from '../useMediaQuery'

interface Props {
  readonly title: string
  /** How many entries it has. */
  readonly size: number | undefined
  readonly children: ReactNode
}

const HEADING = 'text-[14px]/[20px] font-[650]'

/** A list of numbers beside the events: open beside them, folded above them where there is one column. */
export function SideSection({ title, size, children }: Props) {
  const id = useId()
  const isBeside = useMediaQuery('(min-width: 1024px), print')
  if (isBeside) {
    return (
      <section aria-labelledby={id} className="mt-6 break-inside-avoid">
        <h2 className={`mb-1 border-t border-ink pt-2 ${HEADING}`} id={id}>
          {title}
        </h2>
        {children}
      </section>
    )
  }
  return (
    <details className="group border-b border-line first:border-t">
      <summary className="flex min-h-9 list-none items-center gap-1.5 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon className="group-open:rotate-90" name="chevron-right" size={14} />
        <h2 className={HEADING}>{title}</h2>
        {size !== undefined && <span className="ml-auto text-[13px] text-ink-3">{countWords(size)}</span>}
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  )
}
