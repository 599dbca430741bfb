import { Icon } from '../controls/Icon'

interface AsideFoldProps {
  readonly reasons: readonly string[]
  readonly lines: readonly string[]
  /** A link names a place in it: it is open, and the focus comes to it. */
  readonly isMarked: boolean
}

/**
 * A passage that is not part of the briefing: named, folded, never hidden for good. Browsers that search a page open
 * such a fold by themselves.
 */
export function AsideFold({ reasons, lines, isMarked }: AsideFoldProps) {
  return (
    <details className="group border-y border-dashed border-line-2 text-[13.5px]/[18px] text-ink-3" open={isMarked}>
      <summary
        data-at={isMarked ? '' : undefined}
        className="flex min-h-[30px] list-none items-center bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--hatch)_5px_6px)] pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden"
      >
        <span className="flex-none bg-paper pr-1">
          <Icon className="group-open:rotate-90" size={14} name="chevron-right" />
        </span>
        <span className="bg-paper pr-1.5">Not part of the briefing: {reasons.join(', ')}</span>
        <span className="ml-auto bg-paper pl-2 text-ink-2 underline decoration-line-2 underline-offset-3 print:hidden">
          <span className="group-open:hidden">Show</span>
          <span className="hidden group-open:inline">Hide</span>
        </span>
      </summary>
      <div className="px-4.5 py-2 font-serif text-[15.5px]/[23px] text-ink-2">
        {lines.map((line, i) => (
          // A teaser may stand there twice.
          // oxlint-disable-next-line react/no-array-index-key
          <p className="mb-1" key={i}>
            {line}
          </p>
        ))}
      </div>
    </details>
  )
}
