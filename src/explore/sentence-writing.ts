/** A filter as a sentence that `readSentence` reads back. Pure, and loaded when somebody edits the sentence. */
import { DAY } from '../model/time'
import { matchOf, readWith } from './filter-sentence'
import { rangeToWrite } from './sentence-days'
import { isReserved, SURE } from './sentence-grammar'
import { inQuotes, lexiconOf, nameToWrite, readTokens, type Lexicon, type SentenceNames } from './sentence-words'
import { FACET_KINDS, FACETS, type FacetKind, type Filter } from './view-state'

/**
 * The filter as text; nothing for one that filters nothing. Names stand as they are where they can be read back, and
 * in quotation marks where they cannot. How several actors combine is written where there are several.
 *
 * ```
 * events that involve Russia or Ukraine as target and are about Strikes and drones and are disputed
 *   and happened in Kyiv and mention “Bakhmut” according to Kremlin certainly between 20 March and 23 March 2023
 *   as known on 22 March 2023
 * ```
 */
export function writeSentence(filter: Filter, names: SentenceNames): string {
  const lexicon = lexiconOf(names)
  const attempts = [(name: string) => name, (name: string) => (isDelicate(name) ? inQuotes(name) : name), inQuotes]
  const wanted = JSON.stringify(comparable(filter))
  const texts = attempts.map((form) => () => writeWith(filter, lexicon, form))
  for (const write of texts.slice(0, -1)) {
    const text = write()
    const reading = readWith(text, lexicon, () => [])
    if (reading.ok && JSON.stringify(comparable(reading.filter)) === wanted) return text
  }
  return texts.at(-1)!()
}

function writeWith(filter: Filter, lexicon: Lexicon, form: (name: string) => string): string {
  const { actors, match, roles, speakers, query, range, sure, asOf } = filter
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
  const whose = speakers.length > 0 ? ` according to ${list('speaker')}` : ''
  const when = range ? ` ${sure ? `${SURE} ` : ''}${rangeToWrite(range)}` : ''
  const known = asOf === undefined ? '' : ` as known ${rangeToWrite({ start: asOf, end: asOf + DAY })}`
  const rest = that + whose + when + known
  return rest && `events${rest}`
}

/** Whether a name holds something that could be taken for the sentence's own. */
function isDelicate(name: string): boolean {
  return readTokens(name).some((token) => isReserved(token) || /[^\p{L}\p{M}'.()-]/u.test(token.word))
}

/** With keys in one order. */
function comparable({ range, ...filter }: Filter): unknown {
  const days = range && [range.start, range.end, filter.sure]
  return [FACET_KINDS.map((kind) => filter[FACETS[kind]]), filter.query, days, filter.asOf, matchOf(filter)]
}
