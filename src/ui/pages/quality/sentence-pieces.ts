import type { FigureEntry } from '../../../model/quality'

export type Sentence = Extract<FigureEntry, { sentence: unknown }>['sentence']

interface SentencePiece {
  readonly text: string
  /** Where it begins, in code points of the briefing's text. */
  readonly at: number
  /** Whether nothing deals with it. */
  readonly isLeft: boolean
}

/**
 * A passage in pieces, in turn dealt with and not. The pieces together are the passage.
 *
 * ```
 * { start: 10, end: 18, exact: 'He said.', gaps: [{ start: 10, end: 12 }] }
 *   → [{ text: 'He', at: 10, isLeft: true }, { text: ' said.', at: 12, isLeft: false }]
 * ```
 */
export function sentencePieces({ start, end, exact, gaps = [] }: Sentence): readonly SentencePiece[] {
  const characters = [...exact]
  const borders = [...new Set([start, ...gaps.flatMap((gap) => [gap.start, gap.end]), end])].sort((a, b) => a - b)
  return borders.slice(1).map((to, i) => {
    const at = borders[i]!
    return {
      text: characters.slice(at - start, to - start).join(''),
      at,
      isLeft: gaps.some((gap) => gap.start <= at && gap.end >= to),
    }
  })
}
