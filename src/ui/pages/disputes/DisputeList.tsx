import { useEffect, useRef } from 'react'
import { countWords } from '../../../explore/filter-words'
import { DISPUTE_KINDS, type Excerpt } from '../../../model/dataset'
import type { StatementPair } from '../../../model/dispute-files'
import { Button } from '../../controls/Button'
import { SideBySide } from '../../details/SideBySide'
import { LinkedSide } from '../../details/LinkedSide'
import type { Lookups } from '../../lookups'
import { DisputeGlyph } from '../../marks/DisputeGlyph'
import type { Link } from '../../share/link'
import { DISPUTE_TITLES, type DisputeCounts } from './dispute-words'

interface DisputeListProps {
  readonly lookups: Lookups
  /** As far as they are loaded, by kind. */
  readonly pairs: readonly StatementPair[]
  /** Of all. */
  readonly counts: DisputeCounts
  readonly linkToEvent: (eventId: string, excerptId: string) => Link
  readonly linkToReader: (excerpt: Excerpt, eventId: string) => Link
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
                <Pair key={keyOf(pair)} pair={pair} {...rest} />
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

function keyOf({ sides }: StatementPair): string {
  return sides.map(({ event, claim }) => `${event.id}#${claim.id}`).join(' ')
}

type PairProps = Pick<DisputeListProps, 'lookups' | 'linkToEvent' | 'linkToReader'> & { readonly pair: StatementPair }

function Pair({ pair: { kind, note, sides }, ...rest }: PairProps) {
  return (
    <li className="break-inside-avoid border-b border-line py-4" data-pair={kind} tabIndex={-1}>
      <SideBySide
        kind={kind}
        left={<LinkedSide statement={sides[0]} {...rest} />}
        right={<LinkedSide statement={sides[1]} {...rest} />}
      />
      {note !== undefined && <p className="mt-2.5 max-w-[640px] text-[13px]/[18px] text-ink-2">{note}</p>}
    </li>
  )
}
