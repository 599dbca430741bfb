/**
 * `compile(files) → dataset or problems`: the meaning of the sources. Pure and deterministic; `run.ts` reads and
 * writes. A source that breaks a rule becomes a {@link Problem}, and the compile goes on to find the others.
 */
import { createHash } from 'node:crypto'
import { DAY, formatBounds, parseEdtf, type DateBounds, type Instant } from '../model/time'
import type { Briefing, BriefingText, Claim, ConflictEvent, Dataset, Dispute, Excerpt } from '../model/dataset'
import type { Quality } from '../model/quality'
import { leftOver, type LeftOver } from './coverage'
import { checkDisputes, disputesByEvent } from './dispute-rules'
import { compareText, sortProblems, type Problem } from './problems'
import { checkEvent, mergeMentions, type MergedEvent } from './event-rules'
import { checkNotes, qualityOf } from './quality'
import { checkQuote, locateExcluded, type BriefingSource } from './quote-rules'
import { readSources, type Entry, type SourceFiles, type Sources } from './sources'
import { checkVocabulary, knownIds, type Known } from './vocabulary-rules'

/** A sentence of a briefing with words that no excerpt, commentary or excluded passage holds. */
export interface UncoveredSentence extends LeftOver {
  readonly briefing: string
}

export type CompileResult =
  | {
      readonly ok: true
      readonly dataset: Dataset
      readonly texts: readonly BriefingText[]
      readonly quality: Quality
      /** Sentences that nothing touches. */
      readonly uncovered: readonly UncoveredSentence[]
      /** Sentences of which only some words are dealt with. */
      readonly partly: readonly UncoveredSentence[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function compile(files: SourceFiles): CompileResult {
  const { sources, problems } = readSources(files)
  const known = knownIds(sources, problems)
  checkVocabulary(sources, known, problems)
  const briefings = new Map(sources.briefings.map((source) => [source.id, readBriefing(source, problems)]))
  const merged = mergeMentions(sources, problems)
  const edge = dataEdge(merged, sources)
  const disputes = disputesByEvent(merged)
  const events = merged.map((event) => compileEvent(event, { known, briefings, edge, disputes, problems }))
  const remarks = sources.commentary.flatMap((remark) => {
    const briefing = briefings.get(remark.briefing)
    const position = briefing && checkQuote(briefing, remark.value, remark.origin, [], problems)
    return position ? [{ briefing: remark.briefing, ...position, reason: remark.value.reason }] : []
  })
  checkDisputes(merged, sources, problems)
  checkNotes(sources.qualityNotes, problems)
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) }

  const found = events.filter((event) => event !== undefined)
  found.sort((a, b) => a.anchor - b.anchor || a.end - b.end || compareText(a.event.id, b.event.id))
  const dataset: Dataset = {
    datasetVersion: 1,
    build: buildId(files),
    briefings: [...briefings.values()]
      .map(({ briefing }) => briefing)
      .sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id)),
    sources: sources.recordSources.map(({ id, value }) => ({ id, ...value })),
    actors: values(sources.actors),
    themes: values(sources.themes),
    places: values(sources.places),
    events: found.map(({ event }) => event),
  }
  const read = dataset.briefings.map((briefing) => {
    const { id, excluded } = briefing
    const { text } = briefings.get(id)!
    const excerpts = excerptsOf(dataset, id)
    const commentary = commentaryIn(id, remarks)
    const rest = leftOver(text, [...excerpts, ...commentary, ...excluded])
    return { briefing, text, excerpts, commentary, ...rest }
  })
  const inBriefing =
    ({ id }: Briefing) =>
    (sentence: LeftOver) => ({ briefing: id, ...sentence })
  const texts = read.map(({ untouched, partly, ...text }) => ({ ...text, uncovered: uncoveredIn(untouched, partly) }))
  const untouched = read.flatMap(({ briefing, untouched: own }) => own.map(inBriefing(briefing)))
  const partly = read.flatMap(({ briefing, partly: own }) => own.map(inBriefing(briefing)))
  const counted = { dataset, texts, untouched, partly, commentary: remarks }
  const quality = qualityOf(counted, values(sources.qualityNotes))
  return { ok: true, dataset, texts, quality, uncovered: untouched, partly }
}

/** Short hash of every source, so that a build names exactly the data it was made from. */
function buildId(files: SourceFiles): string {
  const hash = createHash('sha256')
  for (const [path, content] of [...files].sort(([a], [b]) => compareText(a, b))) {
    hash.update(`${path}\0${content.length}\0${content}`)
  }
  return hash.digest('hex').slice(0, 12)
}

