/** Who somebody is, in a few words, as far as the vocabulary knows it for a given time. */
import type { Actor } from '../../model/dataset'
import { spanOf, type TimeSpan } from '../../model/time'

/**
 * The offices an actor held in `span`; for one without offices, the bodies and the country it belongs to.
 *
 * ```
 * Sergei Lavrov, in March 2023   Foreign Minister of Russia
 * John Kirby                     US National Security Council, United States
 * Russia                         undefined
 * ```
 */
export function affiliationWords(actor: Actor, actors: ReadonlyMap<string, Actor>, span: TimeSpan): string | undefined {
  const names = actor.offices
    ? actor.offices.filter((office) => isHeldIn(office, span)).map(({ title }) => title)
    : namesOf(actor, actors)
  return names.length > 0 ? names.join(', ') : undefined
}

/** `Sergei Lavrov, Foreign Minister of Russia`; the id where the vocabulary does not know it. */
export function actorWords(id: string, actors: ReadonlyMap<string, Actor>, span: TimeSpan): string {
  const actor = actors.get(id)
  if (!actor) return id
  const affiliation = affiliationWords(actor, actors, span)
  return affiliation === undefined ? actor.name : `${actor.name}, ${affiliation}`
}

function isHeldIn(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  span: TimeSpan,
) {
  const begins = from === undefined || spanOf({ earliest: from, latest: from }).start < span.end
  const lasts = to === undefined || spanOf({ earliest: to, latest: to }).end > span.start
  return begins && lasts
}

/** Names of the parents that no name before them says: the Security Council of Russia needs no “Russia”. */
function namesOf(actor: Actor, actors: ReadonlyMap<string, Actor>): readonly string[] {
  const names: string[] = []
  for (const { name } of parentsOf(actor, actors)) {
    if (![actor.name, ...names].some((before) => before.includes(name))) names.push(name)
  }
  return names
}

function parentsOf(actor: Actor, actors: ReadonlyMap<string, Actor>): readonly Actor[] {
  const parents: Actor[] = []
  for (let at: Actor | undefined = actor; at;) {
    at = at.parent === undefined ? undefined : actors.get(at.parent)
    if (!at || at === actor || parents.includes(at)) break
    parents.push(at)
  }
  return parents
}
