/** A run as text: one table per measure, ours first and the others below. */
import { PEERS, type PeerResult } from './peers'
import type { BenchResult, OurResult } from './result'
import type { Motion, Spread } from './statistics'

type Cell = string | number | undefined

/** Columns as wide as their widest cell; what is no word stands to the right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(cellText))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  const lines = cells.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '),
  )
  return [title, ...lines.map((line) => `  ${line.trimEnd()}`), ''].join('\n')
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '–'
  if (typeof cell === 'string') return cell
  return cell.toLocaleString('en-GB', {
    maximumFractionDigits: cell < 100 ? 1 : 0,
    minimumFractionDigits: cell < 100 && cell % 1 ? 1 : 0,
  })
}

const OURS = 'Dateline'
const who = ({ dataset, events }: OurResult): Cell[] => [
  OURS,
  isMade(dataset) ? events : `${cellText(events)} ${dataset}`,
]
const isMade = (dataset: string) => /^\d+$/.test(dataset)
const them = ({ peer, events }: PeerResult): Cell[] => [PEERS[peer]!.label, events]

/** Rows of those datasets and peers that have the measure. */
function rows<T, P>(
  { ours, peers }: BenchResult,
  mine: (one: OurResult) => T | undefined,
  cells: (value: T) => Cell[],
  theirs: (one: PeerResult) => P | undefined = () => undefined,
  peerCells: (value: P) => Cell[] = () => [],
): Cell[][] {
  return [
    ...ours.flatMap((one) => {
      const value = mine(one)
      return value === undefined ? [] : [[...who(one), ...cells(value)]]
    }),
    ...peers.flatMap((one) => {
      const value = theirs(one)
      return value === undefined ? [] : [[...them(one), ...peerCells(value)]]
    }),
  ]
}

const MOTION = ['p50', 'p95', 'max', 'over 20 ms', 'long tasks', 'frames']
const motionCells = ({ p50, p95, max, late, longTasks, count }: Motion): Cell[] => [
  p50,
  p95,
  max,
  late,
  longTasks,
  count,
]
const orLate = <T>(value: T | string, cells: (value: T) => Cell[], columns: number): Cell[] =>
  typeof value === 'string' ? [value, ...Array<Cell>(columns - 1).fill('')] : cells(value)
const pair = ({ p50, p95 }: Spread): Cell[] => [p50, p95]
const WHO = ['', 'events']

/** Every table that has rows, in the order of {@link MEASURES}. */
export function tables(result: BenchResult): string {
  const motion = (key: 'pan' | 'zoom') =>
    rows(
      result,
      (one) => one[key],
      motionCells,
      (one) => one[key],
      (value) => orLate(value, motionCells, MOTION.length),
    )
  const all: readonly [title: string, head: readonly string[], rows: readonly Cell[][]][] = [
    [
      'Compile',
      ['seconds', 'peak MB'],
      rows(
        result,
        ({ compile }) => compile,
        ({ seconds, peak }) => [seconds, peak],
      ),
    ],
    ['Files for the app, kB', ['kind', 'files', 'raw', 'gzip', 'gzip a 100k events'], fileRows(result)],
    [
      'Pages that need no script, and their images',
      ['pages', 'seconds', 'ms a page', 'peak MB', 'ms an image'],
      rows(
        result,
        (one) => one.pages,
        ({ pages, seconds, aPage, peak, aCard }) => [...[pages, seconds], aPage.toFixed(2), ...[peak, aCard]],
      ),
    ],
    [
      'Data → paint, ms: from the data in the page to the first marks; then from the navigation',
      ['data → marks', 'navigation → list', '→ marks', '→ at rest'],
      rows(
        result,
        ({ paint }) => paint,
        ({ fromData, list, marks, idle }) => [fromData, list, marks, idle],
        ({ paint }) => paint,
        (paint) => [paint, '', '', ''],
      ),
    ],
    [
      'Memory after garbage collection, MB',
      ['heap', 'ArrayBuffers', 'together', 'workers'],
      rows(
        result,
        ({ memory }) => memory,
        ({ heap, buffers, total, workers }) => [heap, buffers, total, workers],
        ({ memory }) => memory,
        (memory) => ['', '', memory, ''],
      ),
    ],
    [
      'Elements at rest',
      ['marks', 'timeline', 'page', 'chunks fetched'],
      rows(
        result,
        ({ elements }) => elements,
        ({ items, timeline, page, chunks }) => [items, timeline, page, chunks],
        ({ elements }) => elements,
        (elements) => ['', '', elements, ''],
      ),
    ],
    ['Pan: frames of three seconds, ms', MOTION, motion('pan')],
    ['Zoom: frames of three seconds, ms', MOTION, motion('zoom')],
    [
      'Filter by a click, ms; the others filter half out',
      ['empty p50', 'p95', 'counts p50', 'p95', 'labels p50', 'p95', 'layouts'],
      rows(
        result,
        ({ click }) => click,
        ({ empty, counts, labels, layouts }) => [...pair(empty), ...pair(counts), ...pair(labels), layouts],
        ({ filter }) => filter,
        (filter) => ['', '', ...orLate(filter, pair, 2), '', '', ''],
      ),
    ],
    [
      'Search, ms; Enter behind every letter',
      ['first focus → ready', 'first letter', 'letter p50', 'p95', 'max'],
      rows(
        result,
        ({ search }) => search,
        ({ focus, firstLetter, letters }) => [focus, firstLetter, ...pair(letters), letters.max],
      ),
    ],
  ]
  return all
    .flatMap(([title, head, found]) => (found.length > 0 ? table(title, [...WHO, ...head], found) : []))
    .join('\n')
}

function fileRows({ ours }: BenchResult): Cell[][] {
  return ours.flatMap((one) =>
    (one.bytes ?? []).map(({ kind, files, raw, gzip }) => [
      ...who(one),
      ...[kind, files, raw, gzip, (gzip / (one.events || 1)) * 100_000],
    ]),
  )
}

/** Goals and faults, a line each. */
export function verdict({ goals, ours, peers }: BenchResult): string {
  const faults = ours.flatMap(({ dataset, faults = {} }) =>
    Object.entries(faults).map(([measure, fault]) => `FAILED  ${dataset}, ${measure}: ${fault}`),
  )
  const lines = goals.map(({ name, goal, found, met }) => `${met ? 'met   ' : 'MISSED'}  ${name}: ${goal}; ${found}`)
  const theirs = peers.flatMap((one) =>
    one.fault === undefined ? [] : `FAILED  ${them(one).join(', ')}: ${one.fault}`,
  )
  return [...lines, ...faults, ...theirs].join('\n')
}
