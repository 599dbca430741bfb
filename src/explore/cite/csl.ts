/** Citations as CSL-JSON, for Zotero, Pandoc and whatever else writes them in a journal's own style. */
import { parseEdtf } from '../../model/time'
import { CONTAINER, type Citation } from './citation'
import { noteText } from './plain-text'

export function cslJson(citation: Citation): string {
  const { key, title, genre, words, build, url, accessed, isDataset, originals } = citation
  const [original, second] = originals
  const item = {
    id: key,
    type: isDataset ? 'dataset' : 'webpage',
    title,
    ...(!isDataset && { 'container-title': CONTAINER }),
    genre,
    version: build,
    ...(words !== undefined && { abstract: words }),
    ...(original &&
      !second && {
        'original-title': original.title,
        'original-date': dateParts(original.date),
        ...(original.byline !== undefined && { 'original-author': [{ literal: original.byline }] }),
        ...(original.publisher !== undefined && { 'original-publisher': original.publisher }),
      }),
    URL: url,
    accessed: dateParts(accessed),
    language: 'en-GB',
    note: noteText(citation),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

function dateParts(day: string): object {
  const result = parseEdtf(day)
  const date = new Date(result.ok ? (result.bounds.start ?? NaN) : NaN)
  return { 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] }
}
