/** The words of a filter sentence: where they stand in its text, what is quoted, and what names mean. Pure. */
import type { FacetKind } from './view-state'
import { ENUMERATIONS } from './view-state'
import { foldPhrase } from './words'

/** Something that can be chosen, and everything it is called. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[] | undefined
}

/** What the names in a sentence may stand for. */
export interface SentenceNames {
  readonly actors: readonly Named[]
  readonly themes: readonly Named[]
  readonly places: readonly Named[]
}

/** A word, a comma or a quotation, with its place in the text in UTF-16 code units. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Folded. */
  readonly word: string
  /** What stands between the quotation marks, as it stands there. */
  readonly quoted?: string
}

/** Opening mark → marks that close it. */
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“”' }
const QUOTING = ['“”', '""', '«»'] as const
const WORD = /[,;–]|[^\s,;–]+/y

/**
 * The tokens of a text. In a quotation a doubled closing mark stands for itself, as in `"he said ""no"""`; one that
 * is not closed goes on to the end.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const closers = QUOTES[text[at]!]
    if (/\s/.test(text[at]!)) at++
    else if (closers !== undefined) {
      const { quoted, end } = readQuotation(text, at + 1, closers)
      tokens.push({ start: at, end, word: '“', quoted })
      at = end
    } else {
      WORD.lastIndex = at
      const end = at + (WORD.exec(text)?.[0].length ?? 1)
      tokens.push({ start: at, end, word: keyOf(text.slice(at, end)) })
      at = end
    }
  }
  return tokens
}

function readQuotation(text: string, from: number, closers: string): { quoted: string; end: number } {
  let quoted = ''
  for (let at = from; at < text.length; at++) {
    const mark = text[at]!
    if (!closers.includes(mark)) quoted += mark
    else if (text[at + 1] === mark) quoted += text[at++]!
    else return { quoted, end: at + 1 }
  }
  return { quoted, end: text.length }
}

/** In the first marks that do not occur inside. */
export function inQuotes(text: string): string {
  const [open, close] = QUOTING.find(([, mark]) => !text.includes(mark!)) ?? '""'
  return `${open}${text.replaceAll(close!, close! + close!)}${close}`
}

/** What two spellings of a name have in common: case, diacritics, apostrophes and spaces do not count. */
export function keyOf(text: string): string {
  return foldPhrase(text).trim()
}

/** The names of every facet. */
export interface Lexicon {
  readonly names: SentenceNames
  /** Per facet, key of a name → id. */
  readonly ids: Readonly<Record<FacetKind, ReadonlyMap<string, string>>>
  /** Tokens of the longest name. */
  readonly longest: number
}

const lexicons = new WeakMap<SentenceNames, Lexicon>()

/** Built once for a vocabulary. */
export function lexiconOf(names: SentenceNames): Lexicon {
  const known = lexicons.get(names) ?? buildLexicon(names)
  lexicons.set(names, known)
  return known
}

/** The values of a facet with their names; those of a closed list are called what they are. */
export function valuesOf(names: SentenceNames, facet: FacetKind): readonly Named[] {
  if (facet === 'role' || facet === 'status') return ENUMERATIONS[facet].map((id) => ({ id, name: id }))
  return { actor: names.actors, theme: names.themes, place: names.places, speaker: names.actors }[facet]
}

function buildLexicon(names: SentenceNames): Lexicon {
  let longest = 1
  const idsOf = (facet: FacetKind) => {
    const ids = new Map<string, string>()
    const values = valuesOf(names, facet)
    // A name goes before an alias, and both before an id: whoever comes first keeps it.
    const enter = (text: string, id: string) => {
      const key = keyOf(text)
      if (key === '' || ids.has(key)) return
      ids.set(key, id)
      longest = Math.max(longest, readTokens(text).length)
    }
    for (const { id, name } of values) enter(name, id)
    for (const { id, aliases = [] } of values) for (const alias of aliases) enter(alias, id)
    for (const { id } of values) enter(id, id)
    for (const { id } of values) ids.set(`#${id}`, id)
    return ids
  }
  const ids = {
    actor: idsOf('actor'),
    theme: idsOf('theme'),
    status: idsOf('status'),
    role: idsOf('role'),
    place: idsOf('place'),
    speaker: idsOf('speaker'),
  }
  return { names, ids, longest }
}

/** What to write so that it means this value: its name, or its id where others have the name too. */
export function nameToWrite({ names, ids }: Lexicon, facet: FacetKind, id: string): string {
  const name = valuesOf(names, facet).find((value) => value.id === id)?.name ?? id
  return [name, id].find((text) => ids[facet].get(keyOf(text)) === id) ?? `#${id}`
}

export interface FoundName {
  readonly facet: FacetKind
  readonly id: string
  /** The token after it. */
  readonly next: number
}

/** The longest name of a facet that begins at a token: one quotation, or words without any. */
export function findName(
  text: string,
  tokens: readonly Token[],
  at: number,
  { ids, longest }: Lexicon,
  facet: FacetKind,
): FoundName | undefined {
  const { quoted, start } = tokens[at]!
  const inside = quoted === undefined ? undefined : ids[facet].get(keyOf(quoted))
  if (inside !== undefined) return { facet, id: inside, next: at + 1 }
  for (let next = Math.min(at + longest, tokens.length); next > at; next--) {
    if (tokens.slice(at, next).some((token) => token.quoted !== undefined)) continue
    const key = keyOf(text.slice(start, tokens[next - 1]!.end))
    const id = ids[facet].get(key) ?? ids[facet].get(key.replace(/\.$/, ''))
    if (id !== undefined) return { facet, id, next }
  }
  return undefined
}
