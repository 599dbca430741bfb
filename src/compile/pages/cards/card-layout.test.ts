import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventDate } from '../../../model/dataset'
import type { Card } from './card'
import { cardDrawing } from './card-layout'
import { CARD_HEIGHT, CARD_WIDTH, MARGIN, type Line } from './drawing'
import { cardWith, LONG_UKRAINIAN } from './fixtures'
import { loadFonts } from './fonts'
import { PALETTES } from '../../../explore/palette'

const INK = PALETTES.light

const fonts = loadFonts()
const drawn = (card: Card) => cardDrawing(card, fonts).lines
const widthOf = ({ text, style, after }: Line) =>
  fonts.measure(text, style) + (after ? fonts.measure(after.text, after.style) : 0)
const isWords = ({ tint }: Line) => tint === INK.mark
const wordsOf = (lines: readonly Line[]) => lines.filter(isWords).map(({ text }) => text)
const titleOf = (lines: readonly Line[]) => lines.filter(({ style }) => style.spacing === -0.018)

test('a short title and a sentence are set large, and whole', () => {
  const lines = drawn(cardWith({ title: 'Сі покидає Москву', words: 'Він вилетів у середу.' }))
  expect(titleOf(lines).map(({ text, style }) => [text, style.size])).toEqual([['Сі покидає Москву', 58]])
  expect(wordsOf(lines)).toEqual(['Він вилетів у середу.'])
  expect(lines.find(isWords)).toMatchObject({ language: 'uk', style: { face: 'serif' } })
})

test('a long title stays whole; long words end behind a word, with a sign in other letters', () => {
  const lines = drawn(LONG_UKRAINIAN)
  expect(
    titleOf(lines)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(LONG_UKRAINIAN.title)
  const shown = wordsOf(lines).join(' ')
  expect(LONG_UKRAINIAN.words!.text.startsWith(shown)).toBe(true)
  expect(LONG_UKRAINIAN.words!.text.slice(shown.length)).toMatch(/^[\s,;]/)
  expect(lines.filter(isWords).at(-1)!.after).toMatchObject({ text: ' […]', style: { face: 'sans' } })
})

test('what the card says besides is there: status, source with its doubt, who contradicts, the date and how exact', () => {
  const texts = drawn(LONG_UKRAINIAN).flatMap(({ text, after }) => [text, after?.text])
  for (const expected of [
    'Dateline',
    'Disputed',
    'Сі покидає Москву; удар безпілотників по Києву, briefing of 22 March 2023, date inferred',
    'Contradicted by Джон Кірбі, Рада національної безпеки США',
    '13–19 March 2023',
    ', a week',
    'briefing',
  ]) {
    expect(texts).toContain(expected)
  }
})

test('a date that says of itself that it is one of some days says it once', () => {
  const date: EventDate = {
    ...{ edtf: '[2023-03-20..2023-03-22]', earliest: '2023-03-20', latest: '2023-03-22' },
    ...{ extent: 'within', precision: 'range', basis: 'relative' },
  }
  const line = drawn(cardWith({ title: 'A', words: 'B', date })).find(({ text }) => text === 'one of 20–22 March 2023')
  expect(line).toBeDefined()
  expect(line!.after).toBeUndefined()
})

test('words in letters that no font has are left out, and a record needs none', () => {
  const arabic = drawn(cardWith({ title: 'A', words: 'قال المتحدث باسم الوزارة' }))
  expect(wordsOf(arabic)).toEqual([])
  expect(drawn(cardWith({ title: 'A' })).map(({ text }) => text)).toContain('Records of Official data')
})

test('whatever its title and words, nothing leaves the card or lies over something else', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}[,;.]?$/),
    fc.stringMatching(/^[а-щьюяєіїґ]{1,18}[,;.]?$/),
    fc.stringMatching(/^[A-Z]{20,60}$/),
  )
  const text = (longest: number) =>
    fc.array(word, { minLength: 1, maxLength: longest / 4 }).map((words) => words.join(' ').slice(0, longest).trim())
  fc.assert(
    fc.property(text(90), text(900), fc.boolean(), (title, words, isContradicted) => {
      const lines = drawn(
        cardWith({ title, words, ...(isContradicted && { contradictedBy: 'Somebody, Office of a very long name' }) }),
      )
      const left = lines.filter(({ at }) => at === 'left')
      const isOutside = (line: Line) =>
        line.x + widthOf(line) > CARD_WIDTH - MARGIN + 1 || line.top + line.height > CARD_HEIGHT
      expect(left.filter(isOutside)).toEqual([])
      const column = left.filter(({ x }) => x < MARGIN + 40).toSorted((a, b) => a.top - b.top)
      expect(column.filter(({ top }, i) => i > 0 && top < column[i - 1]!.top + column[i - 1]!.height)).toEqual([])
      expect(wordsOf(lines).join('').replaceAll(' ', '')).not.toBe('')
    }),
    { numRuns: 60 },
  )
})
