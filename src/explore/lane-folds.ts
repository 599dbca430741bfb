/** Which lanes the reader has folded, and how many there are to see: a state of the page, in no link. */
import { Bitset } from './bitset'
import { MAX_LANES, OTHERS, type Lane } from './lanes'
import type { LaneKind } from './view-state'

export interface LaneFolds {
  /** `country/russia`: a lane stays folded while filters come and go. */
  readonly folded: ReadonlySet<string>
  /** How often "n others" was opened. */
  readonly opened: Readonly<Partial<Record<LaneKind, number>>>
}

/** So many lanes more come out of "n others": it takes one place itself. */
const MORE_LANES = MAX_LANES - 1
/** Five screens of lanes: whoever looks for one more is faster with the filter. */
const MOST_LANES = MAX_LANES + 4 * MORE_LANES

const keyOf = (kind: LaneKind, id: string) => `${kind}/${id}`

export function toggleLane({ folded, opened }: LaneFolds, kind: LaneKind, id: string): LaneFolds {
  const next = new Set(folded)
  if (!next.delete(keyOf(kind, id))) next.add(keyOf(kind, id))
  return { folded: next, opened }
}

/** Folds these lanes, or unfolds every lane of the kind, also those that no event shows now. */
export function foldAll({ folded, opened }: LaneFolds, kind: LaneKind, lanes: readonly Lane[] | undefined): LaneFolds {
  const others = [...folded].filter((key) => !key.startsWith(`${kind}/`))
  const own = lanes ? lanes.filter(isFoldable).map(({ id }) => keyOf(kind, id)) : []
  return { folded: new Set([...(lanes ? folded : others), ...own]), opened }
}

/** Shows the next lanes of "n others", or the first ones only. */
export function openOthers({ folded, opened }: LaneFolds, kind: LaneKind, open: boolean): LaneFolds {
  return { folded, opened: { ...opened, [kind]: open ? (opened[kind] ?? 0) + 1 : 0 } }
}

/** How many lanes are shown, "n others" among them. */
export function lanesShown({ opened }: LaneFolds, kind: LaneKind): number {
  return Math.min(MOST_LANES, MAX_LANES + (opened[kind] ?? 0) * MORE_LANES)
}

function isFolded({ folded }: LaneFolds, kind: LaneKind, id: string): boolean {
  return folded.has(keyOf(kind, id))
}

/** What draws no event of its own is a line of ticks already, and the rest is opened, not folded. */
export function isFoldable({ id, drawn, hidden }: Lane): boolean {
  return id !== OTHERS && id !== '' && (drawn.next(0) ?? hidden?.next(0)) !== undefined
}

/** What a press on a lane's name does: folds it, unfolds it, shows more lanes, or nothing. */
export type LaneFold = 'open' | 'folded' | 'more' | 'none'

/** `shown` is how many lanes there are on screen. */
export function foldOf(lane: Lane, shown: number): LaneFold {
  if (lane.id === OTHERS) return shown < MOST_LANES ? 'more' : 'none'
  return lane.hidden ? 'folded' : isFoldable(lane) ? 'open' : 'none'
}

/**
 * The lanes as they are drawn: a folded one hides its events, and keeps `kept`, the selected one, in sight.
 *
 * ```
 * Russia 4: 0 1 2 +5     folded, 1 is selected     Russia 4: 1 +5, hidden 0 2
 * ```
 */
export function foldLanes(
  lanes: readonly Lane[],
  folds: LaneFolds,
  kind: LaneKind,
  kept: number | undefined,
): readonly Lane[] {
  return lanes.map((lane) => {
    if (!isFoldable(lane) || !isFolded(folds, kind, lane.id)) return lane
    const drawn = new Bitset(lane.drawn.length)
    if (kept === undefined || !lane.drawn.has(kept)) return { ...lane, drawn, hidden: lane.drawn }
    return { ...lane, drawn: drawn.add(kept), hidden: lane.drawn.copy().andNot(drawn) }
  })
}
