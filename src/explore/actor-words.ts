/** Who somebody is, in a few words, as far as the vocabulary knows it for a given time. */
import type { Actor, EventDate } from '../model/dataset'
import { DAY, spanOf, type TimeSpan } from '../model/time'
import { countWords } from './filter-words'

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

/**
 * When an event was, to ask who held which office then: of a date that is open on one side, the day of its known end.
 * The rest of it may be years in which nothing is known to have happened.
 */
export function officeSpan(date: EventDate): TimeSpan {
  const { start, end } = spanOf(date)
  const isOpen = (side: 'start' | 'end') => date.open?.includes(side) ?? false
  if (isOpen('start') && !isOpen('end')) return { start: Math.max(start, end - DAY), end }
  if (isOpen('end') && !isOpen('start')) return { start, end: Math.min(end, start + DAY) }
  return { start, end }
}

/** Of one with more events than name it: where the others come from. */
export function namedWords(name: string, named: number, count: number): string {
  const others = count - named
  return `${name} is named in ${countWords(named)}; ${countWords(others)} more ${others === 1 ? 'is' : 'are'} counted through those who belonged to it then.`
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
