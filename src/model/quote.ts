/** Finding a quotation in a text: exactly once, or not at all. Nothing is normalised and nothing is guessed. */

/** W3C Web Annotation `TextQuoteSelector`: the words, and as much of their surroundings as makes them unique. */
export interface QuoteSelector {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** W3C Web Annotation `TextPositionSelector`: half-open, counted in Unicode code points. */
export interface TextPosition {
  readonly start: number
  readonly end: number
}

/**
 * Where the selector's words stand in `text`.
 *
 * ```
 * locateQuote('on Wednesday. On Wednesday', { exact: 'Wednesday' })                  → 'ambiguous'
 * locateQuote('on Wednesday. On Wednesday', { exact: 'Wednesday', prefix: 'On ' })   → { start: 17, end: 26 }
 * ```
 */
export function locateQuote(text: string, selector: QuoteSelector): TextPosition | 'missing' | 'ambiguous' {
  const found = locateAll(text, selector)
  if (found.length > 1) return 'ambiguous'
  return found[0] ?? 'missing'
}

/** Every place where the selector's words stand with its prefix before and its suffix after, in text order. */
export function locateAll(text: string, { exact, prefix = '', suffix = '' }: QuoteSelector): TextPosition[] {
  if (exact === '') return []
  const needle = prefix + exact + suffix
  const found: TextPosition[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const start = codePoint(text, at + prefix.length)
    found.push({ start, end: start + [...exact].length })
  }
  return found
}

/** The words between two code-point positions. */
export function sliceText(text: string, { start, end }: TextPosition): string {
  return text.slice(codeUnit(text, start), codeUnit(text, end))
}

/** Number of code points in `text` before a code unit. A lone surrogate counts as one. */
function codePoint(text: string, unit: number): number {
  const pairs = pairsOf(text)
  return unit - firstWhere(pairs.length, (i) => pairs[i]! + 1 >= unit)
}

/** Code unit at which the code point number `position` begins. */
function codeUnit(text: string, position: number): number {
  const pairs = pairsOf(text)
  return position + firstWhere(pairs.length, (i) => pairs[i]! - i >= position)
}

let last: { readonly text: string; readonly pairs: readonly number[] } | undefined

/** Where two code units are one code point. Texts are asked often, and seldom in turns: the last one is kept. */
function pairsOf(text: string): readonly number[] {
  if (last?.text !== text) {
    last = { text, pairs: [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index) }
  }
  return last.pairs
}

/** The least number below `count` for which `holds`, if it holds for all that follow; else `count`. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
