/** What the words of a filter sentence could become: completions at the caret, and what comes nearest to a slip. Pure. */
import { inQuotes, keyOf, readTokens, valuesOf, type SentenceNames } from './sentence-words'
import { FACET_KINDS, type FacetKind } from './view-state'

export interface Completion {
  /** What takes the place of the words. */
  readonly text: string
  /** What it is called in the list; an alias that was typed stands beside it. */
  readonly label: string
  readonly alias?: string
  /** `actor`, `theme` …; a word of the sentence has none. */
  readonly kind?: FacetKind
}

export interface Completions {
  /** The words at the caret that a choice replaces, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly options: readonly Completion[]
}

/** Words that lead to a facet, and what the sentence says with them. */
const CLAUSES: readonly (readonly [text: string, facet: FacetKind | undefined])[] = [
  ['that involve', 'actor'],
  ['as', 'role'],
  ['and are about', 'theme'],
  ['and are', 'status'],
  ['and happened in', 'place'],
  ['and mention', undefined],
  ['according to', 'speaker'],
  ['certainly', undefined],
  ['as known on', undefined],
  ['between', undefined],
  ['from', undefined],
  ['up to', undefined],
  ['on', undefined],
  ['or', undefined],
  ['and', undefined],
]
/** The last of these before the caret says which facet comes first. */
const LEADS: Readonly<Record<string, FacetKind>> = {
  involve: 'actor',
  involving: 'actor',
  as: 'role',
  about: 'theme',
  are: 'status',
  in: 'place',
  at: 'place',
  according: 'speaker',
}
/** What is longer is no slip, and dear to compare. */
const LONGEST_SLIP = 60
/** Less than a letter. */
const PART = 0.5
/** For slips. */
const LEADING = ['involve', 'as', 'about', 'are', 'happened in', 'mention', 'between', 'from', 'up to', 'and', 'or']
const MOST = 8
/** Of the words before the caret at most so many are taken for the beginning of a name. */
const MOST_WORDS = 4

/**
 * What the words before the caret could become, those of the clause's own facet first. The longest run of words that
 * begins a name counts: in `and are about strikes an` that is `strikes an`, not `an`. Nothing for no word.
 */
export function completionsAt(text: string, caret: number, names: SentenceNames): Completions {
  const before = text.slice(0, caret)
  const tokens = readTokens(before)
  const last = tokens.at(-1)
  const none = { start: caret, end: caret, options: [] }
  if (!last || (last.end < caret && last.quoted === undefined) || last.word === ',') return none
  const facet = tokens.reduce<FacetKind | undefined>((lead, { word }) => LEADS[word] ?? lead, undefined)
  for (let from = Math.max(0, tokens.length - MOST_WORDS); from < tokens.length; from++) {
    const { start } = tokens[from]!
    const options = optionsFor(keyOf(before.slice(start).replace(/^[“"«„]/, '')), names, facet)
    if (options.length > 0) return { start, end: caret, options }
  }
  return none
}

function optionsFor(key: string, names: SentenceNames, facet: FacetKind | undefined): readonly Completion[] {
  if (key === '') return []
  const found: { readonly rank: number; readonly option: Completion }[] = []
  // The same names stand for who takes part and for who says so: the second only where it is asked for.
  const unasked = facet === 'speaker' ? 'actor' : 'speaker'
  for (const kind of FACET_KINDS.filter((each) => each !== unasked)) {
    for (const { name, aliases = [] } of valuesOf(names, kind)) {
      const all = [name, ...aliases]
      const hit = all.find((each) => keyOf(each).startsWith(key)) ?? all.find((each) => keyOf(each).includes(` ${key}`))
      if (hit === undefined || (hit === name && keyOf(name) === key && kind !== facet)) continue
      const rank = (kind === facet ? 0 : 4) + (keyOf(hit).startsWith(key) ? 0 : 2) + Number(hit !== name)
      const option = { text: quotedIfNeeded(name), label: name, kind, ...(hit !== name && { alias: hit }) }
      found.push({ rank, option })
    }
  }
  for (const [words] of CLAUSES) {
    const isHit = words.split(' ').some((_, i, all) => all.slice(i).join(' ').startsWith(key))
    if (isHit && words !== key) found.push({ rank: 3, option: { text: words, label: words } })
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ option }) => option)
}

/** As for {@link completionsAt}: a comma or a quotation mark would end a name too early. */
function quotedIfNeeded(name: string): string {
  return /[,;“”"«»„]/.test(name) ? inQuotes(name) : name
}

/** The known words nearest to a slip: of one facet, or of all. */
export function nearestWords(words: string, names: SentenceNames, facet: FacetKind | undefined): readonly string[] {
  const key = keyOf(words.replace(/[“”"«»„]/g, ''))
  if (key.length > LONGEST_SLIP) return []
  const kinds = facet === undefined ? FACET_KINDS : [facet]
  // A whole name goes before a word of one: “Kyiv” before “Kyiv region”.
  const nearness = (name: string) =>
    Math.min(
      distance(key, keyOf(name)),
      ...keyOf(name)
        .split(' ')
        .map((word) => distance(key, word) + PART),
    )
  const candidates = kinds
    .flatMap((kind) => valuesOf(names, kind))
    .map(({ name, aliases = [] }) => ({ name, distance: Math.min(...[name, ...aliases].map(nearness)) }))
  const near = facet === undefined ? LEADING.map((name) => ({ name, distance: distance(key, name) })) : []
  const limit = Math.max(1, Math.floor(key.length / 3))
  const sorted = [...candidates, ...near]
    .filter((each) => each.distance <= limit + PART)
    .sort((a, b) => a.distance - b.distance)
  return [...new Set(sorted.map(({ name }) => quotedIfNeeded(name)))].slice(0, 3)
}

/** How many letters must be put in, left out, replaced or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const changed = rows[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1])
      const swapped = isSwap ? rows[i - 2]![j - 2]! + 1 : Infinity
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, changed, swapped)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
