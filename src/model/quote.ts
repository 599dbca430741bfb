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
    const start = codePoints(text, 0, at + prefix.length)
    found.push({ start, end: start + codePoints(exact, 0, exact.length) })
  }
  return found
}

/** The words between two code-point positions. */
export function sliceText(text: string, { start, end }: TextPosition): string {
  return text.slice(codeUnit(text, start), codeUnit(text, end))
}

/** Number of code points in `text` between two code units. A lone surrogate counts as one. */
function codePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let unit = from; unit < to; unit++) {
    if (isAstralAt(text, unit) && unit + 1 < to) unit++
    count++
  }
  return count
}

/** Code unit at which the code point number `position` begins. */
function codeUnit(text: string, position: number): number {
  let unit = 0
  for (let left = position; left > 0 && unit < text.length; left--) unit += isAstralAt(text, unit) ? 2 : 1
  return unit
}

function isAstralAt(text: string, unit: number): boolean {
  return text.codePointAt(unit)! > 0xffff
}
