/** The briefings and their texts, and what nothing quotes of them. */
import { createHash } from 'node:crypto'
import type { BriefingText } from '../model/briefing-text'
import type { Briefing, Excerpt } from '../model/dataset'
import type { TextPosition } from '../model/quote'
import { parseEdtf } from '../model/time'
import { leftOver, type LeftOver } from './coverage'
import { compareText, type ProblemList } from './problems'
import { checkQuote, locateExcluded, type BriefingSource } from './quote-rules'
import type { Sources } from './sources'

/** A sentence of a briefing with words that no excerpt, commentary or excluded passage holds. */
export interface UncoveredSentence extends LeftOver {
  readonly briefing: string
}

/** Words that report no event. */
export interface Remark extends TextPosition {
  readonly briefing: string
  readonly reason: string
}

export interface CoveredTexts {
  readonly texts: readonly BriefingText[]
  /** Sentences that nothing touches. */
  readonly uncovered: readonly UncoveredSentence[]
  /** Sentences of which only some words are dealt with. */
  readonly partly: readonly UncoveredSentence[]
}

export function readBriefing(
  { id, value, text, origin }: Sources['briefings'][number],
  problems: ProblemList,
): BriefingSource {
  const actual = createHash('sha256').update(text, 'utf8').digest('hex')
  if (actual !== value.sha256) {
    problems.push({
      file: origin.file,
      line: origin.lineOf(['sha256']),
      entry: id,
      path: 'sha256',
      message: `the text has changed: its sha256 is ${actual}`,
      hint: 'Restore the text, or, if the new text is right, write the new hash',
    })
  }
  const day = parseEdtf(value.date)
  if (!day.ok) {
    problems.push({
      file: origin.file,
      line: origin.lineOf(['date']),
      entry: id,
      path: 'date',
      message: day.reason,
      hint: 'Write the day as YYYY-MM-DD',
    })
  }
  const { excluded: selectors = [], ...descriptor } = value
  const excluded = locateExcluded(id, text, selectors, origin, problems)
  const briefing: Briefing = { id, ...descriptor, excluded }
  return { id, text, briefing, excluded }
}

/** Where the remarks stand. */
export function locateRemarks(
  { commentary }: Sources,
  briefings: ReadonlyMap<string, BriefingSource>,
  problems: ProblemList,
): Remark[] {
  return commentary.flatMap((remark) => {
    const briefing = briefings.get(remark.briefing)
    const position = briefing && checkQuote(briefing, remark.value, remark.origin, [], problems)
    return position ? [{ briefing: remark.briefing, ...position, reason: remark.value.reason }] : []
  })
}

/** By day, then by id. */
export function sortBriefings(sources: Iterable<BriefingSource>): BriefingSource[] {
  return [...sources].sort(({ briefing: a }, { briefing: b }) => compareText(a.date, b.date) || compareText(a.id, b.id))
}

/** The texts of the briefings, in their order. `excerpts` are those of each event, by its id. */
export function coverTexts(
  briefings: readonly BriefingSource[],
  excerpts: ReadonlyMap<string, readonly Excerpt[]>,
  remarks: readonly Remark[],
): CoveredTexts {
  const quoted = quotedIn(excerpts)
  const remarked = groupByBriefing(remarks)
  const read = briefings.map(({ id, text, briefing, excluded }) => {
    const excerpts = quoted.get(id) ?? []
    const commentary = (remarked.get(id) ?? [])
      .map(({ start, end, reason }) => ({ start, end, reason }))
      .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.reason, b.reason))
    return { briefing, text, excerpts, commentary, ...leftOver(text, [...excerpts, ...commentary, ...excluded]) }
  })
  const inBriefing =
    ({ id }: Briefing) =>
    (sentence: LeftOver) => ({ briefing: id, ...sentence })
  return {
    texts: read.map(({ untouched, partly, ...text }) => ({ ...text, uncovered: uncoveredIn(untouched, partly) })),
    uncovered: read.flatMap(({ briefing, untouched }) => untouched.map(inBriefing(briefing))),
    partly: read.flatMap(({ briefing, partly }) => partly.map(inBriefing(briefing))),
  }
}

/** Where the events quote each briefing, in text order, by its id. `excerpts` are those of each event, by its id. */
export function quotedIn(
  excerpts: Iterable<readonly [event: string, own: readonly Excerpt[]]>,
): ReadonlyMap<string, BriefingText['excerpts']> {
  const quotes = [...excerpts].flatMap(([event, own]) =>
    own.map(({ id, briefing, start, end }) => ({ briefing, event, excerpt: id, start, end })),
  )
  const inTextOrder = [...groupByBriefing(quotes)].map(([id, own]) => {
    const excerpts = own
      .map(({ event, excerpt, start, end }) => ({ event, excerpt, start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.event, b.event))
    return [id, excerpts] as const
  })
  return new Map(inTextOrder)
}

/** Both kinds in text order; only what is dealt with in part has gaps. */
function uncoveredIn(untouched: readonly LeftOver[], partly: readonly LeftOver[]) {
  const whole = untouched.map(({ start, end }) => ({ start, end }))
  return [...whole, ...partly].sort((a, b) => a.start - b.start)
}

function groupByBriefing<T extends { readonly briefing: string }>(items: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.briefing)
    if (group) group.push(item)
    else groups.set(item.briefing, [item])
  }
  return groups
}
