/**
 * The axis of folded time: each piece of the scale has the dates that fit into it, months and years stand above them,
 * and stretches without a briefing say so.
 *
 * ```
 * 2014 ▒▒▒ 2022 ▒▒▒ March 2023                     no briefing, 14 months  May 2024
 *          Feb      13 14 15 16 17 18 19 20 21 22  A M J J A S O N D J F   6 7 8 9 10 …
 * ```
 */
import { DAY, SECOND, type Instant, type TimeSpan } from '../model/time'
import { TEXT_GAP, type AxisDrawing, type MeasureText } from './axis-drawing'
import { boundaries, fixed, HOUR, months, WEEKS, years, type CalendarUnit } from './calendar'
import { dayWords, monthName, yearWords } from './date-words'
import { quietStretches } from './quiet-stretches'
import { placer, type Placer } from './text-placer'
import { toPixels, type Piece, type TimeScale } from './time-scale'

type TitleKind = 'day' | 'month' | 'year'

interface Unit extends CalendarUnit {
  readonly kind: 'clock' | 'day' | 'week' | 'month' | 'year'
  /** Least width of one unit. */
  readonly minPx: number
  /** Every how manieth is written. */
  readonly stride: number
  readonly title: TitleKind | undefined
}

const unit = (calendar: CalendarUnit, kind: Unit['kind'], minPx: number, title?: TitleKind, stride = 1): Unit => ({
  ...calendar,
  kind,
  minPx,
  title,
  stride,
})

const days = fixed(DAY)
const MONTH = months(1)

/** Finest first. */
const UNITS: readonly Unit[] = [
  unit(fixed(HOUR / 6), 'clock', 44, 'day'),
  unit(fixed(HOUR), 'clock', 44, 'day'),
  unit(fixed(6 * HOUR), 'clock', 44, 'day'),
  unit(days, 'day', 14.5, 'month'),
  unit(days, 'day', 8, 'month', 2),
  unit(days, 'day', 5.5, 'month', 3),
  unit(WEEKS, 'week', 24, 'month'),
  unit(MONTH, 'month', 8, 'year'),
  unit(years(1), 'year', 22, 'year'),
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count) => unit(years(count), 'year', 48)),
]

/** Less than a month's short name needs. */
const NARROW_PX = 28
/** Margins of the data are named when they are more than margins. */
const MARGIN_PX = 60

/** A piece as far as the window shows it; what is unfolded may be a moment late. */
interface Part extends TimeSpan {
  readonly left: number
  readonly right: number
  readonly unit: Unit | undefined
  /** Its months have no room for more than a letter. */
  readonly isNarrow: boolean
  readonly isMargin: boolean
}

export function foldedAxis(
  scale: TimeScale,
  visibleWindow: TimeSpan,
  widthPx: number,
  briefingDays: readonly Instant[],
  measure: MeasureText,
  asOf?: Instant,
): AxisDrawing {
  const toPx = toPixels(scale, visibleWindow, widthPx)
  const parts = partsOf(scale, visibleWindow, widthPx, toPx)
  const place = placer(widthPx, measure)
  const known = briefingDays.filter((day) => asOf === undefined || day <= asOf)
  const lines: { x: number; long: boolean }[] = []
  const quiet = quietStretches(briefingDays, asOf)
    .map((stretch) => ({
      ...stretch,
      left: Math.max(0, toPx(stretch.start)),
      right: Math.min(widthPx, toPx(stretch.end)),
    }))
    .filter(({ left, right }) => right > left)

  /** Above days a title says which; in a quiet stretch of narrow months what matters is that nothing was told. */
  const titles = titlesOf(parts, toPx)
  const yields = ({ isNarrow, ...title }: Title) => isNarrow && quiet.some((each) => touches(each, title))
  const putTitle = ({ left, right, texts }: Title) =>
    place('title', 'strong', texts, Math.max(left, 0) + TEXT_GAP, Math.min(right, widthPx) - 1)
  for (const title of titles.filter((each) => !yields(each))) putTitle(title)
  const silent = quiet.filter(({ left, right, texts }) => {
    const free = place.free('title', left, right)
    const gap = free.left > left ? 3 * TEXT_GAP : TEXT_GAP
    return !place('title', 'plain', texts, free.left + gap, free.right - 1)
  })
  for (const title of titles) if (yields(title) && silent.some((each) => touches(each, title))) putTitle(title)

  for (const part of parts) {
    for (const at of part.unit && !part.isMargin ? boundaries(part.unit, part) : []) {
      if (at < part.start - SECOND) continue
      const isMonday = part.unit!.kind === 'day' && WEEKS.floor(at) === at
      lines.push({ x: toPx(at), long: isMonday })
    }
    writeDates(part, known, toPx, place)
  }
  for (const { left } of titles) if (left >= 0) lines.push({ x: left, long: true })

  const folds = parts.filter((part) => part.unit === undefined)
  return {
    texts: place.texts,
    lines: withoutDoubles(lines),
    bands: [
      ...quiet.map(({ left, right }) => ({ left, right, hatched: false })),
      ...folds.map(({ left, right }) => ({ left, right, hatched: true })),
    ],
  }
}

function partsOf(
  scale: TimeScale,
  { start, end }: TimeSpan,
  widthPx: number,
  toPx: (instant: Instant) => number,
): Part[] {
  const last = scale.pieces.length - 1
  return scale.pieces.flatMap((piece, i) => {
    const from = i === 0 ? start : Math.max(piece.start, start)
    const to = i === last ? end : Math.min(piece.end, end)
    if (!(from < to)) return []
    const [left, right] = [Math.max(0, toPx(from)), Math.min(widthPx, toPx(to))]
    const pxPerMs = (toPx(to) - toPx(from)) / (to - from)
    const isMargin = (i === 0 || i === last) && right - left < MARGIN_PX
    return [
      {
        start: from,
        end: to,
        left,
        right,
        unit: unitOf(piece, pxPerMs),
        isNarrow: MONTH.length * pxPerMs < NARROW_PX,
        isMargin,
      },
    ]
  })
}

