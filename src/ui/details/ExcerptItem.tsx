import { useEffect, useRef } from 'react'
import type { Excerpt } from '../../model/dataset'
import type { FoundTerms } from '../../explore/words'
import { Found } from '../Found'
import { CopyLink } from '../share/CopyLink'
import type { Link } from '../share/link'
import { bringIntoView } from './bring-into-view'

interface ExcerptItemProps {
  readonly excerpt: Excerpt
  readonly number: number
  readonly selected: boolean
  readonly lang: string | undefined
  /** Which briefing, of which day. */
  readonly source: string
  readonly linkToReader: (excerpt: Excerpt) => Link
  readonly hrefOfPassage: (excerptId: string) => string
  readonly terms: FoundTerms | undefined
}

export function ExcerptItem({
  excerpt,
  number,
  selected,
  lang,
  source,
  linkToReader,
  hrefOfPassage,
  terms,
}: ExcerptItemProps) {
  const words = <Found terms={terms}>{excerpt.exact}</Found>
  const item = useRef<HTMLLIElement>(null)
  const wasShown = useRef(false)
  useEffect(() => {
    // A panel that opens at a passage is there at once; from one passage to the next the eye may follow.
    if (selected) bringIntoView(item.current, wasShown.current)
    wasShown.current = true
  }, [selected])

  return (
    <li
      aria-current={selected ? 'true' : undefined}
      className="grid scroll-my-4 grid-cols-[18px_minmax(0,1fr)]"
      ref={item}
    >
      <span aria-hidden="true" className="text-[12px]/[23px] font-semibold text-ink-2">
        {number}
      </span>
      <div>
        <blockquote
          className="scroll-my-4 font-serif text-[15.5px]/[23px] text-pretty"
          data-excerpt-id={excerpt.id}
          lang={lang}
          tabIndex={-1}
        >
          {selected ? <mark className="bg-mark-on box-decoration-clone py-px text-ink">{words}</mark> : words}
        </blockquote>
        <p className="mt-0.5 text-[12.5px]/[17px] text-ink-3">{source}</p>
        <p className="flex flex-wrap items-center gap-x-4 text-[12.5px]/[17px]">
          <a {...linkToReader(excerpt)} className="inline-flex min-h-6 items-center text-ink-2 pointer-coarse:min-h-11">
            <span>
              Read in the briefing<span className="sr-only"> (passage {number})</span>
            </span>
          </a>
          <CopyLink
            detail={`(${number})`}
            label="Copy link to this passage"
            look="text"
            text={() => hrefOfPassage(excerpt.id)}
          />
        </p>
      </div>
    </li>
  )
}
