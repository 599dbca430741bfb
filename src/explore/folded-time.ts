/**
 * Folded time. Briefings come in bursts, and what they tell of may lie years before: days near a briefing are wide,
 * months without one narrow, and years in which nothing begins are folded away.
 */
import { type DateColumns } from '../model/columns'
import { isOpenEnd } from '../model/date-shape'
import { DAY, utcDay, weekday, type Instant, type TimeSpan } from '../model/time'
import { extentOf } from './fit'
import { merged, sweep, type Part } from './spans'
import { FIRST_INSTANT, LAST_INSTANT, piecewise, type SlopedPiece } from './piecewise-scale'
import type { Detail, TimeScale } from './time-scale'
import type { Scale } from './view-state'

/** What a stretch of time holds; `quiet` is before the first event or after all that was told. */
type Content = 'wide' | 'named' | 'spanned' | 'empty' | 'quiet' | 'after'

interface PlannedPiece extends SlopedPiece {
  readonly content: Content
}

/** What the data ask for, whatever the room. */
export interface FoldPlan {
  readonly pieces: readonly PlannedPiece[]
  /** What {@link suggestedScale} says. */
  readonly suggested: Scale
}

/** Width of a day near a briefing, where there is room for it, in CSS pixels. */
export const WIDE_DAY_PX = 16

/** A typical month, in days: widths are given in wide days to the month, and every day of a month is as wide. */
const MONTH_DAYS = 30.4
const perMonth = (wideDays: number) => wideDays / MONTH_DAYS
const SLOPE = {
  /** No event begins. */
  empty: perMonth(0.6),
  /** Before the first briefing, and only inside of a span of a year or less. */
  spanned: perMonth(0.36),
  /** An event begins. */
  named: perMonth(2.2),
  /** Before the first briefing single months stand among years: a label must fit. */
  namedEarly: perMonth(4.6),
  /** Some room for what comes right after the last briefing. */
  after: 1 / 3,
}
const AFTER_DAYS = 60
/** Width of a hatched fold, in wide days, however long it is. */
const FOLD_DAYS = 2.4
const SHORTEST_FOLD = 180 * DAY
/** Longer stretches without a briefing grow with the logarithm of their length only. */
const LONG_GAP = 18 * MONTH_DAYS * DAY
/** Briefings so far apart leave no narrow days between them. */
const SHORT_GAP = 7 * DAY
/** Such an event names the month in which it begins; a longer one only fills its months, and above a year nothing. */
const SHORT_EVENT = 62 * DAY
const LONG_EVENT = 366 * DAY

/** The Monday of the week before: a briefing's "last week" lies in its wide days. */
export function mondayBefore(day: Instant): Instant {
  return day - (((weekday(day) + 6) % 7) + 7) * DAY
}

/** The stretches of wide days, in order: from the Monday of the week before each briefing through its day. */
export function wideSpans(briefingDays: readonly Instant[]): TimeSpan[] {
  const spans = [...briefingDays].sort((a, b) => a - b).map((day) => ({ start: mondayBefore(day), end: day + DAY }))
  return merged(spans, SHORT_GAP)
}

/** One pass over the events, which must be in order of their start; made once for a dataset. */
export function foldPlan(columns: DateColumns, briefingDays: readonly Instant[]): FoldPlan {
  const wide = wideSpans(briefingDays)
  const { named, spanned } = monthsOf(columns, wide)
  const all = extentOf(columns, briefingDays)
  const start = Math.max(FIRST_INSTANT, monthStart(Math.min(all.start, wide[0]?.start ?? all.start)))
  const end = Math.min(LAST_INSTANT - AFTER_DAYS * DAY, Math.ceil(all.end / DAY) * DAY)
  const era = wide[0]?.start ?? Infinity
  const after = end + AFTER_DAYS * DAY
  const layers = [
    ['wide', wide],
    ['named', named],
    ['spanned', spanned],
  ] as const
  const parts = sweep<Content>({ start, end }, layers, 'empty').flatMap((part): PlannedPiece[] => {
    const halves =
      part.start < era && part.end > era
        ? [
            { ...part, end: era },
            { ...part, start: era },
          ]
        : [part]
    return halves.map((half) => slopeOf(half, half.start < era))
  })
  const pieces = [
    { start: FIRST_INSTANT, end: start, content: 'quiet', slope: SLOPE.empty, detail: 'months' } as const,
    ...slowed(parts, era),
    { start: end, end: after, content: 'after', slope: SLOPE.after, detail: 'months' } as const,
    { start: after, end: LAST_INSTANT, content: 'quiet', slope: SLOPE.empty, detail: 'months' } as const,
  ].filter((piece) => piece.end > piece.start)
  return { pieces, suggested: suggestedScale(columns, pieces) }
}

/**
 * The scale that a link means when it names none: folded where that gains much, which is where wide days get at
 * least four times the share of the track that they have in even time, and where they hold at least half of the
 * events. Dense data, a short stretch of time, or records that no briefing tells of gain little: even.
 */
function suggestedScale({ start, count }: DateColumns, pieces: readonly PlannedPiece[]): Scale {
  const inner = pieces.filter(({ content }) => content !== 'quiet' && content !== 'after')
  const real = inner.reduce((sum, piece) => sum + (piece.end - piece.start), 0)
  const folded = inner.reduce((sum, piece) => sum + (piece.end - piece.start) * piece.slope, 0)
  let near = 0
  let at = 0
  for (const piece of pieces) {
    const from = at
    while (at < count && start[at]! < piece.end) at++
    if (piece.content === 'wide') near += at - from
  }
  const hasWide = inner.some(({ content }) => content === 'wide')
  return hasWide && real >= 4 * folded && near * 2 >= count ? 'folded' : 'even'
}

