/**
 * A war as the news tells it, of any length: bursts of events between quiet weeks, a few names in most of them, most
 * dates to the day, some to the month, some things that go on for months or years.
 *
 * Plain objects and no Node, so that the pages of those we measure ourselves against draw from the same source.
 */
import type { Role, Status } from '../../../src/model/dataset'
import { below, gauss, seeded, weighted, zipf, type Random } from './random'
import { makeWorld, type World } from './world'

const DAY = 86_400_000
export const FIRST = Date.UTC(2014, 0, 1)
const LAST = Date.UTC(2025, 0, 1)
const BURSTS = 25
/** What lies in no burst. */
const EVERYDAY = 0.3
const SUMMARIES = 0.15
/** Titles end with the word that makes them longer than this; none is longer than 90. */
const TITLE_LENGTH = 74

export interface MadeEvent {
  readonly id: string
  readonly title: string
  readonly label: string
  readonly summary?: string
  readonly edtf: string
  /** Half-open, in epoch milliseconds; one day where the date is a day. */
  readonly start: number
  readonly end: number
  readonly status: Status
  readonly actors: readonly { readonly actor: string; readonly role: Role }[]
  readonly themes: readonly string[]
  /** Where it happened; nothing where that is not known. */
  readonly place?: string
}

/** In order of the day on which they begin. The same events for the same seed, count for count. */
export function* makeEvents(count: number, world: World = makeWorld(), seed = 42): Generator<MadeEvent> {
  const random = seeded(seed)
  const actor = zipf(world.actors.length)
  const theme = zipf(world.themes.length, 0.7)
  const place = zipf(world.places.length, 0.8)
  const word = zipf(world.words.length, 0.9)
  const starts = startDays(count, random)
  for (let i = 0; i < count; i++) {
    const actors = distinct(1 + below(random, 3), () => world.actors[actor(random)]!)
    const where = random() < 0.85 ? world.places[place(random)]! : undefined
    const [first, last] = [actors[0]!.name, where ? ` near ${where.name}` : '']
    const words = titleWords(TITLE_LENGTH - first.length - last.length, () => world.words[word(random)]!)
    const title = `${[first, ...words].join(' ')}${last}`
    const date = DATES[dateKind(random)]!.make(starts[i]!, random)
    yield {
      id: `${date.head}--${words[0]}-${words[1]}-${i + 1}`,
      title,
      label: capital(words.slice(0, 3).join(' ')).slice(0, 32).trimEnd(),
      ...(random() < SUMMARIES && {
        summary: `${title}, said ${actors.at(-1)!.name}; ${words.toReversed().join(' ')}.`,
      }),
      edtf: date.edtf,
      start: date.start,
      end: date.end,
      status: STATUS_NAMES[status(random)]!,
      actors: actors.map(({ id }, at) => ({ actor: id, role: at === 0 ? 'agent' : ROLE_NAMES[role(random)]! })),
      themes: distinct(random() < 0.35 ? 2 : 1, () => world.themes[theme(random)]!).map(({ id }) => id),
      ...(where && { place: where.id }),
    }
  }
}

const STATUS_NAMES = ['stated', 'claimed', 'reported', 'unverified'] as const
const status = weighted([35, 30, 25, 10])
const ROLE_NAMES = ['target', 'speaker', 'mentioned', 'mediator'] as const
const role = weighted([40, 30, 25, 5])

interface MadeDate {
  readonly edtf: string
  /** What the id begins with. */
  readonly head: string
  readonly start: number
  readonly end: number
}

/** How often each kind of date is drawn, and how it is written. */
const DATES: readonly { readonly weight: number; readonly make: (start: number, random: Random) => MadeDate }[] = [
  { weight: 720, make: (start) => days(start, 1, iso(start)) },
  { weight: 30, make: (start) => days(start, 1, `${iso(start)}~`) },
  { weight: 120, make: (start, random) => span(start, 2 + below(random, 9)) },
  { weight: 30, make: (start, random) => oneOf(start, 2 + below(random, 6)) },
  { weight: 60, make: month },
  { weight: 5, make: year },
  { weight: 30, make: (start, random) => span(start, 60 + below(random, 240)) },
  { weight: 5, make: (start, random) => span(start, 400 + below(random, 1200)) },
]
const dateKind = weighted(DATES.map(({ weight }) => weight))

const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10)

function days(start: number, length: number, edtf: string): MadeDate {
  return { edtf, head: iso(start), start, end: start + length * DAY }
}

function span(start: number, length: number): MadeDate {
  return days(start, length, `${iso(start)}/${iso(start + (length - 1) * DAY)}`)
}

function oneOf(start: number, length: number): MadeDate {
  return days(start, length, `[${iso(start)}..${iso(start + (length - 1) * DAY)}]`)
}

function month(at: number): MadeDate {
  const date = new Date(at)
  const [from, to] = [0, 1].map((next) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + next, 1))
  const head = iso(at).slice(0, 7)
  return { edtf: head, head, start: from!, end: to! }
}

function year(at: number): MadeDate {
  const head = iso(at).slice(0, 4)
  return { edtf: head, head, start: Date.UTC(Number(head), 0, 1), end: Date.UTC(Number(head) + 1, 0, 1) }
}

/** Midnights, ascending. */
function startDays(count: number, random: Random): Float64Array {
  const bursts = Array.from({ length: BURSTS }, () => ({
    centre: FIRST + random() * (LAST - FIRST),
    spread: (5 + random() * 55) * DAY,
    weight: 0.2 + random() * random() * 4,
  }))
  const burst = weighted(bursts.map(({ weight }) => weight))
  const draw = () => {
    if (random() < EVERYDAY) return FIRST + random() * (LAST - FIRST)
    const { centre, spread } = bursts[burst(random)]!
    return centre + gauss(random) * spread
  }
  return Float64Array.from({ length: count }, () => {
    let at = draw()
    while (at < FIRST || at >= LAST) at = draw()
    return Math.floor(at / DAY) * DAY
  }).sort()
}

/** Words for so many characters, two at least. */
function titleWords(characters: number, draw: () => string): string[] {
  const words = [draw(), draw()]
  for (let length = words.join(' ').length; length < characters; length += words.at(-1)!.length + 1) words.push(draw())
  return words
}

/** Up to `count` different ones: what is drawn twice counts once. */
function distinct<T>(count: number, draw: () => T): T[] {
  return [...new Set(Array.from({ length: count }, draw))]
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1)
}
