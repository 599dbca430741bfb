import { useEffect, useRef } from 'react'
import { countWords } from '../../../explore/filter-words'
import { DISPUTE_KINDS } from '../../../model/dataset'
import { pairKey, type StatementPair } from '../../../model/dispute-files'
import { Button } from '../../controls/Button'
import { StatementPairItem, type PairWays } from '../../details/StatementPairItem'
import { DisputeGlyph } from '../../marks/DisputeGlyph'
import { DISPUTE_TITLES, type DisputeCounts } from './dispute-words'

interface DisputeListProps extends PairWays {
  /** As far as they are loaded, by kind. */
  readonly pairs: readonly StatementPair[]
  /** Of all. */
  readonly counts: DisputeCounts
  /** Undefined where all are here. */
  readonly more: { readonly state: 'ready' | 'loading' | 'failed'; readonly onMore: () => void } | undefined
}

/** All pairs, each once, by how they stand to each other. */
export function DisputeList({ pairs, counts, more, ...rest }: DisputeListProps) {
  const root = useRef<HTMLDivElement>(null)
  const firstNew = useRef<number>(undefined)
  // Reading goes on with the first that was added: the button may be gone.
  useEffect(() => {
    if (firstNew.current === undefined || pairs.length <= firstNew.current) return
    root.current?.querySelectorAll<HTMLElement>('[data-pair]')[firstNew.current]?.focus()
    firstNew.current = undefined
  }, [pairs.length])
  const askForMore = () => {
    firstNew.current = pairs.length
    more?.onMore()
  }
  const total = DISPUTE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  return (
    <div ref={root}>
      {DISPUTE_KINDS.map((kind) => {
        const own = pairs.filter((pair) => pair.kind === kind)
        if (own.length === 0) return undefined
        return (
          <section aria-labelledby={kind} className="mt-7" key={kind}>
            <h2
              className="flex scroll-mt-4 items-center gap-2 border-t border-ink pt-2 text-[15px]/[20px] font-[650]"
              id={kind}
              tabIndex={-1}
            >
              <DisputeGlyph kind={kind} />
              {DISPUTE_TITLES[kind]}
              <span className="font-normal text-ink-3">{countWords(counts[kind])}</span>
            </h2>
            <ol>
              {own.map((pair) => (
                <StatementPairItem key={pairKey(pair)} pair={pair} {...rest} />
              ))}
            </ol>
          </section>
        )
      })}
      {more && (
        <p className="mt-4 flex flex-wrap items-center gap-3 text-[13px] text-ink-2">
          <Button
            aria-disabled={more.state === 'loading'}
            className="print:hidden"
            onClick={more.state === 'loading' ? undefined : askForMore}
          >
            {MORE_WORDS[more.state]}
          </Button>
          <span role="status">
            {more.state === 'failed' && 'More could not be loaded. '}
            {`${countWords(pairs.length)} of ${countWords(total)} are shown`}
          </span>
        </p>
      )}
    </div>
  )
}

const MORE_WORDS = { ready: 'Show more', loading: 'Loading more', failed: 'Try again' } as const
