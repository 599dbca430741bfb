/** What must hold for one event. */
import type { Claim } from '../model/dataset'
import { readEdtf } from './dates'
import type { ProblemList } from './problems'
import type { SourceEvent } from './source-schema'
import type { Entry, Origin, Path } from './entries'
import { checkQuantities } from './quantity-rules'
import { checkKnown, type Known } from './vocabulary-rules'

/** What is wrong with a date, or undefined when it is sound. */
export function edtfFault(edtf: string): { readonly message: string; readonly hint: string } | undefined {
  const result = readEdtf(edtf)
  if (result.ok) return undefined
  const message = result.reason.startsWith(`“${edtf}”`) ? result.reason : `“${edtf}” is not a date: ${result.reason}`
  return { message, hint: 'Write EDTF, such as 2023-03-22, 2023-03, 2023-03-20/2023-03-22 or [2023-03-13..2023-03-19]' }
}

type SourceExcerpt = NonNullable<SourceEvent['excerpts']>[number]

/** An event with all its excerpts and claims, from its own file and from mentions in others. */
export interface MergedEvent extends Entry<SourceEvent> {
  readonly excerpts: readonly {
    readonly excerpt: SourceExcerpt
    readonly briefing: string
    readonly origin: Origin
    readonly path: Path
  }[]
  readonly claims: readonly { readonly claim: Claim; readonly origin: Origin; readonly path: Path }[]
}

/** Dates, references, bounds and evidence of one event; its quotes are checked where they are compiled. */
export function checkEvent(event: MergedEvent, known: Known, problems: ProblemList): void {
  const { value, origin, excerpts, claims } = event
  const report = (path: Path, message: string, hint: string, at: Origin = origin) =>
    problems.push({
      file: at.file,
      line: at.lineOf(path),
      entry: value.id,
      path: path.map(String).join('.'),
      message,
      hint,
    })

  const head = readEdtf(value.id.slice(0, value.id.indexOf('--')))
  if (!head.ok)
    report(['id'], `the id begins with no date: ${head.reason}`, 'Begin it with the date at its own precision')
  const fault = edtfFault(value.date.edtf)
  if (fault) report(['date', 'edtf'], fault.message, fault.hint)
  value.actors.forEach(({ actor }, i) => checkKnown('actor', actor, known, event, ['actors', i, 'actor'], problems))
  value.themes.forEach((theme, i) => checkKnown('theme', theme, known, event, ['themes', i], problems))
  value.places?.forEach(({ place }, i) => checkKnown('place', place, known, event, ['places', i, 'place'], problems))
  value.records?.forEach(({ source }, i) =>
    checkKnown('source', source, known, event, ['records', i, 'source'], problems),
  )
  if (excerpts.length === 0 && !value.records?.length) {
    report([], 'the event rests on no words', 'Give it at least one excerpt, or a record of a source')
  }

  const excerptIds = new Set<string>()
  for (const { excerpt, origin: at, path } of excerpts) {
    checkOnce('excerpt', excerpt.id, excerptIds, [...path, 'id'], at, report)
  }
  value.date.evidence?.forEach((id, i) => {
    if (!excerptIds.has(id))
      report(['date', 'evidence', i], `there is no excerpt ${id}`, 'Name an excerpt of this event')
  })
  if (value.date.outside) {
    const fault = edtfFault(value.date.outside.edtf)
    if (fault) report(['date', 'outside', 'edtf'], fault.message, fault.hint)
  }
  checkClaims(event, excerptIds, known, problems, report)
  checkListedOnce(value, report)

  const claimIds = new Set(claims.map(({ claim }) => claim.id))
  value.disputes?.forEach(({ claim }, i) => {
    if (!claimIds.has(claim))
      report(['disputes', i, 'claim'], `there is no claim ${claim} here`, 'Name a claim of this event')
  })
  if (value.status === 'disputed' && !value.disputes?.length) {
    report(
      ['status'],
      'the event is disputed, but no dispute says by whom',
      'Name the contradicting claim under “disputes:”',
    )
  }
}

