import type { Link } from '../share/link'

interface PassageNumberProps {
  readonly number: number
  readonly link: Link
}

/** Leads from a statement to the words it rests on. Its hit area is wider than the figure. */
export function PassageNumber({ number, link }: PassageNumberProps) {
  return (
    <sup className="relative top-0 ml-[3px] align-[3px] font-sans text-[11px]/none font-semibold text-ink-2">
      <a
        {...link}
        aria-label={`Passage ${number}`}
        className="after:absolute after:-inset-x-1.5 after:-inset-y-2 pointer-coarse:after:-inset-3"
      >
        {number}
      </a>
    </sup>
  )
}
