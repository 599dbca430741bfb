import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from '../controls/Icon'
import type { Link } from '../share/link'

export interface Contents {
  readonly id: string
  readonly title: string
  /** Beside it, such as how many concerns it holds. */
  readonly detail?: string | undefined
}

interface Props {
  readonly title: string
  /** What the page is for, in a sentence or two. */
  readonly lead: ReactNode
  readonly contents: readonly Contents[]
  /** Where the link leads, by id. */
  readonly section: string | undefined
  /** Whether the sections are there to be led to. */
  readonly isShown: boolean
  readonly linkBack: Link
  readonly children: ReactNode
  readonly footer: ReactNode
}

/** A page to be read: contents left, or folded above on a narrow screen; its sections have links of their own. */
export function TextPage({ title, lead, contents, section, isShown, linkBack, children, footer }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Read from the title, or from where the link leads.
  useEffect(() => {
    if (!isShown) return
    const target = section === undefined ? undefined : document.getElementById(section)
    target?.scrollIntoView({ block: 'start' })
    const start = target?.matches('h2, summary') ? target : target?.querySelector<HTMLElement>('h2, summary')
    ;(start ?? heading.current)?.focus({ preventScroll: target !== undefined })
  }, [section, isShown])

  return (
    <div className="desk:grid desk:grid-cols-[300px_minmax(0,1fr)]">
      <div className="px-4 pt-4.5 desk:sticky desk:top-0 desk:max-h-[calc(100dvh-48px)] desk:self-start desk:overflow-y-auto desk:pr-5 print:hidden">
        <a {...linkBack} className="inline-flex min-h-6 items-center text-[13.5px] text-ink-2 pointer-coarse:min-h-11">
          Back to the timeline
        </a>
        <nav aria-label="On this page" className="mt-3.5 border-t border-line pt-2.5 max-desk:hidden">
          <ContentsList contents={contents} section={section} />
        </nav>
      </div>
      <article
        aria-labelledby="page-title"
        className="min-w-0 px-4 pt-5 desk:min-h-[calc(100dvh-48px)] desk:border-l desk:border-line desk:pl-8 print:border-0 print:pl-4"
      >
        <div className="max-w-[720px] pb-12 wrap-anywhere">
          <h1
            className="font-serif text-[25px]/[29px] font-[650] tracking-[-0.01em] text-balance desk:text-[32px]/[38px]"
            id="page-title"
            ref={heading}
            tabIndex={-1}
          >
            {title}
          </h1>
          <div className="mt-2 max-w-[640px] text-[16px]/[24px] text-pretty text-ink-2">{lead}</div>
          <p className="hidden text-[13px]/[18px] print:block">{location.href}</p>
          <details className="group mt-4 border-y border-line desk:hidden print:hidden">
            <summary className="flex min-h-9 list-none items-center gap-1.5 text-[13.5px]/5 font-[650] pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
              <Icon className="group-open:rotate-90" name="chevron-right" size={14} />
              On this page
            </summary>
            <nav aria-label="On this page" className="pb-3">
              <ContentsList contents={contents} section={section} />
            </nav>
          </details>
          {children}
        </div>
        <div className="-mx-4 desk:-ml-8 desk:[&>footer]:pl-8">{footer}</div>
      </article>
    </div>
  )
}

/** Anchors of the page itself: the browser scrolls, and the address says where. */
function ContentsList({ contents, section }: Pick<Props, 'contents' | 'section'>) {
  return (
    <ol className="text-[13.5px]/[18px]">
      {contents.map(({ id, title, detail }) => (
        <li key={id}>
          <a
            aria-current={id === section ? 'location' : undefined}
            className="flex min-h-[26px] items-baseline justify-between gap-x-3 py-1 no-underline hover:underline aria-[current]:font-semibold pointer-coarse:min-h-11 pointer-coarse:items-center"
            href={`#${id}`}
          >
            {title}
            {detail !== undefined && <span className="font-normal whitespace-nowrap text-ink-3">{detail}</span>}
          </a>
        </li>
      ))}
    </ol>
  )
}
