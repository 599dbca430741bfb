/** How the mentions of an event in further briefings join it. */
import type { MergedEvent } from './event-rules'
import type { EventTable } from './event-table'
import type { ProblemList } from './problems'
import type { SourceEvent } from './source-schema'
import type { Entry, Origin } from './entries'
import { missesEvents, type Sources } from './sources'

type Mentioned = Pick<MergedEvent, 'excerpts' | 'claims'>

/** What all mentions of an event add to it, by its id. */
export function mentionsByEvent({ mentions }: Sources): ReadonlyMap<string, Mentioned> {
  const found = new Map<string, { excerpts: Mentioned['excerpts'][number][]; claims: Mentioned['claims'][number][] }>()
  for (const { value, origin, briefing } of mentions) {
    const event = found.get(value.event) ?? { excerpts: [], claims: [] }
    found.set(value.event, event)
    event.excerpts.push(...excerptsOf(value.excerpts, briefing, origin))
    event.claims.push(...claimsOf(value.claims, origin))
  }
  return found
}

/** The event with all its excerpts and claims. `briefing` is the one it is written for; undefined for a record. */
export function merge(
  { value, origin }: Entry<SourceEvent>,
  briefing: string | undefined,
  mentions: ReadonlyMap<string, Mentioned>,
): MergedEvent {
  const own = briefing === undefined ? [] : excerptsOf(value.excerpts, briefing, origin)
  const { excerpts, claims } = mentions.get(value.id) ?? { excerpts: [], claims: [] }
  return { value, origin, excerpts: [...own, ...excerpts], claims: [...claimsOf(value.claims, origin), ...claims] }
}

function excerptsOf(excerpts: SourceEvent['excerpts'] = [], briefing: string, origin: Origin) {
  return excerpts.map((excerpt, i) => ({ excerpt, briefing, origin, path: ['excerpts', i] }))
}

function claimsOf(claims: SourceEvent['claims'] = [], origin: Origin) {
  return claims.map((claim, i) => ({ claim, origin, path: ['claims', i] }))
}

/** Whoever mentions an event must mean one that there is. */
export function checkMentions({ mentions, broken, unread }: Sources, table: EventTable, problems: ProblemList): void {
  for (const { value, origin } of mentions) {
    const { event } = value
    if (table.ids.has(event) || broken.has(event) || missesEvents(unread)) continue
    const near = table.renamed(event) ?? problems.nearest(event, table.ids)
    problems.push({
      file: origin.file,
      line: origin.lineOf(['event']),
      entry: event,
      path: 'event',
      message: `there is no event ${event} to mention`,
      hint: near ? `Did you mean ${near}?` : 'Define it under “events:”, here or in another file',
    })
  }
}
