/** Citations as sentences: for a footnote, and for a list of sources. */
import { dayOf, dayWords } from '../date-words'
import { quoted } from '../quoted'
import { CONTAINER, type Citation } from './citation'
import { originalWords } from './original-words'

/** `“Xi Jinping leaves Moscow”, Dateline, dataset 05328eee3526, https://…` */
export function shortText({ title, build, url, isDataset }: Citation): string {
  return `${quoted(title)}, ${isDataset ? 'build' : `${CONTAINER}, dataset`} ${build}, ${url}`
}

/**
 * ```
 * “Xi Jinping leaves Moscow”. Event of 22 March 2023, stated. Dateline, dataset 05328eee3526. From “Xi leaves Moscow;
 * drone strike on Kyiv” (title composed), briefing of 22 March 2023 (date inferred), publisher not stated.
 * https://…, accessed 23 November 2026.
 * ```
 */
export function fullText(citation: Citation): string {
  const { title, genre, words, build, url, accessed, isDataset } = citation
  const from = originalWords(citation)
  return [
    `${quoted(title)}.`,
    `${genre}${words === undefined ? '' : `: ${quoted(words)}`}.`,
    isDataset ? `Build ${build}.` : `${CONTAINER}, dataset ${build}.`,
    ...(from === '' ? [] : [`From ${from}.`]),
    `${url}, accessed ${dayWords(dayOf({ date: accessed }))}.`,
  ].join(' ')
}

/** What styles with fields of their own have no field for. */
export function noteText(citation: Citation): string {
  const { genre, words, build } = citation
  const from = originalWords(citation)
  return [
    `${genre}${words === undefined ? '' : `: ${quoted(words)}`}.`,
    `Dataset ${build}.`,
    ...(from === '' ? [] : [`From ${from}.`]),
  ].join(' ')
}
