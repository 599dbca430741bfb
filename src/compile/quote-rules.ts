/** Quotes that stand in their text exactly once, outside what was set aside; problems otherwise. */
import approximateSearch from 'approx-string-match'
import type { Briefing } from '../model/dataset'
import { locateAll, locateQuote, sliceText, type QuoteSelector, type TextPosition } from '../model/quote'
import type { ProblemList } from './problems'
import type { BriefingFile } from './source-schema'
import type { Origin, Path } from './entries'

export interface BriefingSource {
  readonly id: string
  readonly text: string
  readonly briefing: Briefing
  readonly excluded: Briefing['excluded']
}

/**
 * Position of a quote in its briefing, or undefined with a problem pushed. A passage that merely resembles the
 * quote is named in the hint and never taken: an evidence that moved in silence is no evidence.
 */
export function checkQuote(
  { id, text, excluded }: Pick<BriefingSource, 'id' | 'text' | 'excluded'>,
  selector: QuoteSelector,
  origin: Origin & { readonly entry?: string },
  path: Path,
  problems: ProblemList,
): TextPosition | undefined {
  const problem = (message: string, hint: string) => {
    problems.push({
      file: origin.file,
      line: origin.lineOf([...path, 'exact']),
      entry: origin.entry ?? shorten(selector.exact),
      path: [...path, 'exact'].map(String).join('.'),
      message,
      hint,
    })
    return undefined
  }
  const position = locateQuote(text, selector)
  if (position === 'missing') {
    const bare = { exact: selector.exact }
    if (locateAll(text, bare).length > 0) {
      return problem(
        `the quote stands in ${id}, but not with this prefix or suffix`,
        `It stands in ${surroundings(text, bare)}`,
      )
    }
    const near = nearestPassage(text, selector.exact)
    return problem(
      `the quote is not in ${id}`,
      near ? `The nearest passage reads: “${near}”` : 'Copy the words from the text; nothing there resembles them',
    )
  }
  if (position === 'ambiguous') {
    const count = locateAll(text, selector).length
    return problem(
      `the quote stands ${count} times in ${id}`,
      `Add a prefix or suffix: ${surroundings(text, selector)}`,
    )
  }
  const aside = excluded.find((part) => part.start < position.end && part.end > position.start)
  if (aside)
    return problem(
      `the quote touches a passage set aside in ${id} (${aside.reason})`,
      'Quote only the briefing’s own words',
    )
  return position
}

/** Positions of the passages that are not part of the briefing. */
export function locateExcluded(
  id: string,
  text: string,
  selectors: NonNullable<BriefingFile['excluded']>,
  origin: Origin,
  problems: ProblemList,
): Briefing['excluded'] {
  const found = selectors.flatMap(({ occurrences, reason, ...selector }, i) => {
    if (occurrences === 'all') {
      const all = locateAll(text, selector)
      if (all.length > 0) return all.map((position) => ({ ...position, reason }))
    }
    const position = checkQuote(
      { id, text, excluded: [] },
      selector,
      { ...origin, entry: id },
      ['excluded', i],
      problems,
    )
    return position ? [{ ...position, reason }] : []
  })
  return found.sort((a, b) => a.start - b.start)
}

/** The passage most like the quote, if any is like it at all, widened to whole words. */
function nearestPassage(text: string, quote: string): string | undefined {
  const sample = quote.slice(0, 200)
  const maxErrors = Math.max(1, Math.floor(sample.length / 4))
  const matches = approximateSearch(text, sample, maxErrors)
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (least, match) => (least === undefined || match.errors < least.errors ? match : least),
    undefined,
  )
  if (!best) return undefined
  const start = text.slice(0, best.start).search(/\S*$/)
  const space = text.slice(best.end).search(/\s/)
  return showInvisible(text.slice(Math.max(start, best.start - 20), space < 0 ? best.end : best.end + space).trim())
}

/** Line breaks, hard spaces and the like as YAML writes them in double quotes: else a hint would hide what differs. */
function showInvisible(text: string): string {
  return text.replace(/[^\S ]|[\u00ad\u200b-\u200c\u2060\ufeff]/gu, (sign) =>
    sign === '\n' ? '\\n' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What stands around each occurrence, to choose from. */
function surroundings(text: string, selector: QuoteSelector): string {
  return locateAll(text, selector)
    .slice(0, 4)
    .map(({ start, end }) => {
      const before = sliceText(text, { start: Math.max(0, start - 16), end: start })
      const after = sliceText(text, { start: end, end: end + 16 })
      return showInvisible(`…${before}[…]${after}…`)
    })
    .join('  or  ')
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
