/** The goals, as ratios within one run, so that they hold on whatever machine. Those without their figures are left out. */
import type { BenchResult, Goal, OurResult } from './result'

const FRAME_MS = 1000 / 60
const MB = 1000

/** What of a run a goal looks at. */
interface Run {
  readonly ours: (dataset: number | 'shipped') => OurResult | undefined
  readonly vis: (events: number) => BenchResult['peers'][number] | undefined
  readonly all: readonly OurResult[]
}

/** `undefined` where the run has not measured what the goal is about. */
type Look = (run: Run) => { readonly found: string; readonly met: boolean } | undefined

const GOALS: readonly (readonly [name: string, goal: string, look: Look])[] = [
  ['pan at 1,000,000', 'no frame over 20 ms, no long task', ({ ours }) => smooth(ours(1_000_000)?.pan)],
  ['zoom at 1,000,000', 'no frame over 20 ms, no long task', ({ ours }) => smooth(ours(1_000_000)?.zoom)],
  ['click → counts at 100,000', 'an empty click and one frame', ({ ours }) => above(ours(100_000), 1)],
  ['click → counts at 1,000,000', 'an empty click and two frames', ({ ours }) => above(ours(1_000_000), 2)],
  ['counts → labels', 'within three frames, everywhere', ({ all }) => most(all, labelFrames, 3, 'frames')],
  [
    'filter at 100,000',
    'at least 100 times faster than vis-timeline at 10,000',
    ({ ours, vis }) => times(vis(10_000)?.filter, ours(100_000)?.click?.counts.p50, 100),
  ],
  [
    'data → paint at 10,000',
    'at least 30 times faster than vis-timeline',
    ({ ours, vis }) => times(vis(10_000)?.paint, ours(10_000)?.paint?.fromData, 30),
  ],
  [
    'memory at 1,000,000',
    'heap and buffers of at most 100 MB',
    ({ ours }) => atMost(ours(1_000_000)?.memory?.total, 100, 'MB'),
  ],
  ['base index from 100,000 on', 'at most 0.45 MB a 100,000 events', ({ all }) => most(all, indexPer100k, 0.45, 'MB')],
  ['marks', 'at most 100 elements', ({ all }) => most(all, ({ elements }) => elements?.items, 100, 'marks')],
  [
    'timeline',
    'at most 1,000 elements',
    ({ all }) => most(all, ({ elements }) => elements?.timeline, 1000, 'elements'),
  ],
  ['page', 'at most 2,500 elements', ({ all }) => most(all, ({ elements }) => elements?.page, 2500, 'elements')],
  ['layouts of a filter at 100,000', 'those of the shipped events and two', layouts],
  ['compile of 100,000', 'under 20 s', ({ ours }) => atMost(ours(100_000)?.compile?.seconds, 20, 's')],
  ['compile of 100,000', 'under 1 GB', ({ ours }) => atMost(ours(100_000)?.compile?.peak, 1000, 'MB')],
  ['a page at 10,000', 'at most twice what one takes at 1,000', linearPages],
  [
    'search at 100,000',
    'a letter → counts within 100 ms',
    ({ ours }) => atMost(ours(100_000)?.search?.letters.p95, 100, 'ms'),
  ],
]

export function judge({ ours, peers }: Pick<BenchResult, 'ours' | 'peers'>): Goal[] {
  const run: Run = {
    ours: (dataset) => ours.find((one) => one.dataset === String(dataset)),
    vis: (events) => peers.find((one) => one.peer === 'vis' && one.events === events),
    all: ours,
  }
  return GOALS.flatMap(([name, goal, look]) => {
    const verdict = look(run)
    return verdict ? [{ name, goal, ...verdict }] : []
  })
}

function smooth(motion: OurResult['pan']) {
  if (!motion) return undefined
  const { late, longTasks, max } = motion
  const found = `${late} late frames, ${longTasks} long tasks, longest frame ${max.toFixed(1)} ms`
  return { found, met: late === 0 && longTasks === 0 }
}

function above(result: OurResult | undefined, frames: number) {
  if (!result?.click) return undefined
  const { counts, empty } = result.click
  const more = counts.p50 - empty.p50
  const found = `${counts.p50.toFixed(1)} ms, empty ${empty.p50.toFixed(1)} ms: ${(more / FRAME_MS).toFixed(2)} frames more`
  return { found, met: more <= frames * FRAME_MS }
}

function labelFrames({ click }: OurResult): number | undefined {
  return click && (click.labels.p50 - click.counts.p50) / FRAME_MS
}

/** What was over its time counts with that time: the ratio is then at least what is shown. */
function times(
  theirs: number | string | { readonly p50: number } | undefined,
  mine: number | undefined,
  least: number,
) {
  if (theirs === undefined || mine === undefined) return undefined
  const ms =
    typeof theirs === 'object'
      ? theirs.p50
      : typeof theirs === 'string'
        ? Number.parseFloat(theirs.slice(5)) * 1000
        : theirs
  const ratio = ms / mine
  return { found: `${mine.toFixed(1)} ms against ${ms.toFixed(0)} ms: ${ratio.toFixed(0)} times`, met: ratio >= least }
}

function indexPer100k({ bytes, events = 0 }: OurResult): number | undefined {
  const index = bytes?.find(({ kind }) => kind === 'index')
  // What a small dataset's file begins with weighs too much to be spread over its few events.
  return index && events >= 100_000 ? index.gzip / MB / (events / 100_000) : undefined
}

function layouts({ ours }: Run) {
  const [here, shipped] = [ours(100_000)?.click?.layouts, ours('shipped')?.click?.layouts]
  if (here === undefined || shipped === undefined) return undefined
  return { found: `${here}, shipped ${shipped}`, met: here <= shipped + 2 }
}

/** What takes time of its own however many pages there are counts against the few, not against the many. */
function linearPages({ ours }: Run) {
  const [few, many] = [ours(1000)?.pages?.aPage, ours(10_000)?.pages?.aPage]
  if (few === undefined || many === undefined) return undefined
  return { found: `${many.toFixed(2)} ms against ${few.toFixed(2)} ms`, met: many <= few * 2 }
}

function atMost(value: number | undefined, limit: number, unit: string) {
  return value === undefined ? undefined : { found: `${rounded(value)} ${unit}`, met: value <= limit }
}

/** The largest value of all datasets. */
function most(all: readonly OurResult[], of: (one: OurResult) => number | undefined, limit: number, unit: string) {
  const values = all.flatMap((one) => of(one) ?? [])
  return values.length === 0 ? undefined : atMost(Math.max(...values), limit, unit)
}

const rounded = (value: number) => Number(value.toFixed(value < 10 ? 2 : 0)).toLocaleString('en-GB')
