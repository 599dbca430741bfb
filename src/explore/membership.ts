/** Who belongs to whom, and when: a country's events are also those of its people and bodies in office then. */
import type { Actor } from '../model/dataset'
import { spanOf, type Instant, type TimeSpan } from '../model/time'

/** The actors of a dataset under numbers: an actor's number is its place in the manifest's list. */
export interface Vocabulary {
  readonly actors: readonly Actor[]
  readonly numbers: ReadonlyMap<string, number>
  /** Per actor number: to whom it belongs directly. */
  readonly memberships: readonly (readonly Membership[])[]
}

/** Belonging to the actor number `of` in a half-open span, which is infinite at an end that is not known. */
export interface Membership extends TimeSpan {
  readonly of: number
  /** Undefined for a parent. */
  readonly office: Office | undefined
}

export type Office = NonNullable<Actor['offices']>[number]

export function vocabulary(actors: readonly Actor[]): Vocabulary {
  const numbers = new Map(actors.map((actor, number) => [actor.id, number]))
  return { actors, numbers, memberships: actors.map((actor) => membershipsOf(actor, numbers)) }
}

function membershipsOf({ parent, offices = [] }: Actor, numbers: ReadonlyMap<string, number>): Membership[] {
  const dated =
    offices.length > 0
      ? offices.map((office) => ({ ...office, office, start: startOfDay(office.from), end: endOfDay(office.to) }))
      : parent === undefined
        ? []
        : [{ of: parent, office: undefined, start: -Infinity, end: Infinity }]
  return dated.flatMap(({ of, office, start, end }) => {
    const number = numbers.get(of)
    return number === undefined ? [] : [{ of: number, office, start, end }]
  })
}

function startOfDay(day: string | undefined): Instant {
  return day === undefined ? -Infinity : spanOf({ earliest: day, latest: day }).start
}

function endOfDay(day: string | undefined): Instant {
  return day === undefined ? Infinity : spanOf({ earliest: day, latest: day }).end
}

/**
 * Enters an actor and everyone it possibly belongs to at some time in a span, directly or through others; every
 * step is dated by itself. `enter` answers whether to go on from there, and must say no to an actor it has seen:
 * circles in the data end that way. Takes bounds, not a span, because the index calls it for every row.
 *
 * ```
 * medvedev: offices [{ of: government, from: 2012-05-08, to: 2020-01-15 }]     government: parent russia
 * on 15 January 2020   medvedev, government, russia
 * on 16 January 2020   medvedev
 * ```
 */
export function walkUp(
  vocabulary: Vocabulary,
  actor: number,
  start: Instant,
  end: Instant,
  enter: (actor: number) => boolean,
): void {
  if (!enter(actor)) return
  for (const membership of vocabulary.memberships[actor]!) {
    if (membership.start < end && start < membership.end) walkUp(vocabulary, membership.of, start, end, enter)
  }
}