/** What stands twice in a list would be counted twice. */
function checkListedOnce({ actors, themes, places = [], records = [] }: SourceEvent, report: Report): void {
  const lists = {
    actors: actors.map(({ actor, role }) => `${actor} as ${role}`),
    themes,
    places: places.map(({ place, relation }) => `${place} as ${relation}`),
    records: records.map(({ id }) => id),
  }
  for (const [key, names] of Object.entries(lists)) {
    names.forEach((name, i) => {
      if (names.indexOf(name) < i) report([key, i], `${name} stands twice here`, 'Keep one of the two')
    })
  }
}

const UNIQUE = {
  excerpt: 'Excerpt ids are unique per event, across files',
  claim: 'Claim ids are unique per event, across files',
}

/** Reports an id that was seen before, and remembers it. */
function checkOnce(
  kind: keyof typeof UNIQUE,
  id: string,
  seen: Set<string>,
  path: Path,
  at: Origin,
  report: Report,
): void {
  if (seen.has(id)) report(path, `the ${kind} id ${id} is used twice`, UNIQUE[kind], at)
  seen.add(id)
}

type Report = (path: Path, message: string, hint: string, at?: Origin) => void

function checkClaims(
  event: MergedEvent,
  excerpts: ReadonlySet<string>,
  known: Known,
  problems: ProblemList,
  report: Report,
): void {
  const ids = new Set<string>()
  for (const { claim, origin, path } of event.claims) {
    checkOnce('claim', claim.id, ids, [...path, 'id'], origin, report)
    const at = { value: event.value, origin }
    if (claim.speaker) checkKnown('actor', claim.speaker, known, at, [...path, 'speaker'], problems)
    checkVoice(claim, (key, message, hint) => report([...path, key], message, hint, origin))
    claim.via?.forEach((id, i) => checkKnown('actor', id, known, at, [...path, 'via', i], problems))
    if (!excerpts.has(claim.excerpt)) {
      report([...path, 'excerpt'], `there is no excerpt ${claim.excerpt}`, 'Name an excerpt of this event', origin)
    }
    if (claim.madeOn) {
      const fault = edtfFault(claim.madeOn.edtf)
      if (fault) report([...path, 'madeOn', 'edtf'], fault.message, fault.hint, origin)
    }
  }
  checkQuantities(
    event.claims.flatMap(({ claim, origin, path }) =>
      (claim.quantities ?? []).map((quantity, i) => ({
        quantity,
        report: (key: Path, message: string, hint: string) =>
          report([...path, 'quantities', i, ...key], message, hint, origin),
      })),
    ),
  )
}

/** Somebody says it, or the briefing does, or nobody is named: one of the three. */
function checkVoice(
  { speaker, voice, speakerNote }: Claim,
  report: (key: string, message: string, hint: string) => void,
): void {
  if (speaker !== undefined && voice !== undefined) {
    report('voice', 'the claim has both a speaker and a voice', 'Keep the speaker if the text names one')
  }
  if (speakerNote === undefined) return
  const hint = 'A speakerNote tells what the text says of a speaker whom it does not name'
  if (speaker !== undefined) report('speakerNote', 'the claim has both a speaker and a note in place of one', hint)
  else if (voice === 'briefing') report('speakerNote', 'the briefing speaks, and needs no note', hint)
}

/** What a record writes as an excerpt could be checked against no text. */
export function checkRecord({ value, origin }: Entry<SourceEvent>, problems: ProblemList): void {
  if (!value.excerpts?.length) return
  problems.push({
    file: origin.file,
    line: origin.lineOf(['excerpts']),
    entry: value.id,
    path: 'excerpts',
    message: 'a record has no briefing to quote from',
    hint: 'Write the event in annotations/, or leave the excerpts out',
  })
}
