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
}

export function vocabulary(actors: readonly Actor[]): Vocabulary {
  const numbers = new Map(actors.map((actor, number) => [actor.id, number]))
  return { actors, numbers, memberships: actors.map((actor) => membershipsOf(actor, numbers)) }
}

function membershipsOf({ parent, offices = [] }: Actor, numbers: ReadonlyMap<string, number>): Membership[] {
  const dated =
    offices.length > 0
      ? offices.map(({ of, from, to }) => ({ of, start: startOfDay(from), end: endOfDay(to) }))
      : parent === undefined
        ? []
        : [{ of: parent, start: -Infinity, end: Infinity }]
  return dated.flatMap(({ of, ...span }) => {
    const number = numbers.get(of)
    return number === undefined ? [] : [{ of: number, ...span }]
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

/** A top row of the actor facet and the rows below it, as actor numbers in the order of the vocabulary. */
export interface ActorBranch {
  readonly actor: number
  readonly children: readonly number[]
}

/** The actor facet for display. An actor may stand in several branches; each stands in at least one place. */
export interface ActorTree {
  readonly countries: readonly ActorBranch[]
  /** Organisations that belong to no country, with the people and bodies that belong to them. */
  readonly organisations: readonly ActorBranch[]
  /** People who belong to nobody. */
  readonly people: readonly ActorBranch[]
}

/** People and bodies stand under each country, or organisation without one, that they have ever belonged to. */
export function actorTree(vocabulary: Vocabulary): ActorTree {
  const { actors } = vocabulary
  const everyone = actors.map((_, number) => number)
  const children = new Map<number, number[]>()
  const placed = new Set<number>()
  const openBranch = (number: number) => {
    children.set(number, [])
    placed.add(number)
  }
  const isCountry = (number: number) => actors[number]!.kind === 'country'
  const hang = (number: number) => {
    for (const root of rootsOf(vocabulary, number, (above) => children.has(above))) {
      children.get(root)!.push(number)
      placed.add(number)
    }
  }
  everyone.filter(isCountry).forEach(openBranch)
  everyone
    .filter((number) => actors[number]!.kind === 'organisation' && vocabulary.memberships[number]!.length === 0)
    .forEach(openBranch)
  everyone.filter((number) => !children.has(number)).forEach(hang)
  // What is left belongs to nobody, or only to a circle or to people: it opens a branch rather than get lost.
  everyone.filter((number) => !placed.has(number)).forEach(openBranch)
  const branches = (kind: Actor['kind']): ActorBranch[] =>
    [...children]
      .filter(([number]) => actors[number]!.kind === kind)
      .sort(([a], [b]) => a - b)
      .map(([actor, below]) => ({ actor, children: below }))
  return { countries: branches('country'), organisations: branches('organisation'), people: branches('person') }
}

/** The nearest branches above an actor at any time. A country's own unions are not those of its people. */
function rootsOf(vocabulary: Vocabulary, actor: number, isRoot: (actor: number) => boolean): number[] {
  const roots: number[] = []
  const seen = new Set<number>()
  walkUp(vocabulary, actor, -Infinity, Infinity, (number) => {
    if (seen.has(number)) return false
    seen.add(number)
    if (!isRoot(number)) return true
    roots.push(number)
    return false
  })
  return roots
}
