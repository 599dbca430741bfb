/** The shipped data. That the committed public files are up to date is checked by `npm run check`. */
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { locateAll, sliceText } from '../model/quote'
import { compile, type CompileResult } from './compile'
import { readTree } from './fixtures'
import { publicFiles } from './output'
import { formatProblem } from './problems'
import { schemaErrors } from './validator'

const files = new Map(
  [...readTree(path.join(import.meta.dirname, '../../data'))].filter(([file]) => /\.(yaml|txt|ndjson)$/.test(file)),
)
let result: CompileResult
beforeAll(() => {
  result = compile(files)
})

/** The compiled data; what fails for its problems is said once, by the first test. */
function sound() {
  if (!result.ok) throw new Error('the shipped data has problems')
  return result
}

describe('the shipped data', () => {
  test('has no problems', () => {
    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([])
  })

  test('passes the published JSON Schema', () => {
    expect(schemaErrors(publicFiles(sound()).get('events.json')!)).toEqual([])
  })

  test('quotes words that stand in their text exactly once, outside what is set aside', () => {
    const { dataset, texts } = sound()
    for (const excerpt of dataset.events.flatMap(({ excerpts }) => excerpts)) {
      const { text, briefing } = texts.find((candidate) => candidate.briefing.id === excerpt.briefing)!
      expect(locateAll(text, excerpt)).toEqual([{ start: excerpt.start, end: excerpt.end }])
      expect(sliceText(text, excerpt)).toBe(excerpt.exact)
      expect([...text].slice(excerpt.start, excerpt.end).join('')).toBe(excerpt.exact)
      expect(briefing.excluded.filter(({ start, end }) => start < excerpt.end && end > excerpt.start)).toEqual([])
    }
  })

  test('has dealt with every sentence', () => {
    const { texts, uncovered } = sound()
    const left = uncovered.map(({ briefing, ...rest }) => {
      const { text } = texts.find((candidate) => candidate.briefing.id === briefing)!
      return sliceText(text, rest)
    })
    expect(left).toEqual([])
  })

  test('leads from every event to words', () => {
    const { dataset } = sound()
    expect(dataset.briefings.length).toBeGreaterThan(0)
    expect(dataset.events.filter(({ excerpts, records }) => excerpts.length + records.length === 0)).toEqual([])
  })
})
