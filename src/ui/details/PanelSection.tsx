import type { ReactNode } from 'react'

interface PanelSectionProps {
  readonly title: string
  /** After the title, in plain weight. */
  readonly note?: string | undefined
  readonly children: ReactNode
}

export function PanelSection({ title, note, children }: PanelSectionProps) {
  return (
    <section className="border-t border-line pt-2 pb-2.5">
      <h3 className="mb-1.5 text-[13px]/[18px] font-[650]">
        {title}
        {note !== undefined && <span className="font-normal text-ink-2"> {note}</span>}
      </h3>
      {children}
    </section>
  )
}
