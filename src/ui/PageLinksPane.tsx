import { openPage, PAGE_NAMES } from '../explore/view-state'
import { useLink, useViewState } from '../state/useViewState'
import { PAGE_LABELS } from './pages/page-names'

interface Props {
  readonly className: string
  /** Tells it from another one on the page. */
  readonly label?: string
}

/** Links to the pages about the data, which keep the view for the way back. */
export function PageLinksPane({ className, label = 'About the data' }: Props) {
  const { state } = useViewState()
  const link = useLink()
  return (
    <nav aria-label={label} className={`flex gap-x-4 print:hidden ${className}`}>
      {PAGE_NAMES.map((name) => (
        <a
          {...link(openPage(state, name))}
          aria-current={state.page.kind === 'page' && state.page.name === name ? 'page' : undefined}
          className="inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11"
          key={name}
        >
          {PAGE_LABELS[name]}
        </a>
      ))}
    </nav>
  )
}
