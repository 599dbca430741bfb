/**
 * A filter from a sentence that was typed: the inverse of `writeSentence`, beside this file. Pure, and loaded when
 * somebody edits the sentence.
 */
import { DAY } from '../model/time'
import { nearestWords } from './sentence-completion'
import { readRangeAt } from './sentence-days'
import { FILLERS, HEADS, isReserved, LINKS, MATCH_WORDS, SURE } from './sentence-grammar'
import {
  findName,
  lexiconOf,
  readTokens,
  type FoundName,
  type Lexicon,
  type SentenceNames,
  type Token,
} from './sentence-words'
import {
  DEFAULT_VIEW,
  FACET_KINDS,
  FACETS,
  MAX_IDS,
  MAX_QUERY,
  type DayRange,
  type FacetKind,
  type Filter,
} from './view-state'

/** Something in the text that cannot be understood, or cannot be meant. */
export interface SentenceProblem {
  /** Where it stands, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** In plain English, without a full stop: `no actor is called that`. */
  readonly reason: string
  /** What could stand there instead, the nearest first. */
  readonly suggestions: readonly string[]
}

export type SentenceReading =
  { readonly ok: true; readonly filter: Filter } | { readonly ok: false; readonly problems: readonly SentenceProblem[] }

const COUNT = /^\s*[\d,]+(?:\s+of\s+[\d,]+)?(?=\s+events?\b)/i

/** What has been read so far. */
interface Reader {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  filter: Filter
  facet: FacetKind | 'query' | undefined
  /** Whether what leads to the facet has been read, and no value of it since. */
  isHeaded: boolean
  /** The last word that linked, since the last value. */
  link: 'and' | 'or' | ',' | undefined
  /** How actors were linked so far, and whether “any of” or “all of” has settled it. */
  actorLink: 'and' | 'or' | undefined
  isLinkSaid: boolean
  readonly problems: SentenceProblem[]
  readonly suggest: (words: string, facet: FacetKind | undefined) => readonly string[]
}

/**
 * What a sentence asks for, or all that is wrong with it. Case, diacritics, the order of clauses, full or short words
 * (`about`, `are about`) do not matter, and every name and alias counts, in any script. Values of one facet are
 * alternatives, linked by “or” or “and”; between actors “and” means all of them. Several days at once, or “or”
 * between facets, cannot be meant, and are problems.
 *
 * ```
 * readSentence('disputed, in Київ since March 2023', names)
 *   → { ok: true, filter: { statuses: ['disputed'], places: ['kyiv'], range: { start: 2023-03-01 }, … } }
 * readSentence('involve Rusia', names)
 *   → { ok: false, problems: [{ start: 8, end: 13, words: 'Rusia', reason: …, suggestions: ['Russia'] }] }
 * ```
 */
export function readSentence(text: string, names: SentenceNames): SentenceReading {
  return readWith(text, lexiconOf(names), (words, facet) => nearestWords(words, names, facet))
}

/** As {@link readSentence}; `suggest` is asked for every problem. */
export function readWith(text: string, lexicon: Lexicon, suggest: Reader['suggest']): SentenceReading {
  const counted = COUNT.exec(text)?.[0].length ?? 0
  const reader: Reader = {
    text,
    tokens: readTokens(text).filter(({ start }) => start >= counted),
    lexicon,
    suggest,
    filter: DEFAULT_VIEW.filter,
    facet: undefined,
    isHeaded: false,
    link: undefined,
    actorLink: undefined,
    isLinkSaid: false,
    problems: [],
  }
  for (let at = 0; at < reader.tokens.length;) at = readAt(reader, at)
  const { problems, filter } = reader
  return problems.length === 0 ? { ok: true, filter } : { ok: false, problems }
}

/** Reads what begins at a token, and answers which one is next. */
function readAt(reader: Reader, at: number): number {
  const { text, tokens, facet, link: linked } = reader
  const token = tokens[at]!
  const isWord = token.quoted === undefined
  const own = facet === 'query' ? undefined : facet
  // Where a value is due, a name goes before the words of the sentence: “Strikes and drones”.
  const due = own !== undefined && (linked !== undefined || reader.isHeaded) ? nameAt(reader, at, own) : undefined
  if (due) return take(reader, at, due)
  if (isWord && Object.hasOwn(LINKS, token.word)) {
    const link = LINKS[token.word]!
    if (link !== ',' || linked === undefined) reader.link = link
    return at + 1
  }
  if (isWord && token.word === SURE) return readSureAt(reader, at)
  const days = isWord ? readRangeAt(text, tokens, at) : undefined
  if (typeof days?.range === 'string') return fail(reader, at, days.next, days.range, [])
  if (days) {
    if (reader.filter.range) return fail(reader, at, days.next, 'the days are given already', [])
    reader.filter = { ...reader.filter, range: days.range as DayRange }
    return days.next
  }
  const head = headAt(tokens, at)
  if (head?.facet === 'asOf') return readAsOfAt(reader, at, head.next)
  if (head) {
    Object.assign(reader, { facet: head.facet, isHeaded: true })
    return head.facet === 'query' ? readQueryAt(reader, head.next) : head.next
  }
  if (isWord && FILLERS.has(token.word)) {
    const said = facet === 'actor' ? MATCH_WORDS[token.word] : undefined
    if (said !== undefined) Object.assign(reader, { actorLink: said, isLinkSaid: true })
    return at + 1
  }
  for (const kind of own === undefined ? FACET_KINDS : [own, ...FACET_KINDS]) {
    const found = nameAt(reader, at, kind)
    if (found) return take(reader, at, found)
  }
  if (!isWord && own === undefined) return readQueryAt(reader, at)
  const expected = linked === 'or' || reader.isHeaded ? own : undefined
  const reason = expected === undefined ? 'this is not understood' : `no ${expected} is called that`
  return fail(reader, at, at + 1, reason, undefined, expected)
}

