import { useId, useState, type ReactNode } from 'react'
import { Icon } from '../controls/Icon'
import { FindField } from './FindField'

export interface FacetSectionProps {
  readonly title: string
  /** A control at the right of the heading. */
  readonly aside?: ReactNode
  /** How many values are chosen, for a section that is closed. */
  readonly chosen: number
  /** Whether there are so many rows that they can be searched. */
  readonly isLong?: boolean
  /** Whether it begins closed where nothing is chosen. */
  readonly isAside?: boolean | undefined
  /** The rows that a typed text leaves; an empty text leaves all. */
  readonly children: (text: string) => { readonly rows: ReactNode; readonly found: number }
}

const CLOSED = { rows: undefined, found: 0 }

/** A part of the rail below a hairline, which its heading folds and unfolds. */
export function FacetSection({ title, aside, chosen, isLong = false, isAside = false, children }: FacetSectionProps) {
  const id = useId()
  const [open, setOpen] = useState(!isAside || chosen > 0)
  const [text, setText] = useState('')
  // Nobody looks into a closed one: it is not worked out.
  const { rows, found } = open ? children(text) : CLOSED
  return (
    <section aria-labelledby={id} className="border-line pt-2 pr-3 pb-2.5 pl-4 not-first:border-t max-tablet:pr-4">
      <div className="flex min-h-(--row) items-center justify-between">
        <h2 className="text-[0.93em] font-[650]" id={id}>
          <button
            aria-expanded={open}
            className="group flex min-h-(--row) items-center gap-1"
            onClick={() => setOpen(!open)}
            type="button"
          >
            {title}
            <Icon
              className="text-ink-3 group-hover:text-ink"
              name={open ? 'chevron-down' : 'chevron-right'}
              size={14}
            />
          </button>
        </h2>
        {open ? aside : chosen > 0 && <span className="text-[0.9em] text-ink-2">{chosen} chosen</span>}
      </div>
      {open && (
        <>
          {isLong && <FindField found={found} label={`Find in ${title}`} onText={setText} text={text} />}
          {rows}
        </>
      )}
    </section>
  )
}
