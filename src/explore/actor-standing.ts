/** How an actor stands in an event: by its own roles, or through somebody who belonged to it then. */
import type { EventIndex } from './event-index'
import { sourceWords, waysTo } from './inheritance'
import { rolesWords } from './way-words'

/**
 * ```
 * Russia, named itself            agent and speaker
 * Russia, through its president   agent, through Vladimir Putin, President of Russia
 * ```
 */
export function standingWords(index: EventIndex, row: number, actor: number): string {
  const ways = waysTo(index, row, actor, 'actors')
  const [first] = ways
  if (!first) return ''
  const roles = rolesWords(first)
  if (first.path.length === 0) return roles
  const others = ways.length - 1
  const more = others === 0 ? '' : `, and ${others} ${others === 1 ? 'other' : 'others'}`
  return `${roles}, through ${sourceWords(index.vocabulary, first)}${more}`
}