/** A name that is made of words of the sentence is those words, unless it stands in quotation marks. */
function nameAt({ text, tokens, lexicon }: Reader, at: number, facet: FacetKind): FoundName | undefined {
  const found = findName(text, tokens, at, lexicon, facet)
  return found && tokens.slice(at, found.next).every(isReserved) ? undefined : found
}

function headAt(
  tokens: readonly Token[],
  at: number,
): { facet: FacetKind | 'query' | 'asOf'; next: number } | undefined {
  const [a, b] = [tokens[at]!, tokens[at + 1]]
  if (a.quoted !== undefined) return undefined
  const two = b ? `${a.word} ${b.word}` : ''
  if (Object.hasOwn(HEADS, two)) return { facet: HEADS[two]!, next: at + 2 }
  return Object.hasOwn(HEADS, a.word) ? { facet: HEADS[a.word]!, next: at + 1 } : undefined
}

function take(reader: Reader, at: number, { facet, id, next }: FoundName): number {
  const { filter, link } = reader
  const part = FACETS[facet]
  const chosen: readonly string[] = filter[part]
  if (link === 'or' && reader.facet !== undefined && reader.facet !== facet) {
    return fail(
      reader,
      at,
      next,
      `“or” stands only between values of one kind, and this is the name of another: ${facet}`,
      [],
    )
  }
  if (facet === 'actor' && chosen.length > 0) {
    if (filter.roles.length > 0) return fail(reader, at, next, 'a role goes for all actors, who stand before it', [])
    if ((link === 'and' || link === 'or') && !reader.isLinkSaid) {
      if (reader.actorLink !== undefined && reader.actorLink !== link) {
        return fail(reader, at, next, 'between actors stands either “and” or “or”, not both', [])
      }
      reader.actorLink = link
    }
  }
  if (chosen.length >= MAX_IDS) return fail(reader, at, next, `at most ${MAX_IDS} of a kind can be chosen`, [])
  const values = chosen.includes(id) ? chosen : [...chosen, id]
  reader.filter = { ...filter, [part]: values }
  reader.filter = {
    ...reader.filter,
    match: reader.actorLink === 'and' ? matchOf({ ...reader.filter, match: 'all' }) : 'any',
  }
  Object.assign(reader, { facet, isHeaded: false, link: undefined })
  return next
}

/** Words to search for: a quotation, or what stands there up to the next clause. */
function readQueryAt(reader: Reader, at: number): number {
  const { text, tokens, filter } = reader
  const first = tokens[at]
  if (!first) return fail(reader, at - 1, at, 'the words to search for are missing', [])
  let next = at + 1
  if (first.quoted === undefined) while (next < tokens.length && !endsQuery(reader, next)) next++
  const words = first.quoted ?? text.slice(first.start, tokens[next - 1]!.end)
  const query = filter.query === '' ? words : `${filter.query} ${words}`
  if ([...query].length > MAX_QUERY) return fail(reader, at, next, `a search has at most ${MAX_QUERY} characters`, [])
  reader.filter = { ...filter, query }
  reader.link = undefined
  return next
}

/** Says of the days that follow that the event was certainly in them. */
function readSureAt(reader: Reader, at: number): number {
  const { text, tokens } = reader
  if (at + 1 === tokens.length || !readRangeAt(text, tokens, at + 1)) {
    return fail(reader, at, at + 1, `“${SURE}” stands before days`, [])
  }
  reader.filter = { ...reader.filter, sure: true }
  return at + 1
}

/** The day up to which briefings count: the last one of the days that follow. */
function readAsOfAt(reader: Reader, at: number, next: number): number {
  const { text, tokens, filter } = reader
  const days = next < tokens.length ? readRangeAt(text, tokens, next) : undefined
  if (!days) return fail(reader, at, next, 'the day is missing, such as 22 March 2023', [])
  if (typeof days.range === 'string') return fail(reader, next, days.next, days.range, [])
  if (filter.asOf !== undefined) return fail(reader, at, days.next, 'the day of what was known is given already', [])
  if (days.range.end === undefined) return fail(reader, at, days.next, 'it must name a last day', [])
  reader.filter = { ...filter, asOf: Math.floor((days.range.end - 1) / DAY) * DAY + 0 }
  return days.next
}

function endsQuery({ text, tokens }: Reader, at: number): boolean {
  const after = Object.hasOwn(LINKS, tokens[at]!.word) ? at + 1 : at
  if (after < tokens.length && readRangeAt(text, tokens, after)) return true
  if (after < tokens.length && tokens[after]!.word === SURE) return true
  if (/^(?:according|as)$/.test(tokens[at]!.word) && headAt(tokens, at)?.next === at + 2) return true
  return after > at && after < tokens.length && headAt(tokens, after) !== undefined
}

/** Notes a problem; words that follow one another are one. Without suggestions, what comes near is suggested. */
function fail(
  { text, tokens, problems, suggest }: Reader,
  from: number,
  to: number,
  reason: string,
  suggestions?: readonly string[],
  expected?: FacetKind,
): number {
  const last = problems.at(-1)
  const joins = suggestions === undefined && last?.reason === reason && last.end === tokens[from - 1]?.end
  const start = joins ? last.start : tokens[from]!.start
  const { end } = tokens[to - 1]!
  const words = text.slice(start, end)
  if (joins) problems.pop()
  problems.push({ start, end, words, reason, suggestions: suggestions ?? suggest(words, expected) })
  return to
}

/** How actors combine is said only of several. */
export function matchOf({ actors, match }: Pick<Filter, 'actors' | 'match'>): Filter['match'] {
  return actors.length > 1 ? match : 'any'
}
