/** Why an event was found, where its title does not show it. Loaded with the text search. */
import type { Actor, ConflictEvent, Place } from '../model/dataset'
import { editDistance } from './edit-distance'
import { skeleton } from './skeleton'
import { snippet } from './snippet'
import type { Names } from './text-fields'
import { fold, highlight, readWords, withoutPossessive, type FoundGroup, type FoundTerms } from './words'

/** `close` and `spelling` say how a word was read; the others where it stands. */
export interface MatchReason {
  readonly kind: 'close' | 'spelling' | 'excerpt' | 'summary' | 'actor' | 'place' | 'theme' | 'label'
  readonly pieces: readonly ReasonPiece[]
}

export interface ReasonPiece {
  readonly text: string
  /** To be marked as found. */
  readonly hit: boolean
  /** The source's own words. */
  readonly verbatim: boolean
}

/** What of a query is still to be accounted for: a word of it, or a phrase. */
type Wanted = FoundTerms & Pick<FoundGroup, 'typed' | 'how'>

/**
 * One reason for each place where something of the query stands, most telling first; none for words to the letter
 * in the title, which are marked there.
 *
 * ```
 * Kiev      → Kiev: another spelling of Kyiv (place)
 * uranium   → in the briefing’s words: “… shells with [depleted] uranium …”
 * Зеленский → actor: Volodymyr Zelensky, also Зеленский
 * Zelinsky  → close to “Zelensky”
 * ```
 */
export function matchReasons(event: ConflictEvent, terms: FoundTerms, names: Names): readonly MatchReason[] {
  const wanted = wantedOf(terms)
  const reasons = wanted.flatMap((want) => likenessReason(event, want, names))
  const rest = wanted.filter((want) => !isIn(event.title, want))
  for (const find of PLACES) {
    for (const { reason, told } of find(event, rest, names)) {
      if (told.every((want) => !rest.includes(want))) continue
      reasons.push(reason)
      for (const want of told) if (rest.includes(want)) rest.splice(rest.indexOf(want), 1)
    }
  }
  return reasons
}

function wantedOf({ groups = [], phrases }: FoundTerms): Wanted[] {
  return [
    ...groups.map(({ typed, how, words }) => ({ typed, how, words, phrases: [] })),
    ...phrases.map((phrase) => ({ typed: phrase, how: 'exact' as const, words: new Set<string>(), phrases: [phrase] })),
  ]
}

interface Told {
  readonly reason: MatchReason
  readonly told: readonly Wanted[]
}

type Find = (event: ConflictEvent, rest: readonly Wanted[], names: Names) => Iterable<Told>

/** Where something can stand, what proves it first. */
const PLACES: readonly Find[] = [inExcerpts, inSummary, inActors, inPlaces, inThemes, inLabel]

/** The passage that has most of what is left, then the next. */
function* inExcerpts({ excerpts }: ConflictEvent, rest: readonly Wanted[]): Generator<Told> {
  const held = excerpts.map(({ exact }) => ({ exact, told: rest.filter((want) => isIn(exact, want)) }))
  let lead = 'in the briefing’s words: '
  for (const { exact, told } of held.sort((a, b) => b.told.length - a.told.length)) {
    if (told.length > 0) yield { told, reason: quoted(lead, exact, told) }
    lead = ''
  }
}

function* inSummary({ summary = '' }: ConflictEvent, rest: readonly Wanted[]): Generator<Told> {
  const told = rest.filter((want) => isIn(summary, want))
  if (told.length === 0) return
  const pieces = (snippet(summary, union(told)) ?? []).map((piece) => ({ ...piece, verbatim: false }))
  yield { told, reason: { kind: 'summary', pieces: [plain('in the summary: '), ...pieces] } }
}

function* inActors({ actors }: ConflictEvent, rest: readonly Wanted[], names: Names): Generator<Told> {
  const ids = new Set(actors.map(({ actor }) => actor))
  for (const { name, alias, told } of named(ids, names.actors, rest)) {
    const also = alias === undefined ? '' : `, also ${alias}`
    yield { told, reason: { kind: 'actor', pieces: [plain(`actor: ${name}${also}`)] } }
  }
}

function* inPlaces({ places }: ConflictEvent, rest: readonly Wanted[], names: Names): Generator<Told> {
  const ids = new Set(places.map(({ place }) => place))
  for (const { name, alias, told } of named(ids, names.places, rest)) {
    const words = alias === undefined ? `place: ${name}` : `${alias}: ${otherName(alias, name)} (place)`
    yield { told, reason: { kind: 'place', pieces: [plain(words)] } }
  }
}

