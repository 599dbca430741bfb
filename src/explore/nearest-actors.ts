/** Actors that an unknown id may mean, to be suggested where nothing has it. */
import type { Actor } from '../model/dataset'
import { nearest } from './likeness'
import { editDistance } from './edit-distance'
import { findNames } from './name-search'

const MOST = 5
/** Letters that may differ between an id and one there is: half of them, but no more than these. */
const FAR = 4

/**
 * By all words of the id, in any spelling or script, else by any one of them, else by the letters of the ids.
 *
 * ```
 * xi-jingping → Xi Jinping      путин → Vladimir Putin      foreign-minister-lavrov → Sergei Lavrov
 * ```
 */
export function nearestActors<T extends Pick<Actor, 'id' | 'name' | 'aliases'>>(id: string, actors: readonly T[]): T[] {
  const words = id
    .toLowerCase()
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .filter(Boolean)
  const whole = findNames(words.join(' '), actors)
  const found = whole.length > 0 ? whole : words.flatMap((word) => (word.length > 2 ? findNames(word, actors) : []))
  if (found.length > 0) return [...new Set(found.map(({ entry }) => entry))].slice(0, MOST)
  const most = Math.min(FAR, Math.floor(id.length / 2))
  const far = (actor: T) => {
    const distance = editDistance(id.toLowerCase(), actor.id, most)
    return distance <= most ? distance : undefined
  }
  return nearest(actors, far).slice(0, MOST)
}
