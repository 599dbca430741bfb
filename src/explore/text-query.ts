/** A query as the text search reads it: words, and phrases in quotation marks. */
import { foldPhrase, readWords, type Compound } from './words'

const PHRASE = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]/g

/** A quotation mark without its partner, as while typing, is no phrase yet. */
export function readQuery(query: string): { words: readonly Compound[]; phrases: readonly string[] } {
  const phrases = Array.from(query.matchAll(PHRASE), (match) => foldPhrase(match.slice(1).join('')).trim())
  return {
    words: readWords(query.replace(PHRASE, ' ')),
    phrases: phrases.filter((phrase) => readWords(phrase).length > 0),
  }
}
