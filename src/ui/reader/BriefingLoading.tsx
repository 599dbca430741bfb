import type { Link } from '../share/link'

interface BriefingLoadingProps {
  /** `Briefing of 22 March 2023`, known before its text is. */
  readonly name?: string | undefined
  readonly linkBack: Link
}

/** Hairlines where the paragraphs will be; nothing moves. */
export function BriefingLoading({ name = 'Briefing', linkBack }: BriefingLoadingProps) {
  return (
    <article aria-busy aria-label={name} className="px-4 py-4.5">
      <a {...linkBack} className="inline-flex min-h-6 items-center text-[13.5px] text-ink-2 pointer-coarse:min-h-11">
        Back to the timeline
      </a>
      <h2 className="mt-3 mb-1.5 font-serif text-[25px]/[29px] font-[650] tracking-[-0.01em]">{name}</h2>
      <p className="mb-6 text-ink-2" role="status">
        Its text is being loaded.
      </p>
      {['h-24', 'h-32', 'h-20', 'h-40'].map((height) => (
        <div className={`max-w-[640px] border-t border-line ${height}`} key={height} />
      ))}
    </article>
  )
}
