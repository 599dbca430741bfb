import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sliceText } from '../model/quote'
import { compile } from './compile'
import { compileSound, goldenCases, goldenSources, sourceEvent, sourcesOf } from './fixtures'
import { appFiles, publicFiles } from './output'
import type { SourceFiles } from './sources'
import { schemaErrors } from './validator'

const soundCases = goldenCases().filter((name) => name.startsWith('good-'))

function allFiles(files: SourceFiles) {
  const result = compileSound(files)
  return [...publicFiles(result), ...appFiles(result.dataset)]
}

describe('two runs give the same', () => {
  test.each(soundCases)('bytes, in whatever order the files come: %s', (name) => {
    const files = goldenSources(name)
    const first = allFiles(files)
    expect(allFiles(files)).toEqual(first)
    expect(allFiles(new Map([...files].toReversed()))).toEqual(first)
  })

  test('build only while no source changes', () => {
    const files = goldenSources('good-minimal')
    const { build } = compileSound(files).dataset
    expect(compileSound(new Map(files)).dataset.build).toBe(build)
    const touched = new Map(files).set('themes.yaml', `${files.get('themes.yaml')}# seen\n`)
    expect(compileSound(touched).dataset.build).not.toBe(build)
  })
})

describe('events.json', () => {
  test.each(soundCases)('passes the published JSON Schema: %s', (name) => {
    expect(schemaErrors(publicFiles(compileSound(goldenSources(name))).get('events.json')!)).toEqual([])
  })

  test('is refused by the JSON Schema when it is wrong', () => {
    const { dataset } = compileSound(goldenSources('good-records'))
    expect(schemaErrors(JSON.stringify({ ...dataset, build: null }))).toHaveLength(1)
    const wrong = { ...dataset, sources: [{ ...dataset.sources[0], url: 'the list' }] }
    expect(schemaErrors(JSON.stringify(wrong))).toMatchObject([{ keyword: 'format' }])
  })
})

/** Texts in which repetition, lines, and characters beyond the first plane are likely. */
const texts = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '“', '\u00a0', '🌉', '🇺🇦', 'é', '"', ': '),
  minLength: 1,
})
const cut = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))

describe('quotes', { timeout: 30_000 }, () => {
  test('are sliced out of the text exactly, or refused', () => {
    fc.assert(
      fc.property(texts, cut, fc.boolean(), (text, [from, length], withPrefix) => {
        const signs = [...text]
        const start = Math.floor(from * (signs.length - 1))
        const end = start + 1 + Math.floor(length * (signs.length - start - 1))
        const exact = signs.slice(start, end).join('')
        const prefix = withPrefix && start > 0 ? { prefix: signs.slice(0, start).join('') } : {}
        const result = compile(
          sourcesOf(text, [sourceEvent('2023--a', '2023', { excerpts: [{ id: 'x1', exact, ...prefix }] })]),
        )
        const needle = signs.slice('prefix' in prefix ? 0 : start, end)
        const places = signs.filter((_, at) => needle.every((sign, i) => signs[at + i] === sign)).length
        const excerpts = result.ok ? result.dataset.events[0]!.excerpts : []
        const problems = result.ok ? [] : result.problems
        expect(excerpts).toMatchObject(places === 1 ? [{ exact, start, end }] : [])
        expect(excerpts.map((excerpt) => sliceText(text, excerpt))).toEqual(places === 1 ? [exact] : [])
        expect(problems.map((problem) => problem.path)).toEqual(places === 1 ? [] : ['excerpts.0.exact'])
      }),
    )
  })

  test.each(soundCases)('of the golden cases stand where their positions say: %s', (name) => {
    const { dataset, texts } = compileSound(goldenSources(name))
    const signs = new Map(texts.map(({ briefing, text }) => [briefing.id, [...text]]))
    for (const { briefing, exact, start, end } of dataset.events.flatMap(({ excerpts }) => excerpts)) {
      expect(signs.get(briefing)!.slice(start, end).join('')).toBe(exact)
    }
  })
})

describe('open dates', () => {
  const datesOf = (...edtfs: string[]) => {
    const files = sourcesOf(
      '',
      [],
      edtfs.map((edtf, i) => sourceEvent(`2023--e${i}`, edtf)),
    )
    const { events } = compileSound(files).dataset
    return new Map(events.map(({ date: { edtf, earliest, latest } }) => [edtf, `${earliest} ${latest}`]))
  }

  test('end at the edge of the data', () => {
    expect(datesOf('2023-03-01/..', '../2023-03-01', '2022', '2024-05')).toEqual(
      new Map([
        ['2022', '2022-01-01 2022-12-31'],
        ['../2023-03-01', '2022-01-01 2023-03-01'],
        ['2023-03-01/..', '2023-03-01 2024-05-31'],
        ['2024-05', '2024-05-01 2024-05-31'],
      ]),
    )
  })

  test('last a day at least when they are the edge themselves', () => {
    expect(datesOf('2024-05-01/..', '../2014-02')).toEqual(
      new Map([
        ['../2014-02', '2014-02-28 2014-02-28'],
        ['2024-05-01/..', '2024-05-01 2024-05-01'],
      ]),
    )
  })

  test('stay whole days where the edge has a time', () => {
    expect(datesOf('2023-03-01/..', '2024-05-01T06:00Z').get('2023-03-01/..')).toBe('2023-03-01 2024-05-01')
  })
})
