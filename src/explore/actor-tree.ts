/** The actor facet as the filters show it: countries with their people and bodies below them. */
import type { Actor } from '../model/dataset'
import { walkUp, type Vocabulary } from './membership'

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
