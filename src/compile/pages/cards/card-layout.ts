/**
 * How a card is set: which sizes its title and its words have room for, and where each line stands.
 *
 * ```
 * Dateline                                  ≠ Disputed
 * Russian ministry says its two fighters did
 * not come into contact with the US drone
 * ▒Last week, Russia’s Ministry of Defense claimed ▒
 * ▒its two fighter aircraft had not …▒
 * Xi leaves Moscow; drone strike on Kyiv, briefing of …
 * ≠ Contradicted by John Kirby, …
 *
 * 13–19 March 2023, a week
 *                                              briefing
 * ─┬──┬──▼▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒┬──┬──┬──▲──┬─
 *  11 12 13 14 15 16 17 18 19 20 21 22 23
 * ```
 */
import { brokenLines, type WidthOf } from '../../../explore/broken-lines'
import { STATUS_MARKS } from '../../../explore/mark-shapes'
import type { Status } from '../../../model/dataset'
import { SITE_NAME } from '../site'
import type { Card } from './card'
import { dateStrip } from './date-strip'
import { CARD_WIDTH, MARGIN, type Drawing, type Line } from './drawing'
import type { Fonts, Measure, TextStyle } from './fonts'
import { balancedLines, cutAtWord, paragraphLines } from './lines'
import { PALETTES } from '../../../explore/palette'

const INK = PALETTES.light

const WIDTH = CARD_WIDTH - 2 * MARGIN
const TITLE_TOP = 108
/** Where the date begins. */
const FOOT_TOP = 446
/** Lines of words are a little shorter than the title's: the eye has to find back. */
const WORDS_WIDTH = 1036
/** Said by us, and so in our letters. */
const CUT = ' […]'

/** Sizes of the title and of the words, tried in this order. */
const SIZES: readonly (readonly [title: number, words: number])[] = [
  [58, 36],
  [58, 32],
  [58, 29],
  [54, 29],
  [58, 27],
  [54, 27],
  [50, 27],
  [46, 27],
  [46, 25],
  [42, 25],
  [42, 24],
]
const TITLE_LINES = 2
/** A title in wide letters may need one more, in the smallest size. */
const TITLE_LINES_AT_MOST = 3

const SOURCE: TextStyle = { face: 'sans', size: 22 }
const SMALL_LINE = 30
const GAPS = { title: 22, words: 14 }
/** Above the date: less only where the words are small already. */
const blockGap = (words: number) => (words < 27 ? 12 : 30)

/** Words in letters that no font has are left out. */
export function cardDrawing(whole: Card, { measure, covers }: Pick<Fonts, 'measure' | 'covers'>): Drawing {
  const card = whole.words && !covers(whole.words.text, 'serif') ? { ...whole, words: undefined } : whole
  const strip = dateStrip(card.calendar, card.theme, measure)
  const top = topRow(card.status, measure)
  const middle = middleOf(card, measure)
  return {
    lines: [...top.lines, ...middle.lines, ...dateLines(card, measure), ...strip.lines],
    shapes: [...top.shapes, ...middle.shapes, ...strip.shapes],
  }
}

function topRow(status: Status, measure: Measure): Drawing {
  const { label } = STATUS_MARKS[status]
  const style: TextStyle = { face: 'sans-bold', size: 25 }
  const right = CARD_WIDTH - MARGIN
  return {
    lines: [
      { ...leftLine(SITE_NAME, 46, 40), style: { face: 'serif-bold', size: 36, spacing: -0.015 } },
      {
        ...{ text: label, style, color: INK.ink },
        ...{ at: 'right', x: right, top: 50, height: 32 },
      },
    ],
    shapes: [glyph(status, right - measure(label, style) - 38, 53, 26)],
  }
}

/** Title, words, where they stand, and who says otherwise: as large as there is room for. */
function middleOf(card: Card, measure: Measure): Drawing {
  const small = smallLines(card, measure)
  const smallHeight = small.length * SMALL_LINE + (small.length > 0 ? GAPS.words : 0)
  const roomFor = (words: number) => FOOT_TOP - blockGap(words) - TITLE_TOP - smallHeight
  const inSize = ([title, words]: (typeof SIZES)[number], isLast: boolean) =>
    set(card, measure, { title, words, room: roomFor(words), isLast })
  const chosen = firstOf(SIZES, (sizes) => inSize(sizes, false)) ?? inSize(SIZES.at(-1)!, true)!
  const top = TITLE_TOP + chosen.height + GAPS.words
  return {
    lines: [...chosen.lines, ...small.map((line, i) => ({ ...line, top: top + i * SMALL_LINE }))],
    shapes:
      card.contradictedBy === undefined
        ? []
        : [glyph('disputed', MARGIN, top + (small.length - 1) * SMALL_LINE + 3, 24)],
  }
}

