/**
 * A filter as a sentence that can be typed: {@link writeSentence} and {@link readSentence} are inverse. Pure, and
 * loaded when somebody edits the sentence.
 */
import { nearestWords } from './sentence-completion'
import { rangeToWrite, readRangeAt } from './sentence-days'
import {
  findName,
  inQuotes,
  lexiconOf,
  nameToWrite,
  readTokens,
  type FoundName,
  type Lexicon,
  type SentenceNames,
  type Token,
} from './sentence-words'
import { DEFAULT_VIEW, FACET_KINDS, FACETS, MAX_IDS, MAX_QUERY, type FacetKind, type Filter } from './view-state'

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

/** Words that say what follows, and of which facet it is; `query` are words to search for. */
const HEADS: Readonly<Record<string, FacetKind | 'query'>> = {
  involve: 'actor',
  involves: 'actor',
  involving: 'actor',
  with: 'actor',
  as: 'role',
  about: 'theme',
  'are about': 'theme',
  'is about': 'theme',
  on: 'theme',
  are: 'status',
  is: 'status',
  were: 'status',
  in: 'place',
  at: 'place',
  mention: 'query',
  mentions: 'query',
  mentioning: 'query',
  containing: 'query',
}
/** Words that say nothing by themselves. */
const FILLERS = new Set(
  'events event that which who happened took place known the all any of both either someone anyone somebody anybody'.split(
    ' ',
  ),
)
const LINKS: Readonly<Record<string, 'and' | 'or' | ','>> = { and: 'and', '&': 'and', or: 'or', ',': ',', ';': ',' }
const COUNT = /^\s*[\d,]+(?:\s+of\s+[\d,]+)?(?=\s+events?\b)/i

/**
 * The filter as text; nothing for one that filters nothing. Names stand as they are where they can be read back, and
 * in quotation marks where they cannot. How several actors combine is written where there are several.
 *
 * ```
 * events that involve Russia or Ukraine as target and are about Strikes and drones and are disputed
 *   and happened in Kyiv and mention “Bakhmut” between 20 March and 23 March 2023
 * ```
 */
export function writeSentence(filter: Filter, names: SentenceNames): string {
  const lexicon = lexiconOf(names)
  const attempts = [(name: string) => name, (name: string) => (isDelicate(name) ? inQuotes(name) : name), inQuotes]
  const wanted = JSON.stringify(comparable(filter))
  const texts = attempts.map((form) => () => writeWith(filter, lexicon, form))
  for (const write of texts.slice(0, -1)) {
    const text = write()
    const reading = readSentence(text, names)
    if (reading.ok && JSON.stringify(comparable(reading.filter)) === wanted) return text
  }
  return texts.at(-1)!()
}

function writeWith(filter: Filter, lexicon: Lexicon, form: (name: string) => string): string {
  const { actors, match, roles, query, range } = filter
  const list = (facet: FacetKind, link = ' or ') =>
    filter[FACETS[facet]].map((id) => form(nameToWrite(lexicon, facet, id))).join(link)
  const who = actors.length > 0 ? list('actor', match === 'all' ? ' and ' : ' or ') : 'someone'
  const clauses = [
    (actors.length > 0 || roles.length > 0) && `involve ${who}${roles.length > 0 ? ` as ${list('role')}` : ''}`,
    filter.themes.length > 0 && `are about ${list('theme')}`,
    filter.statuses.length > 0 && `are ${list('status')}`,
    filter.places.length > 0 && `happened in ${list('place')}`,
    query !== '' && `mention ${inQuotes(query)}`,
  ].filter((clause) => clause !== false)
  const that = clauses.length > 0 ? ` that ${clauses.join(' and ')}` : ''
  const when = range ? ` ${rangeToWrite(range)}` : ''
  return that || when ? `events${that}${when}` : ''
}

