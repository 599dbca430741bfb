import type { Link } from '../share/link'

interface PassageNumberProps {
  readonly number: number
  readonly link: Link
}

/** Leads from a statement to the words it rests on. Its hit area is wider than the figure. */
export function PassageNumber({ number, link }: PassageNumberProps) {
  return (
    <sup className="-my-1 ml-px align-[0.35em] font-sans text-[11px]/none font-semibold text-ink-2">
      <a {...link} aria-label={`Passage ${number}`} className="-my-1.5 inline-block min-w-4 px-1 py-1.5 text-center">
        {number}
      </a>
    </sup>
  )
}
