/** Which events get card images: the newest, as many as are asked for. */
import type { DetailChunk, Manifest } from '../../../model/app-files'

/** A number is of events, the newest. */
export type CardsChoice = 'all' | 'off' | number

/** As many images as `all` means at most: each takes some tens of milliseconds and of kilobytes. */
const MOST_IMAGES = 1000

/**
 * The first row of those that get images; all after it do, for rows are in the order of time. Reads chunks from the
 * end, and no more of them than the images allow.
 *
 * ```
 * firstWithCard('all', …)   0 where there is no more than a thousand passages
 * firstWithCard(10, …)      the row of the last event but nine
 * firstWithCard('off', …)   the number of events
 * ```
 */
export function firstWithCard(
  choice: CardsChoice,
  { count, chunks }: Pick<Manifest, 'count' | 'chunks'>,
  readChunk: (name: string) => DetailChunk,
  mostImages = MOST_IMAGES,
): number {
  if (choice === 'off') return count
  if (choice !== 'all') return Math.max(0, count - choice)
  let [first, images] = [count, 0]
  for (const name of chunks.toReversed()) {
    for (const { excerpts } of readChunk(name).events.toReversed()) {
      images += Math.max(1, excerpts.length)
      if (images > mostImages) return first
      first--
    }
  }
  return first
}
