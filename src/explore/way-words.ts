/** In words, through whom an event belongs to an actor. */
import { ROLES } from '../model/dataset'
import { dayOf, dayWords } from './date-words'
import { listed } from './filter-words'
import type { Way } from './inheritance'
import type { Office, Vocabulary } from './membership'

/**
 * The offices and bodies from somebody up to an actor, in words.
 *
 * ```
 * Sergei Lavrov, Foreign Minister of Russia since 9 March 2004
 * Kremlin, which belongs to it
 * John Kirby, National Security Council spokesman, in US National Security Council, which belongs to it
 * ```
 */
export function pathWords({ actors }: Vocabulary, { source, path }: Way): string {
  const steps = path.map(({ office }, i) => {
    const below = i === 0 ? actors[source]! : actors[path[i - 1]!.of]!
    return office ? `${below.name}, ${office.title}${termWords(office)}` : below.name
  })
  return steps.join(', in ') + (path.at(-1)?.office ? '' : ', which belongs to it')
}

/** ` since 9 March 2004`, ` from 6 November 2012 to 12 May 2024`, ` until 23 August 2023`; empty where no day is known. */
function termWords({ from, to }: Office): string {
  const day = (date: string) => dayWords(dayOf({ date }))
  if (from === undefined) return to === undefined ? '' : ` until ${day(to)}`
  return to === undefined ? ` since ${day(from)}` : ` from ${day(from)} to ${day(to)}`
}

/** `agent and target`. */
export function rolesWords({ roles }: Way): string {
  return listed([...new Set(roles)].sort((a, b) => a - b).map((role) => ROLES[role]!))
}