/** Whether a name holds something that could be taken for the sentence's own. */
function isDelicate(name: string): boolean {
  return readTokens(name).some(
    ({ word, quoted }) => quoted !== undefined || isReserved(word) || /[^\p{L}\p{M}'.()-]/u.test(word),
  )
}

export function isReserved(word: string): boolean {
  return Object.hasOwn(LINKS, word) || Object.hasOwn(HEADS, word) || FILLERS.has(word)
}

/** With keys in one order. */
function comparable({ range, ...filter }: Filter): unknown {
  return [FACET_KINDS.map((kind) => filter[FACETS[kind]]), filter.query, range?.start, range?.end, matchOf(filter)]
}

function matchOf({ actors, match }: Pick<Filter, 'actors' | 'match'>): Filter['match'] {
  return actors.length > 1 ? match : 'any'
}

/** What has been read so far. */
interface Reader {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  filter: Filter
  facet: FacetKind | 'query' | undefined
  /** The last word that linked, since the last value. */
  link: 'and' | 'or' | ',' | undefined
  /** How actors were linked so far, and whether “any of” or “all of” has settled it. */
  actorLink: 'and' | 'or' | undefined
  isLinkSaid: boolean
  readonly problems: SentenceProblem[]
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
  const counted = COUNT.exec(text)?.[0].length ?? 0
  const reader: Reader = {
    text,
    tokens: readTokens(text).filter(({ start }) => start >= counted),
    lexicon: lexiconOf(names),
    filter: DEFAULT_VIEW.filter,
    facet: undefined,
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
  const { text, tokens, facet } = reader
  const token = tokens[at]!
  const named = facet !== undefined && facet !== 'query' ? nameAt(reader, at, facet) : undefined
  if (named) return take(reader, at, named)
  const link = token.quoted === undefined ? LINKS[token.word] : undefined
  if (link !== undefined && Object.hasOwn(LINKS, token.word)) {
    if (link !== ',' || reader.link === undefined) reader.link = link
    return at + 1
  }
  const days = token.quoted === undefined ? readRangeAt(text, tokens, at) : undefined
  if (typeof days === 'string') return fail(reader, at, at + 1, days)
  if (days) {
    if (reader.filter.range) return fail(reader, at, days.next, 'the days are given already')
    reader.filter = { ...reader.filter, range: days.range }
    return days.next
  }
  const head = headAt(tokens, at)
  if (head) {
    reader.facet = head.facet
    return head.facet === 'query' ? readQueryAt(reader, head.next) : head.next
  }
  if (token.quoted === undefined && FILLERS.has(token.word)) {
    const said = facet === 'actor' ? MATCH_WORDS[token.word] : undefined
    if (said !== undefined) Object.assign(reader, { actorLink: said, isLinkSaid: true })
    return at + 1
  }
  for (const other of FACET_KINDS) {
    const found = nameAt(reader, at, other)
    if (found) return take(reader, at, found)
  }
  if (token.quoted !== undefined && (facet === undefined || facet === 'query')) return readQueryAt(reader, at)
  return fail(reader, at, at + 1, facet === undefined || facet === 'query' ? UNKNOWN : `no ${facet} is called that`)
}

const MATCH_WORDS: Readonly<Record<string, 'and' | 'or'>> = { all: 'and', both: 'and', any: 'or', either: 'or' }
const UNKNOWN = 'this is not understood'

/** A name of one word that is a word of the sentence too is that word, unless it stands in quotation marks. */
function nameAt({ text, tokens, lexicon }: Reader, at: number, facet: FacetKind): FoundName | undefined {
  const found = findName(text, tokens, at, lexicon, facet)
  const { word, quoted } = tokens[at]!
  return found && found.next === at + 1 && quoted === undefined && isReserved(word) ? undefined : found
}

function headAt(tokens: readonly Token[], at: number): { facet: FacetKind | 'query'; next: number } | undefined {
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
  reader.facet = facet
  reader.link = undefined
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

function endsQuery({ text, tokens }: Reader, at: number): boolean {
  const after = Object.hasOwn(LINKS, tokens[at]!.word) ? at + 1 : at
  if (after < tokens.length && typeof readRangeAt(text, tokens, after) === 'object') return true
  return after > at && after < tokens.length && headAt(tokens, after) !== undefined
}

/** Notes a problem; words that follow one another are one. */
function fail(reader: Reader, from: number, to: number, reason: string, suggestions?: readonly string[]): number {
  const { text, tokens, problems, facet } = reader
  const last = problems.at(-1)
  const joins = last?.reason === reason && last.end === tokens[from - 1]?.end && suggestions === undefined
  const start = joins ? last.start : tokens[from]!.start
  const { end } = tokens[to - 1]!
  const words = text.slice(start, end)
  const nearest = suggestions ?? nearestWords(words, reader.lexicon.names, facet === 'query' ? undefined : facet)
  if (joins) problems.pop()
  problems.push({ start, end, words, reason, suggestions: nearest })
  return to
}
