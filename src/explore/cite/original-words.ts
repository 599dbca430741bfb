/** What stands behind what is cited: briefings, with how sure their titles and dates are, and other people's data. */
import { DAY } from '../../model/time'
import { dayOf, dayWords, spanWords } from '../date-words'
import { countWords } from '../filter-words'
import { quoted } from '../quoted'
import type { Citation, Original } from './citation'

/** More are told by their number and their days. */
const MOST_NAMED = 3

/**
 * ```
 * “Xi leaves Moscow; drone strike on Kyiv” (title composed), by Ana Dumbadze, briefing of 22 March 2023 (date
 * inferred), publisher not stated
 * 14 briefings of 1 March – 16 May 2024, the dates of 3 inferred, publishers not stated
 * ```
 * Empty without any.
 */
export function originalWords({ originals, records }: Pick<Citation, 'originals' | 'records'>): string {
  const briefings = originals.length > MOST_NAMED ? [manyWords(originals)] : originals.map(oneWords)
  return [...briefings, ...records].join('; ')
}

function oneWords(original: Original): string {
  const { title, titleBasis, dateBasis, byline, publisher } = original
  return [
    `${quoted(title)}${titleBasis === 'composed' ? ' (title composed)' : ''}`,
    ...(byline === undefined ? [] : [`by ${byline}`]),
    `briefing of ${dayWords(dayOf(original))}${dateBasis === 'inferred' ? ' (date inferred)' : ''}`,
    publisher === undefined ? 'publisher not stated' : `published by ${publisher}`,
  ].join(', ')
}

function manyWords(originals: readonly Original[]): string {
  const days = originals.map(dayOf)
  const span = spanWords({ start: Math.min(...days), end: Math.max(...days) + DAY })
  const inferred = originals.filter(({ dateBasis }) => dateBasis === 'inferred').length
  const publishers = new Set(originals.flatMap(({ publisher }) => publisher ?? []))
  const unstated = originals.filter(({ publisher }) => publisher === undefined).length
  return [
    `${countWords(originals.length)} briefings of ${span}`,
    ...(inferred === 0 ? [] : [`the dates of ${countWords(inferred)} inferred`]),
    ...(publishers.size === 0 ? [] : [`published by ${[...publishers].join(', ')}`]),
    ...(unstated === 0
      ? []
      : [publishers.size === 0 ? 'publishers not stated' : `${countWords(unstated)} without a stated publisher`]),
  ].join(', ')
}
