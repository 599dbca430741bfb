interface LaterPassagesProps {
  /** How many passages are not shown, and why. */
  readonly words: string
  readonly onShowAll: () => void
}

/** What a view of an earlier day keeps from its reader, and the way to it. */
export function LaterPassages({ words, onShowAll }: LaterPassagesProps) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 border-t border-line py-2 text-[13px]/[18px] text-ink-2">
      {words}
      <button
        className="min-h-6 font-semibold text-ink underline decoration-1 underline-offset-3 hover:decoration-2 pointer-coarse:min-h-11"
        onClick={onShowAll}
        type="button"
      >
        Show all
      </button>
    </p>
  )
}