function values<T>(entries: readonly Entry<T>[]): T[] {
  return entries.map(({ value }) => value)
}

function readBriefing({ id, value, text, origin }: Sources['briefings'][number], problems: Problem[]): BriefingSource {
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

/**
 * First and last day, whole, that any date of the data reaches: where open dates are cut. An open date reaches a
 * day beyond its known end, so that its span is never empty.
 */
function dataEdge(events: readonly MergedEvent[], sources: Sources): { start: Instant; end: Instant } {
  const days = sources.briefings.map(({ value }) => parseEdtf(value.date))
  const dates = events.map(({ value }) => parseEdtf(value.date.edtf))
  let start = Infinity
  let end = -Infinity
  for (const result of [...days, ...dates]) {
    if (!result.ok) continue
    const { bounds } = result
    start = Math.min(start, bounds.start ?? bounds.end! - DAY)
    end = Math.max(end, bounds.end ?? bounds.start! + DAY)
  }
  return { start: Math.floor(start / DAY) * DAY, end: Math.ceil(end / DAY) * DAY }
}

interface EventContext {
  readonly known: Known
  readonly briefings: ReadonlyMap<string, BriefingSource>
  readonly edge: { readonly start: Instant; readonly end: Instant }
  readonly disputes: ReadonlyMap<string, readonly Dispute[]>
  readonly problems: Problem[]
}

/** One event with its bounds and positions; undefined where a problem leaves nothing to compile. */
function compileEvent(merged: MergedEvent, { known, briefings, edge, disputes, problems }: EventContext) {
  const { value } = merged
  checkEvent(merged, known, problems)
  const date = parseEdtf(value.date.edtf)
  const excerpts: Excerpt[] = []
  for (const { excerpt, briefing: id, origin: place, path } of merged.excerpts) {
    const briefing = briefings.get(id)
    if (!briefing) continue
    const position = checkQuote(briefing, excerpt, { ...place, entry: value.id }, path, problems)
    if (!position) continue
    const { id: excerptId, ...selector } = excerpt
    excerpts.push({ id: excerptId, briefing: id, ...selector, ...position })
  }
  if (!date.ok) return undefined
  const span = { start: date.bounds.start ?? edge.start, end: date.bounds.end ?? edge.end }
  const event: ConflictEvent = {
    id: value.id,
    ...(value.aliases && { aliases: value.aliases }),
    title: value.title,
    label: value.label,
    ...(value.summary && { summary: value.summary }),
    date: { edtf: value.date.edtf, ...formatBounds(span), ...shapeOf(date.bounds), ...dateReason(value.date) },
    actors: value.actors,
    themes: value.themes,
    places: value.places ?? [],
    status: value.status,
    claims: merged.claims.map(({ claim }) => withVoice(claim)),
    disputes: disputes.get(value.id) ?? [],
    excerpts,
    records: value.records ?? [],
  }
  return { event, anchor: date.bounds.anchor, end: span.end }
}

/** Where a claim says nothing of its speaker, the text names nobody. */
function withVoice({ id, ...claim }: Claim): Claim {
  return claim.speaker === undefined ? { id, voice: 'unnamed', ...claim } : { id, ...claim }
}

function shapeOf(bounds: DateBounds) {
  const open = [
    ...(bounds.start === undefined ? (['start'] as const) : []),
    ...(bounds.end === undefined ? (['end'] as const) : []),
  ]
  return { extent: bounds.extent, ...(open.length > 0 && { open }), precision: bounds.precision }
}

function dateReason({ edtf: _, ...reason }: MergedEvent['value']['date']) {
  return reason
}

function excerptsOf(dataset: Dataset, briefing: string): BriefingText['excerpts'] {
  return dataset.events
    .flatMap((event) =>
      event.excerpts
        .filter((excerpt) => excerpt.briefing === briefing)
        .map(({ id, start, end }) => ({ event: event.id, excerpt: id, start, end })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.event, b.event))
}

type Commentary = NonNullable<BriefingText['commentary']>[number]

/** In text order, without the key that says in which text. */
function commentaryIn(id: string, remarks: readonly (Commentary & { readonly briefing: string })[]): Commentary[] {
  return remarks
    .filter(({ briefing }) => briefing === id)
    .map(({ start, end, reason }) => ({ start, end, reason }))
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.reason, b.reason))
}

/** Both kinds in text order; only what is dealt with in part has gaps. */
function uncoveredIn(untouched: readonly LeftOver[], partly: readonly LeftOver[]) {
  const whole = untouched.map(({ start, end }) => ({ start, end }))
  return [...whole, ...partly].sort((a, b) => a.start - b.start)
}
