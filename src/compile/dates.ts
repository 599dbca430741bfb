/** Dates are read over and over, and there are few of them: a million events share some thousand days. */
import { compiledBounds, parseEdtf, spanOf } from '../model/time'

export const readEdtf = remembered(parseEdtf)
export const boundsOf = remembered(compiledBounds)
/** End, half-open, of a date by its inclusive last day or second. */
export const endOf = remembered((latest) => spanOf({ earliest: latest, latest }).end)

/** So many answers are kept; where there are more, the events have times of their own, which do not come again. */
const MAX_KEPT = 50_000

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const result = read(text)
    if (kept.size >= MAX_KEPT) kept.clear()
    kept.set(text, result)
    return result
  }
}
