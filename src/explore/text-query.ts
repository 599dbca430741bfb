/** A query as the text search reads it: words, and phrases in quotation marks. */
import { foldPhrase, readWords, type Compound } from './words'

const PHRASE = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]/g

/** A quotation mark without its partner, as while typing, is no phrase yet. */
/** Words of a question, which the texts that answer it do not have. */
const ASKING: ReadonlySet<string> = new Set(
  'who whom whose what when where which why how many much did does'.split(' '),
)

/** `how many killed in Kyiv` asks for `killed in Kyiv`; a query of such words alone asks for them. */
export function readQuery(query: string): { words: readonly Compound[]; phrases: readonly string[] } {
  const phrases = Array.from(query.matchAll(PHRASE), (match) => foldPhrase(match.slice(1).join('')).trim())
  const words = readWords(query.replace(PHRASE, ' '))
  const told = words.filter(({ text }) => !ASKING.has(text.toLowerCase()))
  return {
    words: told.length > 0 || phrases.length > 0 ? told : words,
    phrases: phrases.filter((phrase) => readWords(phrase).length > 0),
  }
}
