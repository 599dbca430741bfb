import { describe, expect, test } from 'vitest'
import { blocks, isHeading, notesOf, type Block } from './blocks'
import { segments } from './segments'

const draw = (found: readonly Block[]) =>
  found.map((block) =>
    block.kind === 'aside'
      ? `aside (${block.reasons.join(', ')}): ${block.lines.join(' / ')}`
      : `${block.kind}: ${block.segments.map(({ text }) => text).join('|')}`,
  )
const aside = (text: string, words: string, reason: string) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return { start, end: start + Array.from(words).length, reason }
}

describe('blocks', () => {
  test('a line is a paragraph, with or without blank lines', () => {
    expect(draw(blocks(segments('One 🙂.\nTwo.\n\n\u00a0\nZelensky visits troops\nThree.', [], [])))).toEqual([
      'paragraph: One 🙂.',
      'paragraph: Two.',
      'heading: Zelensky visits troops',
      'paragraph: Three.',
    ])
  })

  test('a wrapped line goes on in lower case', () => {
    expect(draw(blocks(segments('The president left\nmoscow on\nWednesday.', [], [])))).toEqual([
      'paragraph: The president left|\n|moscow on',
      'paragraph: Wednesday.',
    ])
  })

  test('a last line is no heading', () => {
    expect(draw(blocks(segments('One.\nCompiled by the desk', [], [])))).toEqual([
      'paragraph: One.',
      'paragraph: Compiled by the desk',
    ])
  })

  test('neighbours that were set aside are one block, within a line too', () => {
    const text = 'One.\n\nAdvertisement\n\nOther Topics\nTwo.'
    const parts = segments(
      text,
      [],
      [aside(text, 'Advertisement', 'advertisement'), aside(text, 'Other Topics', 'teaser')],
    )
    expect(draw(blocks(parts))).toEqual([
      'paragraph: One.',
      'aside (advertisement, teaser): Advertisement / Other Topics',
      'paragraph: Two.',
    ])
    const inLine = 'Two. Advert Three.'
    expect(draw(blocks(segments(inLine, [], [aside(inLine, 'Advert', 'advertisement')])))).toEqual([
      'paragraph: Two. ',
      'aside (advertisement): Advert',
      'paragraph:  Three.',
    ])
  })

  test('a passage can be reached where its first words of its own stand, though it begins in the line above', () => {
    const text = 'Line one here.\nline two here.\n'
    const excerpts = [
      { event: 'a', excerpt: 'x1', start: 0, end: 29 },
      { event: 'b', excerpt: 'x1', start: 0, end: 14 },
    ]
    const stops = blocks(segments(text, excerpts, [])).flatMap((block) =>
      block.kind === 'aside' ? [] : block.segments.filter(({ isEntry }) => isEntry),
    )
    expect(stops.map((stop) => [stop.text, stop.passages[0]?.quotes[0]?.event])).toEqual([
      ['Line one here.', 'b'],
      ['line two here.', 'a'],
    ])
  })

  test('every word of the text stands in some block', () => {
    const text = 'Ukraine says\n\nOne two.\nthree Advert four\nFive six'
    const parts = segments(
      text,
      [{ event: 'a', excerpt: 'x1', start: 3, end: 20 }],
      [aside(text, 'Advert', 'advertisement')],
    )
    const words = blocks(parts).flatMap((block) =>
      block.kind === 'aside' ? block.lines : block.segments.map((segment) => segment.text),
    )
    expect(words.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
  })
})

test.each([
  ['Zelensky visits troops on Bakhmut frontline', '', true],
  ['Putin calls for newer weapons now, and the need to “double and triple our efforts”', '', true],
  ['“We will certainly respond,” he said.', '', false],
  ['“We will certainly respond.”', '', false],
  ['Advertisement', '', false],
  ['The president left', 'moscow on Wednesday.', false],
  ['He said so. Nobody else did', '', false],
  [`A line ${'that goes on '.repeat(10)}`, '', false],
  ['ЗСУ відбили чотири атаки', '', true],
])('isHeading(%s)', (line, next, expected) => {
  expect(isHeading(line, next)).toBe(expected)
})

const notes = (text: string, excerpts: Parameters<typeof segments>[1]) =>
  blocks(segments(text, excerpts, [])).map((block) =>
    block.kind === 'aside'
      ? []
      : notesOf(block).map(({ event, numbers, at, of }) => `${event} ${numbers.join(',')} ${at}/${of}`),
  )

test('notes name each event of a block once, in reading order, and count those that share a passage', () => {
  const text = 'Abcdef.\nGhi.'
  const excerpt = (event: string, id: string, start: number, end: number) => ({ event, excerpt: id, start, end })
  const excerpts = [
    excerpt('a', 'x1', 0, 6),
    excerpt('b', 'x1', 0, 3),
    excerpt('a', 'x2', 4, 6),
    excerpt('c', 'x1', 4, 11),
    excerpt('d', 'x1', 0, 6),
  ]
  expect(notes(text, excerpts)).toEqual([['a 1,4 1/2', 'd 1 2/2', 'b 2 1/1', 'c 3 1/1'], ['c 3 1/1']])
})

test('a passage over several paragraphs is told beside each that has words of it', () => {
  const both = { event: 'a', excerpt: 'x1', start: 0, end: 26 }
  expect(notes('One is here.\nTwo is there.\n', [both])).toEqual([['a 1 1/1'], ['a 1 1/1']])
  expect(notes('One is here.\nTwo is there.\n', [{ ...both, end: 13 }]), 'its line break alone').toEqual([
    ['a 1 1/1'],
    [],
  ])
  const inner = { event: 'b', excerpt: 'x1', start: 13, end: 16 }
  expect(notes('One is here.\nTwo is there.\n', [inner, both]), 'what began before comes first').toEqual([
    ['a 1 1/1'],
    ['a 1 1/1', 'b 2 1/1'],
  ])
})
