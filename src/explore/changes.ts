/** What became of the events between two builds of the data. Pure: the compile writes it down, the page lists it. */
import type { ChangedPart, EventChange, PartChange } from '../model/builds'
import { claimRef, readClaimRef } from '../model/claim-ref'
import type { Claim, ConflictEvent, Dataset } from '../model/dataset'
import { dateWords } from './date-words'

/** A build's events with the names of what they refer to; they may come one by one. */
export type Edition = Pick<Dataset, 'actors' | 'themes' | 'places'> & { readonly events: Iterable<ConflictEvent> }

/** Words longer than this are not repeated: whoever opens the event reads them there. */
const MAX_WORDS = 400

/**
 * Every event that is not in both or not the same in both: changed and added ones in the order of `after`, then the
 * removed ones in the order of `before`. An event that got another id is followed through its `aliases`.
 *
 * What follows from other events is no change of this one: where the data ends, at which open dates are cut, and how
 * something it names is called.
 *
 * ```
 * changesBetween(released, now)
 *   [{ id: '2023-03-22--raid', title: 'Raid', kind: 'changed', parts: [{ part: 'status', before: ['claimed'], after: ['stated'] }] },
 *    { id: '2023-03-23--talks', title: 'Talks', kind: 'added' }]
 * ```
 */
export function changesBetween(before: Edition, after: Edition): readonly EventChange[] {
  const events = new Map<string, ConflictEvent>()
  for (const event of before.events) events.set(event.id, event)
  const [namesBefore, namesAfter] = [namesOf(before), namesOf(after)]
  const renamed = new Map<string, string>()
  const pairs: (readonly [was: ConflictEvent | undefined, is: ConflictEvent])[] = []
  const followed = new Set<string>()
  for (const is of after.events) {
    for (const alias of is.aliases ?? []) renamed.set(alias, is.id)
    const id = events.has(is.id) ? is.id : is.aliases?.find((alias) => events.has(alias))
    const was = id === undefined ? undefined : events.get(id)
    if (id !== undefined) followed.add(id)
    // Of a million events that stay as they are nothing is kept.
    if (!was || !isSame(was, is)) pairs.push([was, is])
  }
  const changes: EventChange[] = []
  for (const [was, is] of pairs) {
    const { id, title } = is
    if (!was) changes.push({ id, title, kind: 'added' })
    else {
      const parts = changedParts(withIds(was, renamed), is, namesBefore, namesAfter, was.id)
      if (parts.length > 0) changes.push({ id, title, kind: 'changed', parts })
    }
  }
  for (const { id, title } of events.values()) {
    if (followed.has(id)) continue
    const into = renamed.get(id)
    changes.push({ id, title, kind: 'removed', ...(into !== undefined && { into }) })
  }
  return changes
}

interface Names {
  readonly actor: (id: string) => string
  readonly theme: (id: string) => string
  readonly place: (id: string) => string
}

function namesOf({ actors, themes, places }: Edition): Names {
  const lookup = (entries: readonly (readonly [id: string, name: string])[]) => {
    const names = new Map(entries)
    return (id: string) => names.get(id) ?? id
  }
  return {
    actor: lookup(actors.map(({ id, name }) => [id, name])),
    theme: lookup(themes.map(({ id, label }) => [id, label])),
    place: lookup(places.map(({ id, name }) => [id, name])),
  }
}

/** What is compared of an event, and how its items are told; `words` of none are not told. */
const PARTS: Readonly<
  Record<
    Exclude<ChangedPart, 'id'>,
    {
      readonly value: (event: ConflictEvent) => unknown
      readonly words?: (event: ConflictEvent, names: Names) => readonly string[]
    }
  >
> = {
  title: { value: ({ title }) => title, words: ({ title }) => [title] },
  label: { value: ({ label }) => label, words: ({ label }) => [label] },
  summary: { value: ({ summary }) => summary, words: ({ summary }) => (summary === undefined ? [] : [summary]) },
  // Bounds follow from it, and where it is open from the rest of the data.
  date: { value: ({ date }) => date.edtf, words: ({ date }) => [dateWords(date)] },
  dating: { value: ({ date: { basis, evidence, note, outside } }) => ({ basis, evidence, note, outside }) },
  status: { value: ({ status }) => status, words: ({ status }) => [status] },
  words: { value: ({ excerpts }) => excerpts, words: ({ excerpts }) => excerpts.map(({ exact }) => exact) },
  actors: {
    value: ({ actors }) => actors,
    words: ({ actors }, names) => actors.map(({ actor, role }) => `${names.actor(actor)} (${role})`),
  },
  themes: { value: ({ themes }) => themes, words: ({ themes }, names) => themes.map(names.theme) },
  places: {
    value: ({ places }) => places,
    words: ({ places }, names) => places.map(({ place, relation }) => `${names.place(place)} (${relation})`),
  },
  claims: {
    value: ({ claims }) => claims,
    words: ({ claims }, names) => claims.map((claim) => `${sayer(claim, names)}: “${claim.verb}”, ${claim.stance}`),
  },
  disputes: { value: ({ disputes }) => disputes },
  records: { value: ({ records }) => records },
}

function sayer({ speaker, voice = 'unnamed' }: Claim, names: Names): string {
  if (speaker !== undefined) return names.actor(speaker)
  return voice === 'briefing' ? 'the briefing' : 'somebody unnamed'
}

function isSame(was: ConflictEvent, is: ConflictEvent): boolean {
  return was.id === is.id && Object.values(PARTS).every(({ value }) => isEqual(value(was), value(is)))
}

function changedParts(
  was: ConflictEvent,
  is: ConflictEvent,
  namesBefore: Names,
  namesAfter: Names,
  idBefore: string,
): PartChange[] {
  const changes: PartChange[] = idBefore === is.id ? [] : [{ part: 'id', before: [idBefore], after: [is.id] }]
  for (const [part, { value, words }] of Object.entries(PARTS) as [ChangedPart, (typeof PARTS)['title']][]) {
    if (isEqual(value(was), value(is))) continue
    const [before, after] = [words?.(was, namesBefore) ?? [], words?.(is, namesAfter) ?? []]
    changes.push({ part, ...told('before', without(before, after)), ...told('after', without(after, before)) })
  }
  return changes
}

function without(items: readonly string[], others: readonly string[]): readonly string[] {
  return items.filter((item) => !others.includes(item))
}

function told(key: 'before' | 'after', items: readonly string[]) {
  return items.length > 0 && items.every(({ length }) => length <= MAX_WORDS) ? { [key]: items } : {}
}

/** With the ids of today in its disputes: that another event was renamed is that event's change. */
function withIds(event: ConflictEvent, renamed: ReadonlyMap<string, string>): ConflictEvent {
  if (event.disputes.length === 0) return event
  const disputes = event.disputes.map((dispute) => {
    const { event: id, claim } = readClaimRef(dispute.with)
    return { ...dispute, with: claimRef(renamed.get(id) ?? id, claim) }
  })
  return { ...event, disputes }
}

/** Whether two values of JSON say the same, in whatever order their keys stand; an undefined key is an absent one. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
