/** Through whom an event belongs to an actor it does not name: the path of offices and bodies, and it in words. */
import type { TimeSpan } from '../model/time'
import { rolesMask, type EventIndex } from './event-index'
import { loaded } from './further'
import type { MatchReason } from './match-reasons'
import type { Membership, Vocabulary } from './membership'
import type { Filter } from './view-state'

/** Somebody an event names, who belonged to an actor when it happened. */
export interface Way {
  readonly source: number
  /** By their place in `ROLES`; none for who says something of it. */
  readonly roles: readonly number[]
  /** From the source up; empty where it is the actor itself. */
  readonly path: readonly Membership[]
}

/** What of an event is looked through: who takes part in it, or who says something of it. */
export type Part = 'actors' | 'speakers'

/**
 * Everybody through whom an event belongs to an actor, the shortest way first; the actor itself where it is named.
 * Every step overlaps the event's dates, as in `membership.ts`.
 *
 * ```
 * John Kirby speaks, asked for the United States
 *   → [{ source: John Kirby, roles: [speaker], path: [spokesman of the National Security Council, parent of that] }]
 * ```
 */
export function waysTo(index: EventIndex, row: number, actor: number, part: Part, mask = -1): readonly Way[] {
  const { columns, vocabulary } = index
  const span = { start: columns.start[row]!, end: columns.end[row]! }
  const sources = new Map<number, number[]>()
  const [offsets, list] =
    part === 'actors'
      ? [columns.actorOffsets, columns.actors]
      : [loaded(columns.speakerOffsets, part), loaded(columns.speakers, part)]
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
    const role = part === 'actors' ? columns.roles[at]! : undefined
    if (role !== undefined && !((mask >> role) & 1)) continue
    const source = list[at]!
    sources.set(source, [...(sources.get(source) ?? []), ...(role === undefined ? [] : [role])])
  }
  return [...sources]
    .flatMap(([source, roles]) => {
      const path = pathUp(vocabulary, source, actor, span)
      return path ? [{ source, roles, path }] : []
    })
    .sort((a, b) => a.path.length - b.path.length)
}

/** The shortest path, of those the first in the order of the data. */
function pathUp(
  { memberships }: Vocabulary,
  from: number,
  to: number,
  { start, end }: TimeSpan,
): readonly Membership[] | undefined {
  const seen = new Set([from])
  let paths: { readonly at: number; readonly path: readonly Membership[] }[] = [{ at: from, path: [] }]
  while (paths.length > 0) {
    const there = paths.find(({ at }) => at === to)
    if (there) return there.path
    paths = paths.flatMap(({ at, path }) =>
      memberships[at]!.flatMap((step) => {
        if (step.start >= end || start >= step.end || seen.has(step.of)) return []
        seen.add(step.of)
        return [{ at: step.of, path: [...path, step] }]
      }),
    )
  }
  return undefined
}

/**
 * Why an entry of the list is there, where it does not name who was chosen.
 *
 * ```
 * Russia: through Sergei Lavrov, Foreign Minister of Russia
 * according to Ukraine: through Kyiv Regional Police
 * ```
 */
export function inheritedReasons(
  index: EventIndex,
  row: number,
  { actors, match, roles, speakers }: Filter,
): readonly MatchReason[] {
  const { vocabulary } = index
  const mask = roles.length > 0 ? rolesMask(roles) : -1
  const tell = (part: Part, ids: readonly string[], isAll: boolean, before: string) => {
    const chosen = ids.flatMap((id) => vocabulary.numbers.get(id) ?? [])
    const found = chosen.map((actor) => ({ actor, way: waysTo(index, row, actor, part, mask)[0] }))
    // One of several alternatives is enough, and it is plain to see.
    if (!isAll && found.some(({ way }) => way?.path.length === 0)) return []
    return found.flatMap(({ actor, way }): MatchReason[] => {
      if (!way || way.path.length === 0) return []
      const text = `${before}${vocabulary.actors[actor]!.name}: through ${sourceWords(vocabulary, way)}`
      return [{ kind: 'actor', pieces: [{ text, hit: false, verbatim: false }] }]
    })
  }
  return [...tell('actors', actors, match === 'all', ''), ...tell('speakers', speakers, false, 'according to ')]
}

/** `Sergei Lavrov, Foreign Minister of Russia`; a body has its name alone. */
export function sourceWords({ actors }: Vocabulary, { source, path }: Way): string {
  const office = path[0]?.office
  return office ? `${actors[source]!.name}, ${office.title}` : actors[source]!.name
}
