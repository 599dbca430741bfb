/** Lanes of different heights, as in a first view. */
const LANES = [112, 152, 80, 56, 34, 40]
const ROWS = 8

interface Props {
  /** How much of what the first view waits for has come, from 0 to 1; not told where it comes in one piece. */
  readonly share?: number | undefined
}

/** The centre of the page before the events are here: its lines at their final places, and nothing that moves. */
export function Loading({ share }: Props) {
  return (
    <div className="flex h-full min-h-0 flex-col overflow-hidden">
      <output className="block flex-none border-b border-line px-4 pt-2.5 pb-[9px] font-serif text-[16px]/[23px] text-ink-2 tablet:text-[16.5px]/7">
        Loading the events
        {/* Beside the words, which are read out once. */}
        {share !== undefined && <span aria-hidden="true">: {Math.floor(share * 100)} %</span>}
      </output>
      {/* Apart from the words: a busy region keeps its live text to itself. */}
      <section aria-busy="true" aria-label="Timeline and list" className="flex min-h-0 grow flex-col overflow-hidden">
        <div className="h-9 flex-none max-tablet:hidden" />
        {/* Strip, lens, axis. */}
        <div className="mx-4 h-[34px] flex-none border-b border-line-2" />
        <div className="h-[44px] flex-none" />
        <div className="h-[38px] flex-none border-b border-line-2" />
        {LANES.map((height) => (
          <div className="flex-none border-b border-line max-tablet:h-[42px]!" key={height} style={{ height }}>
            <div className="h-full w-[92px] border-line tablet:border-r" />
          </div>
        ))}
        <div className="h-[30px] flex-none border-t border-ink" />
        {Array.from({ length: ROWS }, (_, row) => (
          <div className="h-[30px] flex-none border-t border-line" key={row} />
        ))}
      </section>
    </div>
  )
}
