/** What of a briefing no event quotes, as far as the compile says so. */
import type { BriefingText } from '../../model/briefing-text'
import type { TextPosition } from '../../model/quote'

/** `untouched`: nobody has dealt with it; `commentary`: the desk says why; `part`: the sentence is quoted but for this. */
export interface Unquoted extends TextPosition {
  readonly kind: 'untouched' | 'commentary' | 'part'
  readonly reason?: string
}

export interface UnquotedParts {
  /** In text order. */
  readonly parts: readonly Unquoted[]
  /** Sentences, or headings: one that is quoted in part may have several parts. */
  readonly count: number
}

/** Undefined for a file made before the compile told it. */
export function unquotedIn({ commentary, uncovered }: BriefingText): UnquotedParts | undefined {
  if (commentary === undefined || uncovered === undefined) return undefined
  const left = uncovered.flatMap(({ start, end, gaps }): Unquoted[] =>
    gaps ? gaps.map((gap) => ({ ...gap, kind: 'part' })) : [{ start, end, kind: 'untouched' }],
  )
  const remarks = commentary.map((remark): Unquoted => ({ ...remark, kind: 'commentary' }))
  return {
    parts: [...left, ...remarks].sort((a, b) => a.start - b.start || a.end - b.end),
    count: commentary.length + uncovered.length,
  }
}
