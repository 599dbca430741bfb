import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { conflictEvent } from '../../../explore/fixtures'
import { utcDay } from '../../../model/time'
import { imageOf } from './fixtures'

/** The texts of an image, in the order of the file; parsing it fails where it is no XML. */
function textsOf(svg: string): readonly string[] {
  const document = XmlDocument.fromString(svg)
  const texts = document.find("//*[local-name()='text']").map((text) => (text as XmlElement).content)
  document.dispose()
  return texts
}

test('a small view is drawn as the golden file has it, whenever it is drawn', async () => {
  const { svg } = imageOf({ selectedRow: 2 })
  expect(imageOf({ selectedRow: 2 }).svg).toBe(svg)
  await expect(svg).toMatchFileSnapshot('golden/view.svg')
})

describe('what stands in it', () => {
  const image = imageOf({})
  const texts = textsOf(image.svg)

  test('each event that has a mark is named, and each lane with its count', () => {
    expect(texts.filter((text) => text.startsWith('Event '))).toHaveLength(6)
    expect(texts.join(' ')).toMatch(/ Russia 5 .*United Kingdom of Great Britain 2 /)
  })

  test('title, days, sources, link and the day it was made', () => {
    expect(texts).toContain('6 events from two news briefings')
    expect(texts.some((text) => text.includes('2014') || text.includes('2013'))).toBe(true)
    const foot = texts.join(' ')
    expect(foot).toContain('Dateline, dataset build 0a1b2c3d4e5f, from the briefings of 22 March 2023 and 16 May 2024')
    expect(foot).toContain('Made on 23 November 2026: https://example.org/?actor=russia&lanes=theme')
  })

  test('the key explains what is drawn, and nothing else', () => {
    expect(texts).toEqual(
      expect.arrayContaining([
        'Strikes and drones',
        'Diplomacy',
        'as long as the words allow',
        'about',
        'one of these days',
        'date uncertain',
        'also involved, named in another lane',
        'day of a briefing',
      ]),
    )
    for (const absent of ['since that day', 'by that day', 'several events', 'disputed'])
      expect(texts).not.toContain(absent)
  })

  test('it is whole pixels high, and says in words what it shows', () => {
    expect(image.width).toBe(1200)
    expect(Number.isInteger(image.height)).toBe(true)
    expect(image.description).toMatch(
      /^Timeline\. 6 events from two news briefings\. .* Russia 5, United Kingdom .* 2\.$/,
    )
  })
})

test('events outside the days shown are counted, for the title counts them', () => {
  const days = { start: utcDay(2023, 3, 13), end: utcDay(2023, 3, 25) }
  const texts = textsOf(imageOf({ state: { visibleWindow: days, scale: 'even' } }).svg)
  expect(texts).toContain('13–24 March 2023, by country; 2 more lie outside these days.')
})

test('what has no room becomes a count, and the picture stays a picture', () => {
  const drawing = Array.from({ length: 400 }, () => '2023-03-22 | russia | strikes').join('\n')
  const { svg, height } = imageOf({ drawing })
  expect(height).toBeLessThan(1600)
  expect(textsOf(svg)).toContain('several events')
})

test('a selected event is marked and named', () => {
  const texts = textsOf(imageOf({ selectedRow: 2 }).svg)
  expect(texts.some((text) => text.endsWith('Marked: Event 2.'))).toBe(true)
})

test('a title that would take more than three lines gives way to the short one', () => {
  const sentence = 'events involve a very long name '.repeat(20)
  expect(textsOf(imageOf({ text: { sentence, shortSentence: 'Many events' } }).svg)).toContain('Many events')
})

test('hostile words stay words', () => {
  const hostile = '</text><script>alert(1)</script>&amp;"\'\u0000\uD800]]>'
  const eventOf = () => conflictEvent({ title: hostile, label: hostile })
  const { svg } = imageOf({ eventOf, text: { sentence: hostile, href: `https://example.org/?q=${hostile}` } })
  expect(svg).not.toContain('<script')
  const shown = '</text><script>alert(1)</script>&amp;"\'\uFFFD\uFFFD]]>'
  // The title, and the labels that have room.
  expect(textsOf(svg).filter((text) => text === shown).length).toBeGreaterThan(4)
})
