/** A view as a picture that can stand alone: title, timeline, key, sources and link. Pure. */
import { brokenLines } from '../../../explore/broken-lines'
import { dayWords, spanWords } from '../../../explore/date-words'
import { countWords } from '../../../explore/filter-words'
import { sourceWords } from '../../../explore/full-summary'
import type { LaneKind } from '../../../explore/view-state'
import type { Theme } from '../../../model/dataset'
import { DAY, type Instant } from '../../../model/time'
import { PALETTES, type PaletteScheme } from '../../../explore/palette'
import { FILE_WIDTH, FAMILIES, MARGIN, TYPE, WIDTH, type Measure, type TypeStyle } from './image-style'
import { keyDrawing } from './key-drawing'
import { words, type Pen } from './mark-drawing'
import { plotDrawing, type PlotSubject } from './plot-drawing'
import { el, group, type Svg } from './svg'

export interface ImageText {
  /** `12 of 50 events involve Russia as target`. */
  readonly sentence: string
  /** The same for where that is too long. */
  readonly shortSentence: string
  readonly lanes: LaneKind
  /** The link without defaults. */
  readonly href: string
  readonly build: string
  readonly briefings: readonly { readonly date: string; readonly dateBasis: 'stated' | 'inferred' }[]
  readonly themes: readonly Theme[]
  /** The day it was made. */
  readonly today: Instant
}

export interface ViewImage {
  /** A whole document; `style` of {@link viewImage} is in it. */
  readonly svg: string
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  /** What it shows, for those who do not see it. */
  readonly description: string
}

interface Look {
  readonly scheme: PaletteScheme
  readonly measure: Measure
  /** A style sheet, for the faces. */
  readonly style: string
}

const TITLE_LINES = 3
const TITLE_LEADING = 31
const LEAD_LEADING = 19
const FOOT_LEADING = 18

const LANES: Readonly<Record<LaneKind, string>> = {
  country: ', by country',
  actor: ', by actor',
  theme: ', by theme',
  none: '',
}

/**
 * The picture of a view: as wide as every other, as high as its lanes need. The same subject gives the same bytes.
 */
export function viewImage(subject: PlotSubject, text: ImageText, { scheme, measure, style }: Look): ViewImage {
  const colors = PALETTES[scheme]
  const pen: Pen = { colors, measure }
  const inner = WIDTH - 2 * MARGIN
  const drawn: Svg[] = []
  let y = MARGIN
  const rule = (height: number, fill: string) => drawn.push(el('rect', { x: MARGIN, y, width: inner, height, fill }))
  const paragraph = (lines: readonly string[], type: TypeStyle, leading: number, fill: string) => {
    for (const line of lines) {
      y += leading
      drawn.push(words(line, MARGIN, y, type, fill))
    }
  }

  rule(2, colors.ink)
  y += 6
  const title = titleLines(text, inner, measure)
  paragraph(title, TYPE.title, TITLE_LEADING, colors.ink)
  y += 4
  const days = spanWords(wholeDays(subject.visibleWindow))
  const lead = leadWords(subject, text, days)
  paragraph(linesOf(lead, inner, TYPE.lead, measure), TYPE.lead, LEAD_LEADING, colors['ink-2'])
  y += 14

  const plot = plotDrawing(subject, y, pen)
  drawn.push(plot.drawing)
  y += plot.height + 8
  const key = keyDrawing(
    {
      items: plot.items,
      axis: plot.axis,
      themes: text.themes,
      hasFeet: subject.layouts.some(({ lane }) => lane.feet.count > 0),
      hasBriefings: subject.briefingDays.length > 0,
    },
    y,
    pen,
  )
  drawn.push(key.drawing)
  y += key.height + 8
  rule(1, colors.line)

  const nameWidth = measure('Dateline', TYPE.name)
  drawn.push(words('Dateline', WIDTH - MARGIN - nameWidth, y + 24, TYPE.name, colors.ink))
  const link = `Made on ${dayWords(text.today)}: ${text.href}`
  const room = inner - nameWidth - MARGIN
  y += 4
  paragraph(linesOf(sourceWords(text), room, TYPE.foot, measure), TYPE.foot, FOOT_LEADING, colors['ink-3'])
  const before = drawn.length
  paragraph(linesOf(link, room, TYPE.foot, measure), TYPE.foot, FOOT_LEADING, colors['ink-2'])
  drawn.push(el('a', { href: text.href }, ...drawn.splice(before)))
  y += MARGIN

  // Nine units are ten pixels: a multiple of nine has no part of a pixel left over.
  const height = Math.ceil(y / 9) * 9
  const file = { width: FILE_WIDTH, height: (height * FILE_WIDTH) / WIDTH }
  const description = descriptionOf(text, lead, subject)
  const root = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...file,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': 'title description',
      'font-family': FAMILIES.sans,
    },
    el('title', { id: 'title' }, text.sentence),
    el('desc', { id: 'description' }, description),
    // Rules of ours, with nothing in them to escape: their quotes stay quotes.
    ...(style === '' ? [] : [el('style', {}, { markup: style })]),
    el('rect', { width: WIDTH, height, fill: colors.paper }),
    group({}, drawn),
  )
  return { svg: `${root.markup}\n`, ...file, description }
}

function linesOf(text: string, width: number, type: TypeStyle, measure: Measure): readonly string[] {
  return brokenLines(text, width, (line) => measure(line, type))
}

function titleLines({ sentence, shortSentence }: ImageText, width: number, measure: Measure): readonly string[] {
  const lines = linesOf(sentence, width, TYPE.title, measure)
  return lines.length <= TITLE_LINES ? lines : linesOf(shortSentence, width, TYPE.title, measure)
}

/** Days that the window touches: it may begin and end within one. */
function wholeDays({ start, end }: { readonly start: Instant; readonly end: Instant }) {
  return { start: Math.floor(start / DAY) * DAY, end: Math.ceil(end / DAY) * DAY }
}

/** `29 August 2013 – 17 July 2024, by country; 3 of the events lie outside. Days near a briefing are drawn wider.` */
function leadWords({ layouts, scale, selectedRow, eventOf }: PlotSubject, { lanes }: ImageText, days: string): string {
  const outside = layouts.reduce((sum, { before, after }) => sum + before + after, 0)
  const missing =
    outside === 0 ? '' : `; ${countWords(outside)} more ${outside === 1 ? 'lies' : 'lie'} outside these days`
  const folded = scale.kind === 'folded' ? ' Days near a briefing are drawn wider than others.' : ''
  const marked = selectedRow === undefined ? undefined : eventOf(selectedRow)
  return `${days}${LANES[lanes]}${missing}.${folded}${marked ? ` Marked: ${marked.title}.` : ''}`
}

/** `Timeline. 12 of 50 events involve Russia. 2013 – 2024, by country. Russia 12, Ukraine 6.` */
function descriptionOf({ sentence }: ImageText, lead: string, { layouts }: PlotSubject): string {
  const lanes = layouts.map(({ lane }) => `${lane.label} ${countWords(lane.count)}`).join(', ')
  return `Timeline. ${sentence}. ${lead} Lanes, with their numbers of events: ${lanes}.`
}
