import type { ReactNode, Ref } from 'react'

/** Takes the focus when the panel opens, so that reading goes on there. */
export function PanelTitle({ ref, children }: { ref?: Ref<HTMLHeadingElement> | undefined; children: ReactNode }) {
  return (
    <h2
      className="mt-1 mb-2.5 font-serif text-[23px]/[28px] font-[650] tracking-[-0.008em] text-balance max-tablet:text-[21px]/[26px]"
      ref={ref}
      tabIndex={-1}
    >
      {children}
    </h2>
  )
}
