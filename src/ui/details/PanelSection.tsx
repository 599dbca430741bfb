import type { ReactNode } from 'react'

interface PanelSectionProps {
  readonly title: string
  readonly children: ReactNode
}

export function PanelSection({ title, children }: PanelSectionProps) {
  return (
    <section className="border-t border-line pt-2 pb-2.5">
      <h3 className="mb-1.5 text-[13px]/[18px] font-[650]">{title}</h3>
      {children}
    </section>
  )
}
