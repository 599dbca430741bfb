import type { ReactNode } from 'react'
import { countWords, eventCount } from '../../explore/filter-words'
import type { Attempt } from '../states/Failed'
import { Button } from '../controls/Button'
import type { Link } from '../share/link'
import { SideSection } from './SideSection'
import { UnfoldingList } from './UnfoldingList'

interface CountRow {
  readonly id: string
  readonly name: string
  /** Before the name: a shape, a glyph. */
  readonly sign?: ReactNode
  readonly count: number
  /** The events that were counted, or somebody's page. */
  readonly link: Link
}

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  readonly rows: readonly CountRow[]
  readonly isLoading?: boolean
  /** Why the numbers are missing. */
  readonly failure?: Attempt | undefined
}

/** Longer lists are unfolded. */
const SHORT = 8

/** Names with the number of the actor's events that have them. Left out where there is none. */
export function CountSection({ title, lead, rows, isLoading = false, failure }: Props) {
  if (rows.length === 0 && !lead && !isLoading && !failure) return undefined
  return (
    <SideSection size={isLoading || failure ? undefined : rows.length} title={title}>
      {failure ? (
        <p className="py-1 text-[13px]/[18px] text-ink-2" role="alert">
          These numbers could not be loaded.{' '}
          <Button aria-disabled={failure.retrying} onClick={failure.retrying ? undefined : failure.onRetry}>
            Try again
          </Button>
        </p>
      ) : isLoading ? (
        <p className="py-1 text-[13px]/[18px] text-ink-3">Being counted</p>
      ) : (
        lead !== undefined && <p className="py-1 text-[13.5px]/[19px] text-ink-2">{lead}</p>
      )}
      <UnfoldingList items={rows} short={SHORT}>
        {(row) => (
          <li className="flex items-center gap-2 text-[14px]/[20px]" key={row.id}>
            {row.sign}
            <a
              {...row.link}
              className="inline-flex min-h-6 min-w-0 flex-1 items-center gap-2 no-underline hover:underline pointer-coarse:min-h-11"
            >
              <span className="min-w-0 flex-1">{row.name}</span>
              <span className="text-ink-3" aria-hidden="true">
                {countWords(row.count)}
              </span>
              <span className="sr-only">{eventCount(row.count)}</span>
            </a>
          </li>
        )}
      </UnfoldingList>
    </SideSection>
  )
}
