/**
 * `compile(files) → dataset or problems`: the meaning of the sources. Pure and deterministic; `run.ts` reads and
 * writes. A source that breaks a rule becomes a problem, and the compile goes on to find the others.
 *
 * It goes through the records twice. The first time every rule is checked, and no more is kept of a record than its
 * id, its dates and its place; the second time the events are made, one after the other in the order of time.
 */
import type { BriefingText } from '../model/briefing-text'
import type { ConflictEvent, Dataset, Excerpt } from '../model/dataset'
import type { Quality } from '../model/quality'
import type { DateBounds } from '../model/time'
import {
  coverTexts,
  locateRemarks,
  readBriefing,
  sortBriefings,
  type CoveredTexts,
  type Remark,
  type UncoveredSentence,
} from './briefing-texts'
import { buildEvent, DataEdge } from './build-event'
import { buildId } from './build-id'
import { readEdtf } from './dates'
import { checkDisputes, disputesByEvent } from './dispute-rules'
import { checkEvent, checkRecord, type MergedEvent } from './event-rules'
import { EventTable } from './event-table'
import { BLOCK_BYTES, lineReader } from './lines'
import { checkMentions, merge, mentionsByEvent } from './mentions'
import { ProblemList, refuse, type Refused } from './problems'
import { SILENT, type Progress } from './progress'
import { checkNotes, countQuality } from './quality'
import { checkQuote, type BriefingSource } from './quote-rules'
import { eachRecord, readRecord } from './records'
import type { QualityNote } from './source-schema'
import type { Entry } from './entries'
import { readSources, treeOf, type SourceFiles, type SourceTree } from './sources'
import { checkVocabulary, knownIds } from './vocabulary-rules'

/** All of a dataset but its events, of which there may be more than memory holds. */
export type DatasetHead = Omit<Dataset, 'events'>

/** Sound sources. The events are made while they are read from `events`, in the order of the dataset. */
export interface Compiled extends CoveredTexts {
  readonly ok: true
  readonly head: DatasetHead
  readonly count: number
  readonly excerptCount: number
  readonly events: () => Iterable<ConflictEvent>
  readonly remarks: readonly Remark[]
  readonly notes: readonly QualityNote[]
}

interface CompileOptions {
  readonly progress?: Progress | undefined
  /** How much of the records is read at once. */
  readonly blockBytes?: number
}

export type CompileResult =
  | {
      readonly ok: true
      readonly dataset: Dataset
      readonly texts: readonly BriefingText[]
      readonly quality: Quality
      readonly uncovered: readonly UncoveredSentence[]
      readonly partly: readonly UncoveredSentence[]
    }
  | Refused

/** Everything in memory: for tests, and for data that is known to be small. */
export function compile(files: SourceFiles, options?: CompileOptions): CompileResult {
  const compiled = compileTree(treeOf(files), options)
  if (!compiled.ok) return compiled
  const { ok, head, texts, uncovered, partly } = compiled
  const events = [...compiled.events()]
  const quality = countQuality(compiled)
  for (const event of events) quality.add(event)
  return { ok, dataset: { ...head, events }, texts, quality: quality.end(), uncovered, partly }
}

export function compileTree(
  tree: SourceTree,
  { progress = SILENT, blockBytes = BLOCK_BYTES }: CompileOptions = {},
): Compiled | Refused {
  const problems = new ProblemList()
  const sources = readSources(tree, problems, progress)
  const known = knownIds(sources, problems)
  checkVocabulary(sources, known, problems)
  const briefings = new Map(sources.briefings.map((source) => [source.id, readBriefing(source, problems)]))
  const mentions = mentionsByEvent(sources)
  const table = new EventTable(sources.records.map(([file]) => file))
  const edge = new DataEdge()
  const excerpts = new Map<string, readonly Excerpt[]>()
  const arguing: MergedEvent[] = []
  for (const { value } of sources.briefings) widen(edge, soundBounds(value.date))

  const check = (event: MergedEvent) => {
    checkEvent(event, known, problems)
    if (event.excerpts.length > 0) excerpts.set(event.value.id, locateExcerpts(event, briefings, problems))
  }
  const take = (event: MergedEvent, bounds: DateBounds | undefined) => {
    widen(edge, bounds)
    if (event.claims.length > 0 || event.value.disputes) arguing.push(event)
  }
  for (const entry of sources.events) {
    if (!table.admit(entry, problems)) continue
    const event = merge(entry, entry.briefing, mentions)
    const bounds = soundBounds(entry.value.date.edtf)
    table.addWritten(event, bounds)
    take(event, bounds)
  }
  eachRecord(sources, problems, { blockBytes, progress }, (entry, place) => {
    const isNew = table.admit(entry, problems)
    checkRecord(entry, problems)
    if (!isNew) return
    const event = merge(entry, undefined, mentions)
    const bounds = soundBounds(entry.value.date.edtf)
    table.addRecord(entry.value.id, bounds, place)
    take(event, bounds)
    check(event)
  })
  checkMentions(sources, table, problems)
  for (const event of table.written) check(event)
  const remarks = locateRemarks(sources, briefings, problems)
  checkDisputes(arguing, sources, problems)
  checkNotes(sources.qualityNotes, problems)
  if (problems.kept.length > 0) return refuse(problems)

  const inOrder = sortBriefings(briefings.values())
  const disputes = disputesByEvent(arguing)
  const { span } = edge
  const order = table.order(span.end)
  function* events() {
    const readers = sources.records.map(([file, records]) => ({ file, read: lineReader(records, blockBytes) }))
    for (const [done, row] of order.entries()) {
      progress('output', done / order.length)
      let event = table.written[row]
      if (!event) {
        const { file, ...place } = table.recordPlace(row)
        const record = readRecord(readers[file]!, place, (id) => table.ids.get(id) === row)
        event = merge(record, undefined, mentions)
      }
      const { id } = event.value
      yield buildEvent(event, span, excerpts.get(id), disputes.get(id))
    }
  }
  return {
    ok: true,
    head: {
      datasetVersion: 1,
      build: buildId(tree),
      briefings: inOrder.map(({ briefing }) => briefing),
      sources: sources.recordSources.map(({ id, value }) => ({ id, ...value })),
      actors: values(sources.actors),
      themes: values(sources.themes),
      places: values(sources.places),
    },
    count: order.length,
    excerptCount: [...excerpts.values()].reduce((sum, own) => sum + own.length, 0),
    events,
    ...coverTexts(inOrder, excerpts, remarks),
    remarks,
    notes: values(sources.qualityNotes),
  }
}

function values<T>(entries: readonly Entry<T>[]): T[] {
  return entries.map(({ value }) => value)
}

function soundBounds(edtf: string): DateBounds | undefined {
  const result = readEdtf(edtf)
  return result.ok ? result.bounds : undefined
}

function widen(edge: DataEdge, bounds: DateBounds | undefined): void {
  if (bounds) edge.widen(bounds)
}

/** The event's excerpts with their positions, as far as they stand in their briefings. */
function locateExcerpts(
  { value, excerpts }: MergedEvent,
  briefings: ReadonlyMap<string, BriefingSource>,
  problems: ProblemList,
): Excerpt[] {
  return excerpts.flatMap(({ excerpt, briefing: id, origin: place, path }) => {
    const briefing = briefings.get(id)
    const position = briefing && checkQuote(briefing, excerpt, { ...place, entry: value.id }, path, problems)
    if (!position) return []
    const { id: excerptId, ...selector } = excerpt
    return [{ id: excerptId, briefing: id, ...selector, ...position }]
  })
}