/** The finest one with room; none for a fold in which not two of them would stand. */
function unitOf({ start, end, detail }: Piece, pxPerMs: number): Unit | undefined {
  const fitting = UNITS.find(({ length, minPx, kind, stride }) => {
    // Between the months of a narrow piece, days are worth writing where all of them are.
    const isPartly = kind === 'week' || stride > 1
    return length * pxPerMs >= minPx && !(isPartly && detail !== 'days')
  })
  const found = fitting ?? UNITS.at(-1)!
  return detail === 'fold' && found.length * 2 > end - start ? undefined : found
}

interface Title {
  readonly kind: TitleKind
  readonly isNarrow: boolean
  /** Where its day, month or year begins or comes into the pieces that show it; may lie left of the window. */
  readonly left: number
  readonly right: number
  readonly texts: readonly string[]
}

const TITLE_UNITS: Record<TitleKind, CalendarUnit> = { day: days, month: MONTH, year: years(1) }

/** One for every day, month or year over the pieces that show its parts, joined where these follow on each other. */
function titlesOf(parts: readonly Part[], toPx: (instant: Instant) => number): Title[] {
  const titles: (Title & { readonly at: Instant; readonly end: Instant })[] = []
  for (const part of parts) {
    const kind = part.unit?.title
    if (!kind || part.isMargin) continue
    for (const at of boundaries(TITLE_UNITS[kind], part)) {
      const last = titles.at(-1)
      const next = TITLE_UNITS[kind].next(at)
      const right = toPx(Math.min(next, part.end))
      if (last?.kind === kind && last.at === at && last.end === part.start) {
        titles[titles.length - 1] = { ...last, right, end: Math.min(next, part.end) }
      } else if (kind !== 'year' || last === undefined || yearOf(last.at) !== yearOf(at)) {
        // A year whose month has just been named needs no name of its own.
        const left = at > part.start ? toPx(at) : part.left
        titles.push({
          kind,
          isNarrow: part.isNarrow && kind === 'year',
          at,
          left,
          right,
          end: Math.min(next, part.end),
          texts: TITLE_TEXTS[kind](at),
        })
      }
    }
  }
  return titles
}

const TITLE_TEXTS: Record<TitleKind, (at: Instant) => readonly string[]> = {
  day: (at) => [dayWords(at), dayWords(at, 'short')],
  month: (at) => [`${monthName(monthOf(at))} ${year(at)}`, `${monthName(monthOf(at), 'short')} ${year(at)}`],
  year: (at) => (yearOf(at) > 999 ? [year(at), `’${year(at).slice(-2)}`] : [year(at)]),
}

/** The lower row: days, months, hours, or years too many to be titles. */
function writeDates(
  { unit: shown, isMargin, ...part }: Part,
  briefingDays: readonly Instant[],
  toPx: (instant: Instant) => number,
  place: Placer,
): void {
  if (!shown || isMargin || (shown.kind === 'year' && shown.title)) return
  const starts = boundaries(shown, part)
  if (shown.kind === 'day') {
    const told = new Set(briefingDays)
    const put = (at: Instant) => {
      const text = String(new Date(at).getUTCDate())
      place.centred(told.has(at) ? 'strong' : 'plain', text, (toPx(at) + toPx(at + DAY)) / 2)
    }
    // The briefing's own day first, then back from it in even steps.
    const anchor = briefingDays.findLast((day) => day >= part.start && day < part.end) ?? starts.at(-1)!
    put(anchor)
    for (const at of starts) {
      if (at >= part.start - DAY / 2 && at !== anchor && ((anchor - at) / DAY) % shown.stride === 0) put(at)
    }
    return
  }
  for (const at of starts) {
    if (at < part.start - SECOND) continue
    const end = shown.next(at)
    const [x, right] = [toPx(at), toPx(Math.min(end, part.end))]
    const texts = DATE_TEXTS[shown.kind](at)
    if (place('detail', 'plain', texts, x + TEXT_GAP, right - 1)) continue
    if (shown.kind === 'month' && end <= part.end) {
      place.centred('plain', monthName(monthOf(at))[0]!, (x + right) / 2)
    }
  }
}

const DATE_TEXTS: Record<Exclude<Unit['kind'], 'day'>, (at: Instant) => readonly string[]> = {
  clock: (at) => [new Date(at).toISOString().slice(11, 16)],
  week: (at) => [String(new Date(at).getUTCDate())],
  month: (at) => [monthName(monthOf(at), 'short')],
  year: (at) => [year(at)],
}

function touches(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  return a.left <= b.right && a.right >= b.left
}

function withoutDoubles(lines: readonly { x: number; long: boolean }[]): { x: number; long: boolean }[] {
  const byPixel = new Map<number, { x: number; long: boolean }>()
  for (const line of lines) {
    const pixel = Math.round(line.x)
    byPixel.set(pixel, { x: line.x, long: line.long || (byPixel.get(pixel)?.long ?? false) })
  }
  return [...byPixel.values()]
}

const monthOf = (at: Instant) => new Date(at).getUTCMonth()
const yearOf = (at: Instant) => new Date(at).getUTCFullYear()
const year = (at: Instant) => yearWords(yearOf(at))