function* inThemes({ themes }: ConflictEvent, rest: readonly Wanted[], names: Names): Generator<Told> {
  const vocabulary = names.themes.map(({ label, ...theme }) => ({ ...theme, name: label }))
  for (const { name, alias, told } of named(new Set(themes), vocabulary, rest)) {
    const also = alias === undefined ? '' : `, also ${alias}`
    yield { told, reason: { kind: 'theme', pieces: [plain(`theme: ${name}${also}`)] } }
  }
}

function* inLabel({ label }: ConflictEvent, rest: readonly Wanted[]): Generator<Told> {
  const told = rest.filter((want) => isIn(label, want))
  if (told.length > 0) yield { told, reason: { kind: 'label', pieces: [plain(`on the timeline: ${label}`)] } }
}

interface Named extends Pick<Told, 'told'> {
  readonly name: string
  /** Where it is not the name itself that was found. */
  readonly alias: string | undefined
}

/** Those whose name or alias has something of the rest; names before aliases, the shortest first: it says most. */
function named(
  ids: ReadonlySet<string>,
  vocabulary: readonly Pick<Actor | Place, 'id' | 'name' | 'aliases'>[],
  rest: readonly Wanted[],
): Named[] {
  return vocabulary
    .filter(({ id }) => ids.has(id))
    .flatMap(({ name, aliases = [] }) => [{ name, alias: undefined }, ...aliases.map((alias) => ({ name, alias }))])
    .map((entry) => ({ ...entry, told: rest.filter((want) => isIn(entry.alias ?? entry.name, want)) }))
    .filter(({ told }) => told.length > 0)
    .sort((a, b) => rankOf(b) - rankOf(a))
}

function rankOf({ told, name, alias }: Named): number {
  return told.length * 1e6 - (alias === undefined ? name.length : 1000 + alias.length)
}

/** How a word that is not there to the letter was read. */
function likenessReason(event: ConflictEvent, want: Wanted, names: Names): MatchReason[] {
  if (want.how === 'exact') return []
  const inProse = firstHit(proseOf(event), want)
  const word = inProse ?? firstHit(namesOf(event, names), want)
  if (word !== undefined && want.how === 'typo') return [{ kind: 'close', pieces: [plain(`close to “${word}”`)] }]
  // That a name has another spelling is said where the name is given.
  if (inProse === undefined) return []
  return [{ kind: 'spelling', pieces: [plain(`${want.typed}: another spelling of ${inProse}`)] }]
}

function proseOf({ title, excerpts, summary = '', label }: ConflictEvent): readonly string[] {
  return [title, ...excerpts.map(({ exact }) => exact), summary, label]
}

function namesOf(event: ConflictEvent, { actors, places, themes }: Names): readonly string[] {
  const ids = new Set([...event.actors.map(({ actor }) => actor), ...event.places.map(({ place }) => place)])
  const labels = themes.filter(({ id }) => event.themes.includes(id)).map(({ label }) => label)
  return [...actors, ...places]
    .filter(({ id }) => ids.has(id))
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .concat(labels)
}

function firstHit(texts: readonly string[], want: Wanted): string | undefined {
  for (const text of texts) {
    const piece = highlight(text, want).find(({ hit }) => hit)
    if (piece) return withoutPossessive(piece.text)
  }
  return undefined
}

/** `Kiev` and Kyiv are one name spelt twice; `Artemivsk` is another name of Bakhmut. */
function otherName(alias: string, name: string): string {
  const [a, b] = [alias, name].map((text) =>
    readWords(text)
      .map(({ parts }) => parts.map(keyOf).join(''))
      .join(''),
  )
  const most = Math.floor(b!.length / 2)
  return `another ${editDistance(a!, b!, most) <= most ? 'spelling of' : 'name for'} ${name}`
}

function keyOf({ term }: { readonly term: string }): string {
  return skeleton(term) ?? fold(term)
}

function quoted(lead: string, text: string, told: readonly Wanted[]): MatchReason {
  const words = (snippet(text, union(told)) ?? []).map((piece) => ({ ...piece, verbatim: true }))
  return { kind: 'excerpt', pieces: [plain(`${lead}“`), ...words, plain('”')] }
}

function union(told: readonly Wanted[]): FoundTerms {
  return { words: new Set(told.flatMap(({ words }) => [...words])), phrases: told.flatMap(({ phrases }) => phrases) }
}

function isIn(text: string, want: Wanted): boolean {
  return highlight(text, want).some(({ hit }) => hit)
}

function plain(text: string): ReasonPiece {
  return { text, hit: false, verbatim: false }
}
