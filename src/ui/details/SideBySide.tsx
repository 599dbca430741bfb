import type { ReactNode } from 'react'
import type { Dispute } from '../../model/dataset'
import { DisputeGlyph } from '../marks/DisputeGlyph'

interface SideBySideProps {
  readonly kind: Dispute['kind']
  readonly left: ReactNode
  readonly right: ReactNode
  /** Whether two narrow columns are better than one: in a panel, whose reader compares. */
  readonly narrow?: boolean
}

const COLUMNS = {
  grid: [
    '@min-[560px]:grid-cols-[minmax(0,1fr)_19px_minmax(0,1fr)] @min-[560px]:gap-x-5',
    '@min-[340px]:grid-cols-[minmax(0,1fr)_19px_minmax(0,1fr)]',
  ],
  rule: ['@min-[560px]:bg-size-[1px_100%]', '@min-[340px]:bg-size-[1px_100%]'],
  glyph: ['@min-[560px]:px-0 @min-[560px]:py-1', '@min-[340px]:px-0 @min-[340px]:py-1'],
} as const

/** Two columns, equal in width and weight, or one below the other where they would be too narrow. */
export function SideBySide({ kind, left, right, narrow = false }: SideBySideProps) {
  const width = narrow ? 1 : 0
  return (
    <div className="@container">
      <div className={`grid gap-x-1.5 gap-y-1 ${COLUMNS.grid[width]}`}>
        {left}
        <div
          aria-hidden="true"
          className={`grid min-h-px place-items-center bg-[linear-gradient(var(--line-2),var(--line-2))] bg-size-[100%_1px] bg-center bg-no-repeat ${COLUMNS.rule[width]}`}
        >
          <span className={`bg-paper px-1.5 ${COLUMNS.glyph[width]}`}>
            <DisputeGlyph kind={kind} />
          </span>
        </div>
        {right}
      </div>
    </div>
  )
}