/** What is not wide takes the room that wide days leave, within limits. */
const SQUEEZE = { least: 0.5, leastNamed: 0.8, most: 1.5 }
/** Share of the room, and wide days at most, for the words in a stretch without a briefing: `no briefing, 14 months`. */
const NOTE = { share: 0.4, most: 10 }

/** The scale of a plan; `room` says how many wide days would stand beside each other. */
export function foldedTime({ pieces }: FoldPlan, room: number): TimeScale {
  const width = ({ start, end, slope }: PlannedPiece) => ((end - start) * slope) / DAY
  const sum = (some: readonly PlannedPiece[]) => some.reduce((total, piece) => total + width(piece), 0)
  const wideWidth = sum(pieces.filter(({ content }) => content === 'wide'))
  const otherWidth = sum(pieces.filter(isFlexible))
  const factor = otherWidth > 0 ? clamp((room - wideWidth) / otherWidth, SQUEEZE.least, SQUEEZE.most) : 1
  const note = Math.min(NOTE.share * room, NOTE.most)
  const squeezed = runsOf(pieces).flatMap((run, i, runs) => {
    if (!isFlexible(run[0]!)) return run
    const isAfterBriefing = run[0]!.detail === 'months' && runs[i - 1]?.at(-1)?.content === 'wide'
    const own = isAfterBriefing ? Math.max(factor, Math.min(1, note / sum(run))) : factor
    return run.map((piece) => {
      const least = isEarlyNamed(piece) ? SQUEEZE.leastNamed : 0
      return { ...piece, slope: piece.slope * Math.max(own, least) }
    })
  })
  return piecewise(squeezed)
}

function isFlexible({ content }: PlannedPiece): boolean {
  return content === 'named' || content === 'spanned' || content === 'empty'
}

/** What stands alone among folds, and has its year written above it. */
function isEarlyNamed({ slope }: PlannedPiece): boolean {
  return slope === SLOPE.namedEarly || slope === SLOPE.spanned
}

/** Pieces that are squeezed alike: neighbours that may all give way and have the same detail; any other by itself. */
function runsOf(pieces: readonly PlannedPiece[]): PlannedPiece[][] {
  const runs: PlannedPiece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last && isFlexible(last[0]!) && isFlexible(piece) && last[0]!.detail === piece.detail) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

function slopeOf({ start, end, content }: Part<Content>, early: boolean): PlannedPiece {
  const span = { start, end, content }
  const piece = (detail: Detail, slope: number) => ({ ...span, detail, slope })
  if (content === 'wide') return piece('days', 1)
  if (content === 'named') return piece('months', early ? SLOPE.namedEarly : SLOPE.named)
  if (content === 'spanned' && early) return piece('months', SLOPE.spanned)
  const isFold = early && end - start >= SHORTEST_FOLD
  return isFold ? piece('fold', (FOLD_DAYS * DAY) / (end - start)) : piece('months', SLOPE.empty)
}

/** Between briefings, long empty stretches grow slower the longer they are. */
function slowed(pieces: readonly PlannedPiece[], era: Instant): PlannedPiece[] {
  return pieces.map((piece) => {
    const length = piece.end - piece.start
    if (piece.start < era || piece.slope !== SLOPE.empty || length <= LONG_GAP) return piece
    return { ...piece, slope: (piece.slope * LONG_GAP * (1 + Math.log(length / LONG_GAP))) / length }
  })
}

/** After the last of the wide days. */
const NEVER: TimeSpan = { start: Infinity, end: Infinity }

/**
 * The months in which events begin, and those that events of a year or less fill; both in order, and merged. What
 * begins on a wide day has its room there.
 */
function monthsOf(
  { count, start, end, shape }: DateColumns,
  wide: readonly TimeSpan[],
): { named: TimeSpan[]; spanned: TimeSpan[] } {
  const named: TimeSpan[] = []
  const spanned: TimeSpan[] = []
  let month: TimeSpan = { start: -Infinity, end: -Infinity }
  let isNamed = false
  let filledTo = -Infinity
  let at = 0
  let next = wide[0] ?? NEVER
  for (let row = 0; row < count; row++) {
    const from = start[row]!
    while (next.end <= from) next = wide[++at] ?? NEVER
    if (next.start <= from) continue
    if (from >= month.end) {
      month = { start: monthStart(from), end: monthStart(from, 1) }
      isNamed = false
    }
    const length = end[row]! - from
    if (length <= SHORT_EVENT || isOpenEnd(shape[row]!)) {
      if (!isNamed) named.push(month)
      isNamed = true
    } else if (length <= LONG_EVENT && end[row]! > filledTo) {
      filledTo = monthStart(end[row]! - 1, 1)
      spanned.push({ start: month.start, end: filledTo })
    }
  }
  return { named: merged(named, 0), spanned: merged(spanned, 0) }
}

function monthStart(instant: Instant, step = 0): Instant {
  const date = new Date(instant)
  return utcDay(date.getUTCFullYear(), date.getUTCMonth() + 1 + step, 1)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
