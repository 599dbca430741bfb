/**
 * Words as the text search sees them, and where they stand in a text. Apart from `text-search.ts`, so that
 * highlighting does not load the search.
 */
import type { Likeness } from './likeness'

/** The modifier letter apostrophe is a letter to Unicode, and an apostrophe here. */
const LETTERS = '(?!ʼ)[\\p{L}\\p{N}](?:(?!ʼ)[\\p{L}\\p{N}\\p{M}])*'
/** Apostrophes that stand inside words, as typed and as printed, and the soft hyphen. */
const INNER = "['’‘ʼ´`＇\\u00AD]"
const HYPHEN = '[-‐‑]'
const WORD = `${LETTERS}(?:${INNER}${LETTERS})*`
export const WORDS = new RegExp(WORD, 'gu')
export const COMPOUNDS = new RegExp(`${WORD}(?:${HYPHEN}${WORD})*`, 'gu')
const POSSESSIVE = /['’‘ʼ´`＇]s$/iu
const INNER_MARKS = new RegExp(INNER, 'gu')

/** Latin letters that Unicode does not take apart into a base and a mark, and the sigma that only ends words. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/** Most texts by far, and there is nothing to take apart in them. */
const PLAIN_TEXT = /^[\n -~]*$/

/** Lower case, and Latin letters without their marks. Other scripts keep theirs: й is not и, ї is not і. */
export function fold(text: string): string {
  if (PLAIN_TEXT.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, (letter) => PLAIN[letter]!)
    .normalize('NFC')
}

/** One word or several joined by hyphens, and its place in the text in UTF-16 code units. */
export interface Compound {
  /** Folded, without possessive and inner apostrophes: `slov’iansk’s` is `sloviansk`. */
  readonly parts: readonly Word[]
  /** The parts as one word, where there are several: `F-16` is also `f16`. */
  readonly joined: string | undefined
  /** As it stands in the text. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Word {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** The words of a text, in its order. Everything that is not a letter or a digit separates. */
export function readWords(text: string): Compound[] {
  return Array.from(text.matchAll(COMPOUNDS), ({ 0: compound, index: start }) => {
    const parts = Array.from(compound.matchAll(WORDS), ({ 0: word, index: offset }) => ({
      term: foldWord(word),
      start: start + offset,
      end: start + offset + word.length,
    }))
    return {
      parts,
      joined: parts.length > 1 ? parts.map(({ term }) => term).join('') : undefined,
      text: compound,
      start,
      end: start + compound.length,
    }
  })
}

/** A word as it is looked up, without its possessive: `Slov’iansk’s` is `sloviansk`. */
export function foldWord(word: string): string {
  return fold(withoutPossessive(word).replace(INNER_MARKS, ''))
}

/** `Beijing’s` without its ending: `Beijing`. */
export function withoutPossessive(word: string): string {
  return word.replace(POSSESSIVE, '')
}

/** What a phrase is compared in: folded, one kind of apostrophe, quotation mark, hyphen and space each. */
export function foldPhrase(text: string): string {
  const plain = text
    .replace(/\u00AD/g, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/gu, ' ')
  return fold(plain)
}

/** What of a query was found in one event. */
export interface FoundTerms {
  /** Words of the event, folded. */
  readonly words: ReadonlySet<string>
  /** Phrases of the query, folded. */
  readonly phrases: readonly string[]
  /** The same words by what of the query found them, to say why. */
  readonly groups?: readonly FoundGroup[]
}

/** A word or compound of the query and what it found in one event. */
export interface FoundGroup {
  /** As it was typed. */
  readonly typed: string
  readonly how: Likeness
  readonly words: ReadonlySet<string>
}

export interface TextPiece {
  readonly text: string
  readonly hit: boolean
}

/**
 * A text in pieces, in turn found and not. The pieces together are the text, character by character.
 *
 * ```
 * highlight('Xi’s visit to Kyiv', { words: new Set(['kyiv']), phrases: [] })
 *   → [{ text: 'Xi’s visit to ', hit: false }, { text: 'Kyiv', hit: true }]
 * ```
 */
export function highlight(text: string, { words, phrases }: FoundTerms): readonly TextPiece[] {
  const marked = new Uint8Array(text.length)
  for (const { parts, joined, start, end } of readWords(text)) {
    if (joined !== undefined && words.has(joined)) marked.fill(1, start, end)
    for (const part of parts) if (words.has(part.term)) marked.fill(1, part.start, part.end)
  }
  for (const phrase of phrases) markPhrase(text, phrase, marked)
  const pieces: TextPiece[] = []
  for (let from = 0, to = 0; from < text.length; from = to) {
    while (to < text.length && marked[to] === marked[from]) to++
    pieces.push({ text: text.slice(from, to), hit: marked[from] === 1 })
  }
  return pieces
}

function markPhrase(text: string, phrase: string, marked: Uint8Array): void {
  if (phrase === '') return
  const { folded, starts, ends } = foldWithOrigins(text)
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length)) {
    marked.fill(1, starts[at], ends[at + phrase.length - 1])
  }
}

/** A letter with its marks, or a run of spaces, soft hyphens within either included: what folding maps as a whole. */
const CLUSTERS = /\s(?:\u00AD*\s)*|[^\p{M}\s](?:\u00AD*\p{M})*|\p{M}+/gu

/** The folded text and, for each code unit of it, which piece of the text it comes from. */
function foldWithOrigins(text: string): { folded: string; starts: readonly number[]; ends: readonly number[] } {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const part = foldPhrase(cluster)
    folded += part
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  return { folded, starts, ends }
}
