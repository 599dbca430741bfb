/**
 * Of schema.org (release 29) the types and terms that the pages use, each with the types it is a term of, so that no
 * network is needed: what does not stand here is unknown, and `jsonld` in its safe mode refuses it.
 * A term that a page begins to use is looked up at https://schema.org/<term> and added.
 */
import type { JsonLdDocument } from 'jsonld'

const ANY = '*'
/** Terms by the type that has them; `url` and the like hold addresses. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  name: [ANY],
  description: [ANY],
  url: [ANY],
  sameAs: [ANY],
  alternateName: [ANY],
  inLanguage: ['CreativeWork'],
  isPartOf: ['CreativeWork'],
  citation: ['CreativeWork'],
  about: ['CreativeWork'],
  mainEntity: ['CreativeWork'],
  text: ['CreativeWork'],
  author: ['CreativeWork'],
  publisher: ['CreativeWork'],
  version: ['CreativeWork'],
  datePublished: ['CreativeWork'],
  isAccessibleForFree: ['CreativeWork'],
  encodingFormat: ['CreativeWork'],
  appearance: ['Claim'],
  distribution: ['Dataset'],
  contentUrl: ['MediaObject'],
  // A role repeats the term that it is between: https://schema.org/Role
  hasOccupation: ['Person', 'Role'],
  startDate: ['Role'],
  endDate: ['Role'],
}
/** Each type with those above it. An `Event` could be attended, and a `ClaimReview` rates: neither is ours. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  CreativeWork: [],
  WebSite: ['CreativeWork'],
  WebPage: ['CreativeWork'],
  Claim: ['CreativeWork'],
  Dataset: ['CreativeWork'],
  DataDownload: ['MediaObject', 'CreativeWork'],
  Person: [],
  Organization: [],
  Role: [],
  Occupation: [],
  Country: ['Place'],
  Place: [],
}
const ADDRESSES = ['url', 'sameAs', 'contentUrl']
const DATES = ['datePublished', 'startDate', 'endDate']

const VOCABULARY = 'http://schema.org/'
const typed = (term: string) =>
  ADDRESSES.includes(term)
    ? { '@id': VOCABULARY + term, '@type': '@id' }
    : { '@id': VOCABULARY + term, ...(DATES.includes(term) && { '@type': `${VOCABULARY}Date` }) }
const CONTEXT = {
  '@context': Object.fromEntries([
    ...Object.keys(TERMS).map((term) => [term, typed(term)]),
    ...Object.keys(TYPES).map((type) => [type, { '@id': VOCABULARY + type }]),
  ]),
}

/** Gives the context that pages name, and no other document. */
export async function localDocument(url: string): Promise<{ documentUrl: string; document: JsonLdDocument }> {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`${url} is not to be fetched.`)
  return Promise.resolve({ documentUrl: url, document: CONTEXT as unknown as JsonLdDocument })
}

type Expanded = Readonly<Record<string, unknown>>

/** What is wrong with expanded nodes: types that are not ours, and terms of other types. */
export function schemaFaults(nodes: unknown): string[] {
  if (Array.isArray(nodes)) return nodes.flatMap(schemaFaults)
  if (typeof nodes !== 'object' || nodes === null) return []
  const { '@type': types, '@id': id, '@value': value, ...rest } = nodes as Expanded
  if (value !== undefined) return []
  const own = (Array.isArray(types) ? (types as string[]) : []).map((type) => type.replace(VOCABULARY, ''))
  const terms = Object.entries(rest).map(([key, held]) => [key.replace(VOCABULARY, ''), held] as const)
  const isReference = own.length === 0 && terms.length === 0 && id !== undefined
  const all = new Set([ANY, ...own, ...own.flatMap((type) => TYPES[type] ?? [])])
  return [
    ...(own.length === 0 && !isReference && id !== undefined ? [`${String(id)} has no type`] : []),
    ...own.filter((type) => !TYPES[type]).map((type) => `${type} is no type that is used here`),
    ...terms
      .filter(([term]) => !term.startsWith('@') && !TERMS[term]?.some((type) => all.has(type)))
      .map(([term]) => `${own.join()} has no ${term}`),
    ...terms.flatMap(([, held]) => schemaFaults(held)),
  ]
}
