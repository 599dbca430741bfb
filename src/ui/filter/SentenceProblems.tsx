import type { SentenceProblem } from '../../explore/filter-sentence'
import { capital, numberWords } from '../../explore/filter-words'

export interface SentenceProblemsProps {
  readonly problems: readonly SentenceProblem[]
  readonly onReplace: (problem: SentenceProblem, words: string) => void
}

/** What was not understood, word by word, and what could stand there. Always there, so that it is read out. */
export function SentenceProblems({ problems, onReplace }: SentenceProblemsProps) {
  return (
    <div role="alert">
      {problems.length > 0 && (
        <div className="pt-1.5">
          <b className="font-semibold text-notice">
            {problems.length === 1
              ? 'One part is not understood.'
              : `${capital(numberWords(problems.length))} parts are not understood.`}
          </b>{' '}
          <span className="text-ink-2">The filter is as it was.</span>
          <ul>
            {problems.map((problem) => (
              <li className="flex flex-wrap items-center gap-x-1.5" key={problem.start}>
                <span className="wrap-anywhere">
                  <bdi className="font-semibold">{problem.words}</bdi>: {problem.reason}
                  {problem.suggestions.length > 0 ? '. Did you mean' : ''}
                </span>
                {problem.suggestions.map((words) => (
                  <button
                    aria-label={`Write ${words} for ${problem.words}`}
                    className="min-h-6 underline decoration-1 underline-offset-3 hover:decoration-2 pointer-coarse:min-h-11"
                    key={words}
                    onClick={() => onReplace(problem, words)}
                    type="button"
                  >
                    {words}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
