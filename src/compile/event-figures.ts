/** What `quality.json` counts of the events, one after the other: only the first of each figure are remembered. */
import type { Claim, ConflictEvent, Quantity } from '../model/dataset'
import { MAX_ENTRIES, type CountedEvent, type FigureEntry } from '../model/quality'
import type { DateBounds } from '../model/time'
import { boundsOf } from './dates'

/** What is counted, the first of it by name, and of how many. */
export interface Found {
  readonly entries: readonly FigureEntry[]
  readonly count: number
  readonly of?: number
}

/** Events of which something holds. */
const OF_EVENTS = {
  'events-from-one-briefing': ({ excerpts }) =>
    excerpts.length > 0 && excerpts.every(({ briefing }) => briefing === excerpts[0]!.briefing),
  'events-from-one-excerpt': ({ excerpts }) => excerpts.length === 1,
  'events-from-records': ({ excerpts }) => excerpts.length === 0,
  'status-stated': ({ status }) => status === 'stated',
  'status-claimed': ({ status }) => status === 'claimed',
  'status-reported': ({ status }) => status === 'reported',
  'status-unverified': ({ status }) => status === 'unverified',
  'status-disputed': ({ status }) => status === 'disputed',
  'events-with-other-scope': ({ disputes }) => disputes.some(({ kind }) => kind === 'differs-in-scope'),
  'precision-time': ({ date }) => date.precision === 'time',
  'precision-day': ({ date }) => date.precision === 'day',
  'precision-week': ({ date }) => date.precision === 'week',
  'precision-month': ({ date }) => date.precision === 'month',
  'precision-season': ({ date }) => date.precision === 'season',
  'precision-year': ({ date }) => date.precision === 'year',
  'precision-range': ({ date }) => date.precision === 'range',
  'dates-approximate': (_, { approximate }) => approximate,
  'dates-uncertain': (_, { uncertain }) => uncertain,
  'dates-open': ({ date }) => date.open !== undefined,
  'dates-one-of-a-set': (_, { oneOf }) => oneOf,
  'basis-stated': ({ date }) => date.basis === 'stated',
  'basis-relative': ({ date }) => date.basis === 'relative',
  'basis-inferred': ({ date }) => date.basis === 'inferred',
} satisfies Record<string, (event: ConflictEvent, bounds: DateBounds) => boolean>

const OF_COUNTS = {
  'counts-with-bounds': ({ qualifier, value }) =>
    value === undefined || (qualifier !== undefined && qualifier !== 'exactly'),
  'counts-within-a-whole': ({ partOf }) => partOf !== undefined,
} satisfies Record<string, (quantity: Quantity) => boolean>

class Tally {
  count = 0
  readonly entries: FigureEntry[] = []

  /** Says whether the entry is among those that are named. */
  add(entry: FigureEntry): boolean {
    this.count++
    if (this.entries.length >= MAX_ENTRIES) return false
    this.entries.push(entry)
    return true
  }

  outOf(of: number): Found {
    return { entries: this.entries, count: this.count, of }
  }
}

/** Takes the events in their order; `found` and `named` hold what was counted so far. */
export function countEvents() {
  const ofEvents = tallies(OF_EVENTS)
  const ofCounts = tallies(OF_COUNTS)
  const [events, better, claims, counts] = [new Tally(), new Tally(), new Tally(), new Tally()]
  let excerptCount = 0
  let claimCount = 0
  const named: CountedEvent[] = []

  const addClaim = (id: string, { speaker, speakerNote, excerpt, quantities = [] }: Claim): boolean => {
    claimCount++
    let isNamed = false
    if (speaker === undefined) {
      isNamed = claims.add({ event: id, excerpt, ...(speakerNote !== undefined && { note: speakerNote }) })
    }
    for (const quantity of quantities) {
      const entry = { event: id, excerpt, note: quantity.measure }
      isNamed = counts.add(entry) || isNamed
      for (const [figure, tally] of ofCounts) {
        if (OF_COUNTS[figure](quantity)) isNamed = tally.add(entry) || isNamed
      }
    }
    return isNamed
  }

  return {
    add: (event: ConflictEvent): void => {
      const { id, title, date, status } = event
      const bounds = boundsOf(date.edtf)
      const entry = { event: id }
      excerptCount += event.excerpts.length
      let isNamed = events.add(entry)
      for (const [figure, tally] of ofEvents) {
        if (OF_EVENTS[figure](event, bounds)) isNamed = tally.add(entry) || isNamed
      }
      if (date.outside) isNamed = better.add({ ...entry, note: date.outside.note }) || isNamed
      for (const claim of event.claims) isNamed = addClaim(id, claim) || isNamed
      if (isNamed) named.push({ id, title, edtf: date.edtf, status })
    },
    named,
    found: () => ({
      events: { entries: events.entries, count: events.count },
      'excerpts-verified': { entries: [], count: excerptCount, of: excerptCount },
      ...outOf(ofEvents, events.count),
      'dates-known-better': better.outOf(events.count),
      'claims-without-speaker': claims.outOf(claimCount),
      counts: { entries: counts.entries, count: counts.count },
      ...outOf(ofCounts, counts.count),
    }),
  }
}

function tallies<K extends string>(tests: Readonly<Record<K, unknown>>): ReadonlyMap<K, Tally> {
  return new Map((Object.keys(tests) as K[]).map((figure) => [figure, new Tally()]))
}

function outOf<K extends string>(found: ReadonlyMap<K, Tally>, of: number) {
  return Object.fromEntries([...found].map(([figure, tally]) => [figure, tally.outOf(of)])) as Record<K, Found>
}
