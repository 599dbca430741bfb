/** How disputes are counted and called. */
import { capital, countWords, numberWords } from '../../../explore/filter-words'
import type { Dispute } from '../../../model/dataset'

export type DisputeCounts = Readonly<Record<Dispute['kind'], number>>

export const DISPUTE_TITLES: Record<Dispute['kind'], string> = {
  contradicts: 'They contradict each other',
  'differs-in-scope': 'They differ in scope, and do not contradict each other',
}

/**
 * ```
 * { contradicts: 4, 'differs-in-scope': 2 }   Six pairs of statements: four contradictions, two differences in scope. …
 * { contradicts: 1, 'differs-in-scope': 0 }   One pair of statements, which contradict each other. …
 * none                                        No statement of this dataset is known to stand against another.
 * ```
 */
export function disputeCountWords({ contradicts, 'differs-in-scope': scope }: DisputeCounts): string {
  const all = contradicts + scope
  if (all === 0) return 'No statement in this dataset is known to stand against another.'
  const pairs = `${capital(wordsFor(all))} pair${all === 1 ? '' : 's'} of statements`
  const kinds =
    contradicts === 0
      ? ', which differ in scope'
      : scope === 0
        ? ', which contradict each other'
        : `: ${of(contradicts, 'contradiction')}, ${of(scope, 'difference')} in scope`
  return `${pairs}${kinds}. They stand side by side with their words; which of two holds is not judged here.`
}

function of(count: number, noun: string): string {
  return `${wordsFor(count)} ${noun}${count === 1 ? '' : 's'}`
}

function wordsFor(count: number): string {
  return count <= 10 ? numberWords(count) : countWords(count)
}