interface Sizes {
  readonly title: number
  readonly words: number
  readonly room: number
  /** There is no smaller one: what does not fit is cut. */
  readonly isLast: boolean
}

/** The first result there is, without looking at what comes after it. */
function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** Title and words in these sizes; undefined where they do not fit. */
function set({ title, words }: Card, measure: Measure, sizes: Sizes): { lines: Line[]; height: number } | undefined {
  const titleStyle: TextStyle = { face: 'serif-bold', size: sizes.title, spacing: -0.018 }
  const titles = balancedLines(title, WIDTH, widthIn(titleStyle, measure))
  if (titles.length > (sizes.isLast ? TITLE_LINES_AT_MOST : TITLE_LINES)) {
    if (!sizes.isLast) return undefined
    titles.length = TITLE_LINES_AT_MOST
  }
  const titleHeight = Math.round(sizes.title * 1.1)
  const lines: Line[] = titles.map((text, i) => ({
    ...leftLine(text, TITLE_TOP + i * titleHeight, titleHeight),
    style: titleStyle,
  }))
  const height = titles.length * titleHeight
  if (!words) return height <= sizes.room || sizes.isLast ? { lines, height } : undefined

  const style: TextStyle = { face: 'serif', size: sizes.words }
  const wordsHeight = Math.round(sizes.words * 1.37)
  const mostLines = Math.floor((sizes.room - height - GAPS.title) / wordsHeight)
  const widthOf = widthIn(style, measure)
  const whole = paragraphLines(words.text, WORDS_WIDTH, widthOf)
  if (whole.length > mostLines && !sizes.isLast) return undefined
  const isCut = whole.length > mostLines
  const shown = isCut ? cutLines(words.text, mostLines, widthOf, measure(CUT, SOURCE)) : whole
  return {
    lines: [
      ...lines,
      ...shown.map((text, i): Line => ({
        ...leftLine(text, TITLE_TOP + height + GAPS.title + i * wordsHeight, wordsHeight),
        ...{ style, tint: INK.mark, language: words.language },
        ...(isCut && i === shown.length - 1 && { after: { text: CUT, style: SOURCE, color: INK['ink-2'] } }),
      })),
    ],
    height: height + GAPS.title + shown.length * wordsHeight,
  }
}

/** As much as `most` lines hold with the sign behind it that there is more. */
function cutLines(text: string, most: number, widthOf: WidthOf, sign: number): string[] {
  const fits = (beginning: string) => {
    const lines = brokenLines(beginning, WORDS_WIDTH, widthOf)
    return lines.length < most || (lines.length === most && widthOf(lines.at(-1)!) + sign <= WORDS_WIDTH)
  }
  return brokenLines(cutAtWord(text, fits), WORDS_WIDTH, widthOf)
}

/** Their `top` is not known yet. */
function smallLines({ source, contradictedBy }: Card, measure: Measure): Line[] {
  const indent = 36
  return [
    ...(source === undefined
      ? []
      : [{ ...leftLine(inOneLine(source, WIDTH, measure), 0, SMALL_LINE), color: INK['ink-2'] }]),
    ...(contradictedBy === undefined
      ? []
      : [
          {
            ...leftLine(inOneLine(`Contradicted by ${contradictedBy}`, WIDTH - indent, measure), 0, SMALL_LINE),
            x: MARGIN + indent,
          },
        ]),
  ]
}

function dateLines({ date, precision }: Card, measure: Measure): Line[] {
  const bold: TextStyle = { face: 'sans-bold', size: 24 }
  const plain: TextStyle = { face: 'sans', size: 24 }
  const after = { text: `, ${precision}`, style: plain, color: INK['ink-2'] }
  const isRoom = precision !== undefined && measure(date, bold) + measure(after.text, plain) <= WIDTH
  return [{ ...leftLine(date, FOOT_TOP, 32), style: bold, ...(isRoom && { after }) }]
}

function leftLine(text: string, top: number, height: number): Line {
  return { text, style: SOURCE, color: INK.ink, at: 'left', x: MARGIN, top, height }
}

function widthIn(style: TextStyle, measure: Measure): WidthOf {
  return (text) => measure(text, style)
}

function inOneLine(text: string, width: number, measure: Measure): string {
  if (measure(text, SOURCE) <= width) return text
  return `${cutAtWord(text, (beginning) => measure(`${beginning}…`, SOURCE) <= width)}…`
}

function glyph(status: Status, x: number, y: number, size: number): string {
  const scale = (size / 14).toFixed(3)
  return `<path transform="translate(${x.toFixed(1)} ${y}) scale(${scale})" d="${STATUS_MARKS[status].path}" fill="none" stroke="${INK.ink}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`
}
