import { expect, test } from 'vitest'
import { disputeCountWords } from './dispute-words'

test.each([
  [5, 2, /^Seven pairs of statements: five contradictions, two differences in scope\. /],
  [1200, 1, /^1,201 pairs of statements: 1,200 contradictions, one difference in scope\. /],
  [1, 1, /^Two pairs of statements: one contradiction, one difference in scope\. /],
  [1, 0, /^One pair of statements, which contradict each other\. /],
  [0, 3, /^Three pairs of statements, which differ in scope\. /],
  [0, 0, /^No statement in this dataset/],
])('%i and %i', (contradicts, scope, words) => {
  expect(disputeCountWords({ contradicts, 'differs-in-scope': scope })).toMatch(words)
})
