import type { ReactNode } from 'react'

interface Props {
  /** `38 of 50 events`. */
  readonly count: string
  /** `that involve Russia or Ukraine`; empty without a filter. */
  readonly filter: string
  /** What is not on paper, and why. */
  readonly notes: readonly string[]
  /** Which data this was printed from. */
  readonly source: string
  /** Full link to the view. */
  readonly address: string
  /** The selected event, in full. */
  readonly selected: ReactNode
  /** By place in the list, counted from 0. */
  readonly entries: readonly { readonly place: number; readonly drawn: ReactNode }[]
}

/** The page on paper: what it shows, of which data, then the events one after the other. */
export function PrintSheet({ count, filter, notes, source, address, selected, entries }: Props) {
  return (
    <section
      aria-label="Printed page"
      className="hidden bg-paper text-[13px]/[18px] text-ink print:block"
      data-print=""
    >
      <header className="border-b border-ink pb-3">
        <p className="font-serif text-[20px]/6 font-[650] tracking-[-0.015em]">Dateline</p>
        <h1 className="mt-2 font-serif text-[18px]/6">
          <b className="font-[650]">{count}</b> {filter}
        </h1>
        {notes.map((note) => (
          <p className="font-semibold" key={note}>
            {note}
          </p>
        ))}
        <p className="text-ink-2">{source}. All dates are UTC.</p>
        <p className="wrap-anywhere">
          <a href={address}>{address}</a>
        </p>
      </header>
      {selected && (
        <section aria-label="Selected event" className="border-b border-ink py-4">
          {selected}
        </section>
      )}
      <ol>
        {entries.map(({ place, drawn }) => (
          <li
            className="grid break-inside-avoid grid-cols-[34px_minmax(0,1fr)] border-b border-line-2 py-2.5"
            key={place}
          >
            <span className="text-[12px] text-ink-2">{place + 1}</span>
            {drawn}
          </li>
        ))}
      </ol>
    </section>
  )
}
